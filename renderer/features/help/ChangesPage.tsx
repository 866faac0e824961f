/** What came with each version, as CHANGELOG.md has it. */
import { manualSections } from '@domain/manualText';
import { PageHead } from '@ui/PageHead';
import { Prose } from '@ui/Prose';
import CHANGELOG from 'supply:changes';
import { routes } from '../routes';
import { useSession } from '../session';
import classes from './ChapterPage.module.css';

/** The versions, the newest first; the file's own heading stands on the page already. */
const SECTIONS = manualSections(CHANGELOG.replace(/^# .*\n/, '')).map((section) => ({ ...section, title: `Version ${section.title}` }));

export function ChangesPage() {
  const { start } = useSession();
  return (
    <>
      <PageHead path={[{ label: 'Help', href: routes.help() }, { label: 'What’s new' }]} title="What’s new" facts={`This is Noticebook ${start.versions.app}.`} />
      <article className={classes.words}><Prose sections={SECTIONS} /></article>
    </>
  );
}
