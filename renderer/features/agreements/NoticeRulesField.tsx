/** What the agreement says about notices to a party: another address, the methods it allows, and when each counts as given. */
import { DAYS_COUNTED, EFFECTIVE_NAMES, Effective, type NoticeRule, USUAL } from '@domain/noticeRule';
import { Method, METHOD_NAMES } from '@domain/recipient';
import { Checkbox, NumberInput, Select, Textarea } from '@mantine/core';
import type { ComponentProps } from 'react';
import classes from './NoticeRulesField.module.css';

/** How many days are counted stands in a field of its own. */
const CHOICES = Effective.options.map((value) => ({ value, label: EFFECTIVE_NAMES[value].replace(/^\d+ /, 'so many ') }));

type NoticeRulesFieldProps = {
  /** Of the form, for the address. */
  readonly address: ComponentProps<typeof Textarea>;
  readonly rules: readonly NoticeRule[];
  readonly onChange: (rules: readonly NoticeRule[]) => void;
};

export function NoticeRulesField({ address, rules, onChange }: NoticeRulesFieldProps) {
  /** In the order of the methods, so that the list reads the same however it was ticked. */
  const change = (method: Method, effective: Effective | undefined, days?: number) => {
    const others = rules.filter((rule) => rule.method !== method);
    const counted = effective === undefined ? undefined : DAYS_COUNTED[effective];
    const own = counted === undefined || days === undefined || days === counted ? {} : { days };
    const next = effective === undefined ? others : [...others, { method, effective, ...own }];
    onChange(next.toSorted((a, b) => Method.options.indexOf(a.method) - Method.options.indexOf(b.method)));
  };
  return (
    <>
      <Textarea label="Address for notices" description="Only where the agreement names another one than above" autosize minRows={1} {...address} />
      <fieldset className={classes.root}>
        <legend>Methods that the agreement allows, and when a notice counts as given</legend>
        {Method.options.map((method) => {
          const rule = rules.find((one) => one.method === method);
          return (
            <div key={method} className={classes.row}>
              <Checkbox label={METHOD_NAMES[method]} checked={rule !== undefined} onChange={(event) => change(method, event.currentTarget.checked ? USUAL[method] : undefined)} />
              {rule && (
                <div className={classes.terms}>
                  <Select
                    aria-label={`A notice by ${METHOD_NAMES[method].toLowerCase()} is effective`}
                    data={CHOICES}
                    value={rule.effective}
                    allowDeselect={false}
                    onChange={(value) => change(method, Effective.safeParse(value).data ?? rule.effective)}
                  />
                  {DAYS_COUNTED[rule.effective] !== undefined && (
                    <NumberInput
                      aria-label={`How many days, ${METHOD_NAMES[method].toLowerCase()}`}
                      min={1}
                      max={60}
                      clampBehavior="strict"
                      allowDecimal={false}
                      suffix={rule.effective === 'threeDeliveryDays' ? ' delivery days' : ' business days'}
                      value={rule.days ?? DAYS_COUNTED[rule.effective] ?? 1}
                      onChange={(days) => typeof days === 'number' && days >= 1 && change(method, rule.effective, days)}
                    />
                  )}
                </div>
              )}
            </div>
          );
        })}
      </fieldset>
    </>
  );
}
