/** One chapter of the manual, with the others beside it. */
import { AppLink, TextLink } from '@ui/TextLink';
import { EmptyState } from '@ui/EmptyState';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { Prose } from '@ui/Prose';
import { TwoColumns } from '@ui/TwoColumns';
import { useEffect } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { CHAPTERS } from '../manualChapters';
import { routes } from '../routes';
import classes from './ChapterPage.module.css';
import { pictureOf, sectionsOf } from './manual';

export function ChapterPage() {
  const { chapter: id } = useParams();
  const at = CHAPTERS.findIndex((one) => one.id === id);
  const chapter = CHAPTERS[at];
  const section = useSearchParams()[0].get('section');

  // After the frame, which begins each page at its top, and after the pictures, which push down what stands under them.
  useEffect(() => {
    if (section === null) return undefined;
    let isWanted = true;
    const pictures = [...document.querySelectorAll<HTMLImageElement>('main article img')];
    void Promise.allSettled(pictures.map((picture) => picture.decode())).then(() => requestAnimationFrame(() => {
      if (isWanted) document.getElementById(section)?.focus();
    }));
    return () => {
      isWanted = false;
    };
  }, [id, section]);

  if (chapter === undefined) {
    return (
      <>
        <PageHead path={[{ label: 'Help', href: routes.help() }]} title="Help" />
        <EmptyState kind="notFound" title="The manual has no such chapter" text="Its chapters are listed in Help." action={<TextLink href={routes.help()}>Go to Help</TextLink>} />
      </>
    );
  }
  const next = CHAPTERS[at + 1];
  return (
    <>
      <PageHead path={[{ label: 'Help', href: routes.help() }, { label: chapter.title }]} title={chapter.title} />
      <TwoColumns
        sideAt="start"
        side={
          <Panel title="Chapters" isFlush>
            <nav aria-label="Chapters">
              <ol className={classes.chapters}>
                {CHAPTERS.map((one) => (
                  <li key={one.id}><AppLink className={classes.chapter} href={routes.helpChapter(one.id)} aria-current={one === chapter ? 'page' : undefined}>{one.title}</AppLink></li>
                ))}
              </ol>
            </nav>
          </Panel>
        }
      >
        <article className={classes.words}>
          <Prose sections={sectionsOf(chapter.id)} pictureOf={pictureOf} />
          {next !== undefined && <p className={classes.next}>Next: <TextLink href={routes.helpChapter(next.id)} isUnderlined>{next.title}</TextLink></p>}
        </article>
      </TwoColumns>
    </>
  );
}
