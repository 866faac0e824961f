/** Letters > Templates: the office's own, those that come with Noticebook, and passages to reuse. */
import { shortDay } from '@domain/day';
import { LETTER_KIND_NAMES } from '@domain/letter';
import type { StandardPassage } from '@domain/letterTemplate';
import type { Template } from '@domain/template';
import { Button } from '@mantine/core';
import { makeTemplate, takeOutPassage } from '@store/commands/templates';
import { officeTemplates, standardPassages, type OfficeTemplate } from '@store/queries/templates';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import { Stacked } from '@ui/TwoColumns';
import { IconFileImport } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { Acts } from '../Acts';
import { TEMPLATES } from '../letterTemplates';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { useRecording } from '../useRecording';
import { PassageDialog } from './PassageDialog';
import { passageWords } from './passageWords';
import { TemplateNameDialog } from './TemplateNameDialog';
import { useTemplateFile } from './useTemplateFile';

/** A template that was read from a file. */
type ReadFile = { readonly content: Template; readonly file: string };

export function TemplatesPage() {
  const own = useLive(officeTemplates);
  const passages = useLive(standardPassages);
  const naming = useDialog<ReadFile>();
  const file = useTemplateFile((content, name) => naming.open({ content, file: name }));

  return (
    <>
      <PageHead
        path={[{ label: 'Letters', href: routes.letters() }]}
        title="Templates"
        facts="The words that new letters begin with. Changing a template never changes a letter that was issued"
        actions={<Acts isMain><Button variant="default" leftSection={<IconFileImport size={16} stroke={1.7} aria-hidden />} onClick={() => void file.choose()}>Import a template</Button></Acts>}
      />
      <Stacked>
        {file.problem && <Notice tone="late" role="alert" {...file.problem} />}
        {file.faults && (
          <Panel title={`${file.faults.name} cannot be used`} count={`${file.faults.found.length} ${file.faults.found.length === 1 ? 'mistake' : 'mistakes'}; nothing was imported`} isFlush>
            <RecordTable label="Mistakes in the file" rows={file.faults.found.map((sentence, index) => ({ id: `${index}`, sentence }))} rowKey={({ id }) => id} columns={[{ head: 'Where, and what is wrong', cell: ({ sentence }) => sentence }]} />
          </Panel>
        )}
        <Panel title="Templates of our own" count={own?.length} isFlush>
          {own === undefined && <LoadingRows rows={2} label="Reading the templates" shape="lines" />}
          {own?.length === 0 && <EmptyState title="No template of our own yet" text="Open one of Noticebook’s templates below and make our own version of it." />}
          {own !== undefined && own.length > 0 && <OwnTemplates rows={own} />}
        </Panel>
        <Panel title="Templates of Noticebook" count={TEMPLATES.length} isFlush>
          <RecordTable
            label="Templates of Noticebook"
            rows={TEMPLATES}
            rowKey={({ id }) => id}
            columns={[
              { head: 'Template', cell: ({ id, title }) => <TextLink href={routes.template(id)}>{title}</TextLink> },
              { head: 'Kind of letter', cell: ({ kind }) => LETTER_KIND_NAMES[kind] },
              { head: 'Asks', cell: ({ fields }) => `${fields.length} questions` },
            ]}
          />
        </Panel>
        <Passages passages={passages} />
      </Stacked>
      {naming.subject && <ImportDialog {...naming.subject} onClose={naming.close} />}
    </>
  );
}

/** Nothing is recorded before the template has its name. */
function ImportDialog({ content, file, onClose }: ReadFile & { readonly onClose: () => void }) {
  const { records, today } = useSession();
  const navigate = useNavigate();
  return (
    <TemplateNameDialog
      title="Import this template?"
      description={`From ${file}: ${LETTER_KIND_NAMES[content.kind]}, ${content.fields.length} questions. It becomes a template of our own.`}
      submitLabel="Import template"
      suggested={content.title}
      record={(name) => makeTemplate(records, { name, content, note: `Imported from ${file}`, from: { kind: 'file' } }, today)}
      onClose={onClose}
      onDone={(id) => void navigate(routes.template(id))}
    />
  );
}

const OwnTemplates = ({ rows }: { readonly rows: readonly OfficeTemplate[] }) => (
  <RecordTable
    label="Templates of our own"
    rows={rows}
    rowKey={({ template }) => template.id}
    columns={[
      { head: 'Template', cell: ({ template, latest }) => <><TextLink href={routes.template(template.id)}>{template.name}</TextLink>{latest.content.hint !== undefined && <small>{latest.content.hint}</small>}</> },
      { head: 'Kind of letter', cell: ({ template }) => LETTER_KIND_NAMES[template.kind] },
      { head: 'Version', cell: ({ template, latest }) => <TextLink href={routes.templateVersions(template.id)} label={`Versions of ${template.name}`}>{`Version ${latest.version}`}</TextLink> },
      { head: 'Saved', cell: ({ latest }) => shortDay(latest.on), isFigures: true },
      { head: 'Offered', cell: ({ template }) => (template.retired ? <Tag>No longer offered</Tag> : 'For new letters') },
    ]}
  />
);

/** Passages to reuse: changed and taken out here, inserted in the editor. */
function Passages({ passages }: { readonly passages: readonly StandardPassage[] | undefined }) {
  const { records } = useSession();
  const changing = useDialog<StandardPassage>();
  const leaving = useDialog<StandardPassage>();
  const recording = useRecording();
  const takeOut = async (id: string) => {
    if ((await recording.run(() => takeOutPassage(records, id))) !== undefined) leaving.close();
  };
  return (
    <Panel title="Standard passages" count={passages?.length} isFlush>
      {passages === undefined && <LoadingRows rows={2} label="Reading the passages" shape="lines" />}
      {passages?.length === 0 && <EmptyState title="No standard passage yet" text="Select words in a template and keep them as a passage; it can then be inserted in any template." />}
      {passages !== undefined && passages.length > 0 && (
        <RecordTable
          label="Standard passages"
          rows={passages}
          rowKey={({ id }) => id}
          columns={[
            { head: 'Passage', cell: ({ name }) => name },
            { head: 'Words', width: 'wide', cell: (passage) => passageWords(passage) },
            {
              head: 'Acts',
              align: 'end',
              cell: (passage) => (
                <Acts>
                  <TextLink label={`Change ${passage.name}`} onClick={() => changing.open(passage)}>Change</TextLink>{' '}
                  <TextLink label={`Take out ${passage.name}`} onClick={() => { recording.reset(); leaving.open(passage); }}>Take out</TextLink>
                </Acts>
              ),
            },
          ]}
        />
      )}
      {changing.subject && <PassageDialog passage={changing.subject} onClose={changing.close} />}
      {leaving.subject && (
        <ConfirmDialog
          isOpen
          isDanger
          title={`Take out “${leaving.subject.name}”?`}
          confirmLabel="Take out the passage"
          onConfirm={() => void takeOut(leaving.subject?.id ?? '')}
          onClose={leaving.close}
          isBusy={recording.state.kind === 'saving'}
          problem={refusal(recording.state)}
        >
          <p>Templates and letters that have its words keep them. It stays in the history.</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
