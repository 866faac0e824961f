/** What letters of the kind tell and this template does not: each goes back with its question, as Noticebook asks it. */
import { kindFieldsMissing, type KindField } from '@domain/kindFields';
import { LETTER_KIND_NAMES } from '@domain/letter';
import type { Field, Template } from '@domain/template';
import { Notice } from '@ui/Notice';
import { TextLink } from '@ui/TextLink';
import { templatesOf } from '../letterTemplates';
import classes from './TemplatePage.module.css';

type KindFieldsProps = {
  /** As it reads now. */
  readonly template: Template;
  readonly isReadOnly: boolean;
  readonly onAdd: (field: Field) => void;
};

export function KindFields({ template, isReadOnly, onAdd }: KindFieldsProps) {
  const missing = kindFieldsMissing(template);
  if (missing.length === 0) return null;
  const asked = (one: KindField) => templatesOf(template.kind).flatMap(({ fields }) => fields).find(({ name }) => one.names.includes(name));
  return (
    <Notice
      tone="soon"
      what={`${LETTER_KIND_NAMES[template.kind]}: ${missing.length === 1 ? 'one thing that letters of this kind tell is' : `${missing.length} things that letters of this kind tell are`} not in this template`}
      why={
        <>
          It can be saved all the same; the notice check then holds each letter that is written with it until a reason is typed.
          <ul className={classes.faults}>
            {missing.map((one) => {
              const question = asked(one);
              return (
                <li key={one.noun}>
                  {one.noun}
                  {question && !isReadOnly && <>{' '}<TextLink isUnderlined label={`Ask for it again: ${one.noun}`} onClick={() => onAdd(question)}>Ask for it again</TextLink></>}
                </li>
              );
            })}
          </ul>
        </>
      }
    />
  );
}
