/** The data of the template editor: what is typed, the draft that is kept while typing, its problems, and saving. */
import type { LetterTemplate, TemplateVersion } from '@domain/letterTemplate';
import { contentOf } from '@domain/letterTemplate';
import { draftOf, TemplateDraft, templateOfDraft } from '@domain/templateDraft';
import { saveTemplateVersion } from '@store/commands/templates';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { useSession } from '../session';
import type { Draft } from '../useDraft';

/** What is kept while typing: the draft, and the version that it changes. */
const Kept = z.strictObject({ after: z.int(), draft: TemplateDraft });
type Kept = { readonly after: number; readonly draft: TemplateDraft };

/** Reads what was kept; undefined when it is of another version of Noticebook. */
export function keptTemplate(text: string): Kept | undefined {
  try {
    const parsed = Kept.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as Kept) : undefined; // `from` was refined to the name of a fact
  } catch {
    return undefined;
  }
}

type Parts = { readonly template: LetterTemplate; readonly latest: TemplateVersion; readonly restored: Kept | undefined; readonly draft: Draft };

export function useTemplateEditor({ template, latest, restored, draft: kept }: Parts) {
  const { records, today } = useSession();
  const [draft, setDraft] = useState<TemplateDraft>(() => restored?.draft ?? draftOf(template.name, contentOf(latest)));
  const [after, setAfter] = useState(restored?.after ?? latest.version);
  /** What the words begin with; a new key opens the editor anew. */
  const [opened, setOpened] = useState(() => ({ key: 0, words: draft.words, isDirty: restored !== undefined }));
  const [isDirty, setDirty] = useState(restored !== undefined);
  const now = useRef(draft);

  const change = (fields: Partial<TemplateDraft>) => {
    now.current = { ...now.current, ...fields };
    setDraft(now.current);
    setDirty(true);
    kept.keep(JSON.stringify({ after, draft: now.current } satisfies Kept));
  };

  const shown = useDeferredValue(draft);
  const { template: preview, problems } = useMemo(() => templateOfDraft(shown, { id: template.id, kind: template.kind, version: after + 1 }), [shown, template.id, template.kind, after]);

  const open = (version: TemplateVersion, name: string) => {
    now.current = draftOf(name, contentOf(version));
    setDraft(now.current);
    setAfter(version.version);
    setOpened(({ key }) => ({ key: key + 1, words: now.current.words, isDirty: false }));
    setDirty(false);
  };

  const save = (note: string) => {
    const { template: content } = templateOfDraft(now.current, { id: template.id, kind: template.kind, version: after + 1 });
    return saveTemplateVersion(records, template.id, { name: content.title, content, note, after }, today);
  };
  /** After saving: what stands now is the next version. */
  const saved = async () => {
    setAfter(after + 1);
    setDirty(false);
    await kept.drop();
  };
  /** Back to the newest version. */
  const giveUp = async () => {
    open(latest, template.name);
    await kept.drop();
  };
  return { draft, change, opened, preview, problems, isDirty, after, save, saved, giveUp };
}
