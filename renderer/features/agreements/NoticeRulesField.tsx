/** What the agreement says about notices to a party: another address, the methods it allows, and when each counts as given. */
import { EFFECTIVE_NAMES, Effective, type NoticeRule, USUAL } from '@domain/noticeRule';
import { Method, METHOD_NAMES } from '@domain/recipient';
import { Checkbox, Select, Textarea } from '@mantine/core';
import type { ComponentProps } from 'react';
import classes from './NoticeRulesField.module.css';

const CHOICES = Effective.options.map((value) => ({ value, label: EFFECTIVE_NAMES[value] }));

type NoticeRulesFieldProps = {
  /** Of the form, for the address. */
  readonly address: ComponentProps<typeof Textarea>;
  readonly rules: readonly NoticeRule[];
  readonly onChange: (rules: readonly NoticeRule[]) => void;
};

export function NoticeRulesField({ address, rules, onChange }: NoticeRulesFieldProps) {
  /** In the order of the methods, so that the list reads the same however it was ticked. */
  const change = (method: Method, effective: Effective | undefined) => {
    const others = rules.filter((rule) => rule.method !== method);
    const next = effective === undefined ? others : [...others, { method, effective }];
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
                <Select
                  aria-label={`A notice by ${METHOD_NAMES[method].toLowerCase()} is effective`}
                  data={CHOICES}
                  value={rule.effective}
                  allowDeselect={false}
                  onChange={(value) => change(method, Effective.safeParse(value).data ?? rule.effective)}
                />
              )}
            </div>
          );
        })}
      </fieldset>
    </>
  );
}
