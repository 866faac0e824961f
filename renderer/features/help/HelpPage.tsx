/** The contents of the manual, and what is found in it. */
import { EmptyState } from '@ui/EmptyState';
import { FindField } from '@ui/FindField';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { TextDialog } from '@ui/TextDialog';
import { TextLink } from '@ui/TextLink';
import { Toolbar } from '@ui/Toolbar';
import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { CHAPTERS } from '../manualChapters';
import { routes } from '../routes';
import classes from './HelpPage.module.css';
import { useDialog } from '../useDialog';
import { findInManual, FORMATS } from './manual';

export function HelpPage() {
  const [typed, setTyped] = useState('');
  const formats = useDialog<true>();
  const isFinding = typed.trim() !== '';
  const found = findInManual(typed);
  const count = `${found.length} ${found.length === 1 ? 'section' : 'sections'}`;
  return (
    <>
      <PageHead
        title="Help"
        facts="The manual of Noticebook, on this computer. It explains the program and gives no legal advice."
      />
      <Toolbar count={isFinding ? count : undefined}>
        <FindField label="Find in the manual" placeholder="Find a word, for example receipt" value={typed} onChange={setTyped} />
      </Toolbar>
      <VisuallyHidden role="status">{isFinding ? `${count} found` : ''}</VisuallyHidden>
      {isFinding && found.length === 0 && <EmptyState kind="notFound" title="The manual has no section with these words" text="Try fewer words, or only the beginning of one." />}
      {isFinding && found.length > 0 && (
        <Panel title="Found" isFlush>
          <ul className={classes.list} aria-label="Found in the manual">
            {found.map(({ chapter, section, words }) => (
              <li className={classes.row} key={`${chapter.id} ${section.id}`}>
                <TextLink href={routes.helpChapter(chapter.id, section.id)}>{section.title === '' ? chapter.title : section.title}</TextLink>
                <span className={classes.about}>{section.title !== '' && <strong>{chapter.title}. </strong>}{words}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {!isFinding && (
        <div className={classes.columns}>
          <Panel title="Chapters" isFlush>
            <ol className={classes.list} aria-label="Chapters">
              {CHAPTERS.map(({ id, title, about }) => (
                <li className={classes.row} key={id}>
                  <TextLink href={routes.helpChapter(id)}>{title}</TextLink>
                  <span className={classes.about}>{about}</span>
                </li>
              ))}
            </ol>
          </Panel>
          <Panel title="Also" isFlush>
            <ul className={classes.list} aria-label="Also">
              <li className={classes.row}><TextLink href={routes.keys()}>Keyboard shortcuts</TextLink><span className={classes.about}>Everything without a mouse.</span></li>
              <li className={classes.row}><TextLink href={routes.changes()}>What’s new</TextLink><span className={classes.about}>What came with this version.</span></li>
              <li className={classes.row}><TextLink onClick={() => formats.open(true)}>Data formats</TextLink><span className={classes.about}>For who writes a program that reads the records.</span></li>
            </ul>
          </Panel>
        </div>
      )}
      {formats.subject && <TextDialog title="Data formats" text={FORMATS} onClose={formats.close} />}
    </>
  );
}
