/** A template from a file, read before anything is recorded. */
import type { Template } from '@domain/template';
import { readTemplateFile } from '@domain/templateFile';
import { useState } from 'react';
import type { ErrorWords } from '../errorWords';
import { fileWords } from '../fileWords';
import { useSession } from '../session';

export function useTemplateFile(onRead: (template: Template, fileName: string) => void) {
  const { bridge } = useSession().records;
  const [problem, setProblem] = useState<ErrorWords>();
  const [faults, setFaults] = useState<{ readonly name: string; readonly found: readonly string[] }>();
  const choose = async () => {
    setProblem(undefined);
    setFaults(undefined);
    const chosen = await bridge.fileChooseText(null);
    if (!chosen.ok) {
      if (chosen.error.code !== 'cancelled') setProblem(fileWords(chosen.error));
      return;
    }
    const read = readTemplateFile(chosen.value.text);
    if (read.ok) onRead(read.value, chosen.value.name);
    else setFaults({ name: chosen.value.name, found: read.error });
  };
  return { problem, faults, choose };
}
