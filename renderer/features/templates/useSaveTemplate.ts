/** Saves a template to a file, to keep or to give to another office. */
import type { Template } from '@domain/template';
import { templateFileText } from '@domain/templateFile';
import { useSaveBytes } from '../useSaveBytes';

export function useSaveTemplate() {
  const { told, isSaving, save } = useSaveBytes();
  return {
    told,
    isSaving,
    save: (template: Template) => save(`${template.title.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'Template'}.json`, async () => new TextEncoder().encode(templateFileText(template)), 'The template was'),
  };
}
