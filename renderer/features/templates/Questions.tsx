/** The questions that a template asks, each with what it is called and what kind of answer it takes. */
import type { Field } from '@domain/template';
import type { TemplateProblem } from '@domain/templateDraft';
import { TextLink } from '@ui/TextLink';
import { Acts } from '../Acts';
import { useDialog } from '../useDialog';
import { KIND_WORDS } from './questionForm';
import { QuestionDialog } from './QuestionDialog';
import classes from './TemplatePage.module.css';

type QuestionsProps = {
  readonly fields: readonly Field[];
  readonly problems: readonly TemplateProblem[];
  /** Absent: they are only read. */
  readonly onChange?: ((fields: readonly Field[]) => void) | undefined;
};

export function Questions({ fields, problems, onChange }: QuestionsProps) {
  const dialog = useDialog<{ readonly index: number }>();
  const asked = dialog.subject && fields[dialog.subject.index];
  const keep = (question: Field) => onChange?.(asked ? fields.map((one) => (one === asked ? question : one)) : [...fields, question]);
  const move = (from: number, to: number) => onChange?.(fields.map((one, at) => (at === to ? fields[from] ?? one : at === from ? fields[to] ?? one : one)));
  return (
    <section className={classes.section} aria-labelledby="template-questions">
      <header className={classes.sectionHead}>
        <h2 id="template-questions">Questions</h2>
        {onChange && <Acts><TextLink onClick={() => dialog.open({ index: -1 })}>Add a question</TextLink></Acts>}
      </header>
      {fields.length === 0 ? (
        <p className={classes.quiet}>It asks nothing: the records fill all of it.</p>
      ) : (
        <ol className={classes.questions}>
          {fields.map((field, index) => {
            const wrong = problems.filter((problem) => problem.place === 'question' && problem.index === index);
            return (
              <li key={field.name} data-faulty={wrong.length > 0 || undefined}>
                <span className={classes.asks}>{field.label}</span>
                {onChange && (
                  <Acts>
                    <span className={classes.acts}>
                      {index > 0 && <TextLink label={`Move “${field.noun}” up`} onClick={() => move(index, index - 1)}>Up</TextLink>}
                      <TextLink label={`Change the question “${field.noun}”`} onClick={() => dialog.open({ index })}>Change</TextLink>
                      <TextLink label={`Take out the question “${field.noun}”`} onClick={() => onChange(fields.filter((one) => one !== field))}>Take out</TextLink>
                    </span>
                  </Acts>
                )}
                <span className={classes.quiet}>{[field.noun, KIND_WORDS[field.kind].toLowerCase(), field.optional ? 'may be left empty' : ''].filter(Boolean).join(' · ')}</span>
                {wrong.map(({ message }) => <p key={message} className={classes.fault}>{message}</p>)}
              </li>
            );
          })}
        </ol>
      )}
      {dialog.subject && <QuestionDialog question={asked} taken={fields.map(({ name }) => name)} onSave={keep} onClose={dialog.close} />}
    </section>
  );
}
