import { FACTS, isFactName } from '@domain/fact';
import { readValue } from '@domain/fieldValue';
import { listed } from '@domain/listed';
import { type Merged, runsOf } from '@domain/merge';
import type { Question } from '@domain/mergeQuestions';
import { UnstyledButton } from '@mantine/core';
import { BeforeAfter } from '@ui/BeforeAfter';
import { TextLink } from '@ui/TextLink';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { DraftView } from './draftView';
import { EditorSection } from './EditorSection';
import { QuestionField } from './QuestionField';
import classes from './Questions.module.css';
import type { LetterFormApi } from './useLetterEditor';

type QuestionsProps = {
  readonly form: LetterFormApi;
  readonly view: DraftView;
  readonly isKnownOpen: boolean;
  readonly onKnownOpen: (isOpen: boolean) => void;
};

/** What only the clerk knows, numbered; and what the records answer, to be looked at and answered otherwise. */
export function Questions({ form, view: { merged }, isKnownOpen, onKnownOpen }: QuestionsProps) {
  const asked = merged.questions.filter(({ recorded }) => recorded === undefined);
  const recorded = merged.questions.filter((question) => question.recorded !== undefined);
  const facts = factsUsed(merged);
  const known = recorded.length + facts.length;
  const open = asked.filter(({ source, isOptional }) => source === 'open' && !isOptional).length;
  const id = useId();
  return (
    <EditorSection
      title={open === 0 ? 'All questions answered' : 'Questions still open'}
      aside={`the records answer ${known} of ${known + asked.length}`}
    >
      {asked.map((question) => <QuestionField key={question.name} form={form} question={question} />)}
      <div>
        <UnstyledButton className={classes.toggle} aria-expanded={isKnownOpen} aria-controls={id} onClick={() => onKnownOpen(!isKnownOpen)}>
          {isKnownOpen ? 'Hide' : 'Show'} the {known} answers from the records
          <IconChevronDown className={classes.chevron} size={16} stroke={1.8} aria-hidden data-open={isKnownOpen || undefined} />
        </UnstyledButton>
        <div id={id}>
          {isKnownOpen && (
            <ul className={classes.known}>
              {recorded.map((question) => <RecordedQuestion key={question.name} form={form} question={question} />)}
              {facts.map(({ name, value }) => (
                <li key={name}>
                  <span className={classes.what}>{sentence(FACTS[name].label)}</span>
                  <span className={classes.value}>{value}</span>
                  <span className={classes.from}>From {FACTS[name].from}.</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </EditorSection>
  );
}

/** A question that the records answer; the letter may say otherwise, and then both stand there. */
function RecordedQuestion({ form, question }: { readonly form: LetterFormApi; readonly question: Question }) {
  const [isOther, setOther] = useState(question.source === 'answer' || question.fault !== undefined);
  const path = `answers.${question.name}` as const;
  const record = readValue(question.kind, question.choices, question.recorded ?? '', question.columns).printed;
  return (
    <li>
      <span className={classes.what}>{sentence(question.noun)}</span>
      <span className={classes.value}>
        {question.source === 'answer' && question.printed !== undefined ? <BeforeAfter before={record} after={question.printed} /> : record}
      </span>
      <span className={classes.from}>
        From the records{question.usedIn.length > 0 && `, used in ${listed(question.usedIn)}`}.{' '}
        {isOther
          ? <TextLink onClick={() => { form.setFieldValue(path, ''); setOther(false); }} label={`Use the record for the ${question.noun}`}>Use the record</TextLink>
          : <TextLink onClick={() => setOther(true)} label={`Answer the ${question.noun} otherwise`}>Answer otherwise in this letter</TextLink>}
      </span>
      {isOther && <QuestionField form={form} question={question} />}
    </li>
  );
}

/** The facts that stand on the paper without having been asked for. */
function factsUsed({ re, reference, body, questions }: Merged) {
  const asked = new Set(questions.map(({ name }) => name));
  const found = new Map<string, string>();
  for (const run of [...re, ...reference.flat(), ...body.flatMap(runsOf)]) {
    if (run.kind === 'field' && run.source === 'record' && !asked.has(run.name)) found.set(run.name, run.value);
  }
  return [...found].flatMap(([name, value]) => (isFactName(name) ? [{ name, value }] : []));
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
