/** The versions of a template: what each changed, two of them compared, an older one restored. */
import { longDay, plainDay, shortDay } from '@domain/day';
import { wordsOfTemplate } from '@domain/editorDoc';
import { contentOf, type LetterTemplate, type TemplateVersion } from '@domain/letterTemplate';
import { nounOf } from '@domain/templateDraft';
import { Select } from '@mantine/core';
import { restoreTemplateVersion } from '@store/commands/templates';
import { templateView } from '@store/queries/templates';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import { Stacked } from '@ui/TwoColumns';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Acts } from '../Acts';
import { comparedWords } from '../comparedWords';
import { ComparedWords } from '../ComparedWords';
import { RecordHistory } from '../RecordHistory';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { useRecording } from '../useRecording';
import classes from './VersionsPage.module.css';

export function VersionsPage() {
  const { id = '' } = useParams();
  const view = useLive(async (db) => (await templateView(db, id)) ?? null, [id]);
  if (view === undefined) return <LoadingRows rows={4} label="Reading the versions" shape="lines" />;
  const path = [{ label: 'Letters', href: routes.letters() }, { label: 'Templates', href: routes.templates() }];
  if (view === null) {
    return (
      <>
        <PageHead path={path} title="No such template" />
        <EmptyState kind="notFound" title="This template is not among the records" action={<TextLink href={routes.templates()}>Go to Templates</TextLink>} />
      </>
    );
  }
  const { template, versions } = view;
  return (
    <>
      <PageHead path={[...path, { label: template.name, href: routes.template(template.id) }]} title={`Versions of ${template.name}`} facts="No version is ever changed: restoring an older one saves it once more" />
      <Stacked>
        <Versions template={template} versions={versions} />
        {versions.length > 1 && <Compare versions={versions} />}
        <RecordHistory ids={[template.id]} />
      </Stacked>
    </>
  );
}

function Versions({ template, versions }: { readonly template: LetterTemplate; readonly versions: readonly TemplateVersion[] }) {
  const { records, today } = useSession();
  const recording = useRecording();
  const restoring = useDialog<TemplateVersion>();
  const latest = versions[0]?.version ?? 0;
  const restore = async (version: number) => {
    if ((await recording.run(() => restoreTemplateVersion(records, template.id, version, today))) !== undefined) restoring.close();
  };
  return (
    <Panel title="Versions" count={versions.length} isFlush>
      <RecordTable
        label="Versions of the template"
        rows={versions}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Version', cell: ({ version }) => `Version ${version}` },
          { head: 'What changed', width: 'wide', cell: ({ note }) => note },
          { head: 'Saved', cell: ({ on }) => shortDay(on), isFigures: true },
          {
            head: 'Acts',
            align: 'end',
            cell: (one) => (one.version === latest ? <Tag>In use</Tag> : <Acts><TextLink label={`Restore version ${one.version}`} onClick={() => { recording.reset(); restoring.open(one); }}>Restore</TextLink></Acts>),
          },
        ]}
      />
      {restoring.subject && (
        <ConfirmDialog
          isOpen
          title={`Restore version ${restoring.subject.version}?`}
          confirmLabel={`Restore version ${restoring.subject.version}`}
          onConfirm={() => void restore(restoring.subject?.version ?? 0)}
          onClose={restoring.close}
          isBusy={recording.state.kind === 'saving'}
          problem={refusal(recording.state)}
        >
          <p>It is saved once more as version {latest + 1}, with the words of {longDay(restoring.subject.on)}. The versions between stay. Letters are not touched.</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}

/** Two versions in one text; at first the newest beside the one before it. */
function Compare({ versions }: { readonly versions: readonly TemplateVersion[] }) {
  const [latest] = versions;
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const choices = versions.map(({ version, on }) => ({ value: `${version}`, label: `Version ${version}, ${plainDay(on)}` }));
  const [older, newer] = [from ?? `${(latest?.version ?? 2) - 1}`, to ?? `${latest?.version ?? 1}`];
  const find = (version: string) => versions.find((one) => `${one.version}` === version);
  const [before, after] = [find(older), find(newer)];
  return (
    <Panel title="Compare two versions">
      <div className={classes.choices}>
        <Select label="From" data={choices} value={older} onChange={(version) => setFrom(version ?? undefined)} />
        <Select label="To" data={choices} value={newer} onChange={(version) => setTo(version ?? undefined)} />
      </div>
      {before && after && <Differences before={before} after={after} />}
    </Panel>
  );
}

function Differences({ before, after }: { readonly before: TemplateVersion; readonly after: TemplateVersion }) {
  const [old, now] = [contentOf(before), contentOf(after)];
  const parts = comparedWords(
    { words: wordsOfTemplate(old), fields: old.fields, closing: old.closing },
    { words: wordsOfTemplate(now), fields: now.fields, closing: now.closing },
    (name) => nounOf(name, [...now.fields, ...old.fields]),
  );
  return <ComparedWords parts={parts} same={`Version ${after.version} says the same as version ${before.version}.`} />;
}
