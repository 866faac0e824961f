import type { Finding, FindingCode } from '@domain/checks/finding';
import { Textarea } from '@mantine/core';
import { overrideWords } from './overrideWords';
import type { LetterFormApi } from './useLetterEditor';

type OverrideReasonsProps = {
  readonly form: LetterFormApi;
  readonly findings: readonly Finding[];
  /** The findings for which a reason is to be typed. */
  readonly asked: readonly FindingCode[];
};

/** Why the letter goes out although the notice check objects: one reason for each kind of finding. */
export function OverrideReasons({ form, findings, asked }: OverrideReasonsProps) {
  const { overrides } = form.values;
  const codes = [...new Set([...Object.keys(overrides).filter((code) => overrides[code] !== ''), ...asked])];
  return codes.map((code) => {
    const stands = findings.some((finding) => finding.code === code && finding.isOverridable);
    return (
      <Textarea
        key={code}
        label={`Why the letter goes out ${overrideWords(code)}`}
        description={stands ? 'It stays in the history of the letter. It is not printed.' : 'The notice check no longer objects: the reason can be taken out.'}
        {...form.getInputProps(`overrides.${code}`)}
        value={overrides[code] ?? ''}
      />
    );
  });
}
