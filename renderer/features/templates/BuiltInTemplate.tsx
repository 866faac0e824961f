/** A template that comes with Noticebook: read here, tried on an obligation, and copied. */
import { toEditor, wordsOfTemplate } from '@domain/editorDoc';
import { LETTER_KIND_NAMES } from '@domain/letter';
import type { Template } from '@domain/template';
import { Button } from '@mantine/core';
import { makeTemplate } from '@store/commands/templates';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { ActionBar, StageLayout } from '@ui/StageLayout';
import { Tag } from '@ui/Tag';
import { IconCopyPlus, IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { Acts } from '../Acts';
import { LazyWordsEditor } from '../LazyWordsEditor';
import { routes } from '../routes';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { fieldChoices, namesLook } from '../wordsFields';
import { Questions } from './Questions';
import classes from './TemplatePage.module.css';
import { TemplateNameDialog } from './TemplateNameDialog';
import { TemplatePreview } from './TemplatePreview';
import { useSaveTemplate } from './useSaveTemplate';

export function BuiltInTemplate({ template }: { readonly template: Template }) {
  const { records, today, office } = useSession();
  const navigate = useNavigate();
  const naming = useDialog<true>();
  const file = useSaveTemplate();
  const { id, version, title, kind, fields } = template;
  const initial = useMemo(() => toEditor(wordsOfTemplate(template)), [template]);
  return (
    <>
      <StageLayout
        isHalf
        label="Words and questions"
        head={<PageHead path={[{ label: 'Letters', href: routes.letters() }, { label: 'Templates', href: routes.templates() }, { label: LETTER_KIND_NAMES[kind] }]} title={title} actions={<Tag>Comes with Noticebook</Tag>} />}
        questions={
          <div className={classes.column}>
            {file.told && <Notice {...file.told} />}
            <Notice tone="plain" what="This template is read-only" why="Make our own version of it, and change that one as the office needs." />
            <LazyWordsEditor key={id} label="Words of the template" parts="template" isReadOnly initial={initial} onChange={() => undefined} fields={fieldChoices(fields)} lookOf={namesLook(fields)} />
            <Questions fields={fields} problems={[]} />
          </div>
        }
        stage={<TemplatePreview template={template} />}
        actions={
          <ActionBar
            start={<Button variant="default" leftSection={<IconDownload size={16} stroke={1.7} aria-hidden />} loading={file.isSaving} onClick={() => void file.save(template)}>Save to a file</Button>}
            end={<Acts isMain><Button leftSection={<IconCopyPlus size={16} stroke={1.7} aria-hidden />} onClick={() => naming.open(true)}>Make our own version</Button></Acts>}
          />
        }
      />
      {naming.subject && (
        <TemplateNameDialog
          title="Make our own version"
          description="A copy that the office changes as it needs. Noticebook’s own stays as it is, and stays offered."
          submitLabel="Make our own version"
          suggested={`${title}, ${office.city}`}
          record={(name) => makeTemplate(records, { name, content: template, note: `Copied from Noticebook’s template “${title}”`, from: { kind: 'copy', id, version } }, today)}
          onClose={naming.close}
          onDone={(made) => void navigate(routes.template(made))}
        />
      )}
    </>
  );
}
