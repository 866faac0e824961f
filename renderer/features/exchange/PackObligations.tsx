/** The obligations of a pack, each to be taken or left, with its rule in words and the day that it leaves open. */
import { parseDay } from '@domain/day';
import type { Pack } from '@domain/pack';
import { asksDay, type PackAnswers } from '@domain/packStart';
import { Checkbox } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DayField } from '@ui/DayField';
import { Panel } from '@ui/Panel';
import { useSession } from '../session';
import classes from './PackForm.module.css';
import { packRuleWords } from './packs';

type PackObligationsProps = { readonly pack: Pack; readonly form: UseFormReturnType<PackAnswers> };

export function PackObligations({ pack, form }: PackObligationsProps) {
  const { today } = useSession();
  return (
    <Panel title="Obligations" count={`${Object.values(form.values.taken).filter(Boolean).length} of ${pack.obligations.length} taken`} isFlush>
      <ul className={classes.parts}>
        {pack.obligations.map((obligation) => {
          const { key, title, detail, owedBy, evidence, isSoft } = obligation;
          const typed = parseDay(form.values.days[key] ?? '');
          const isTaken = form.values.taken[key] === true;
          return (
            <li key={key} className={classes.part}>
              <Checkbox label={title} description={packRuleWords(pack, obligation, typed.ok ? typed.value : undefined)} {...form.getInputProps(`taken.${key}`, { type: 'checkbox' })} error={undefined} />
              <p className={classes.more}>
                {[`Owed by ${owedBy}`, evidence && `evidence: ${evidence}`, isSoft && 'a soft date', detail].filter(Boolean).join(' · ')}
              </p>
              {asksDay(obligation) && isTaken && (
                <div className={classes.asked}>
                  <DayField label={obligation.rule.kind === 'every' ? `First date of “${title}”` : `Date of “${title}”`} today={today} {...form.getInputProps(`days.${key}`)} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
