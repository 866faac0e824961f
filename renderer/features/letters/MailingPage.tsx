/** What is printed for mailing a letter: affidavit, envelopes or labels, seen as they will be printed. */
import { LETTER_KIND_NAMES, type Letter, numberOf } from '@domain/letter';
import { subjectOf } from '@domain/letterSubject';
import { letterheadOf } from '@domain/letterContent';
import { labelSheets, LABELS_A_SHEET, MAILING_PAPER_NAMES, mailedCopies, type MailedCopy, MailingPaper } from '@domain/mailing';
import { returnAddressOf } from '@domain/office';
import { NumberInput, SegmentedControl } from '@mantine/core';
import { noticeAddressesOf } from '@store/queries/agreements';
import { recipientsOf } from '@store/queries/letters';
import { EmptyState } from '@ui/EmptyState';
import { FilterMenu } from '@ui/FilterMenu';
import { LoadingRows } from '@ui/LoadingRows';
import { AffidavitSheet, type AffidavitContent } from '@ui/sheet/AffidavitSheet';
import { EnvelopeSheet } from '@ui/sheet/EnvelopeSheet';
import { LabelSheet } from '@ui/sheet/LabelSheet';
import { Tag } from '@ui/Tag';
import { useId, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { NotRecorded } from '../NotRecorded';
import { PaperPage } from '../PaperPage';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { usePaper } from '../usePaper';
import classes from './MailingPage.module.css';

const PAPERS = MailingPaper.options.map((value) => ({ value, label: MAILING_PAPER_NAMES[value] }));

export function MailingPage() {
  const { id = '' } = useParams();
  const found = useLive(async (db) => {
    const letter = await db.letters.get(id);
    return letter && numberOf(letter) !== undefined ? { letter, copies: mailedCopies(await recipientsOf(db, id), await noticeAddressesOf(db, letter.agreementId)) } : null;
  }, [id]);
  if (found === undefined) return <LoadingRows shape="lines" label="Reading the recipients" />;
  if (found === null) return <div className={classes.page}><NotRecorded what="issued letter" backTo={{ label: 'Letters', href: routes.letters() }} /></div>;
  return <Mailing letter={found.letter} copies={found.copies} />;
}

function Mailing({ letter, copies }: { readonly letter: Letter; readonly copies: readonly MailedCopy[] }) {
  const { office, people, recorder } = useSession();
  const [search, setSearch] = useSearchParams();
  const what = MailingPaper.safeParse(search.get('what')).data ?? 'affidavit';
  const [mailerId, setMailer] = useState<string | undefined>(recorder.id);
  const [first, setFirst] = useState(1);
  const firstLabel = useId();
  const number = numberOf(letter) ?? '';
  const mailer = people.find((person) => person.id === mailerId);
  const sent = copies.filter(({ sentOn }) => sentOn !== undefined);
  const content: AffidavitContent = {
    letterhead: letterheadOf(office, office.seal && `/files/${office.seal.file.hash}`),
    office: `${office.name}, ${office.city}`,
    letter: `${LETTER_KIND_NAMES[letter.kind]} ${number}`,
    subject: subjectOf(letter),
    dated: letter.dated,
    hasEnclosures: letter.enclosures.length > 0,
    copies: sent,
    ...(mailer ? { mailer: { name: mailer.name, title: mailer.title } } : {}),
  };
  const from = returnAddressOf(office);
  const sheets = labelSheets(copies, first);
  const name = MAILING_PAPER_NAMES[what];

  const paper = usePaper(name, async () => {
    const [{ affidavitCopies, envelopeCopies, labelCopies }, css] = await Promise.all([import('@ui/sheet/mailingCopies'), import('@ui/sheet/mailingCss')]);
    const titled = { title: `${name}, ${content.letter}`, name: `${number} ${name}` };
    switch (what) {
      case 'affidavit':
        return { ...titled, copies: affidavitCopies(content), css: css.affidavitCss };
      case 'envelopes':
        return { ...titled, copies: envelopeCopies(from, copies, number), css: css.envelopeCss };
      case 'labels':
        return { ...titled, copies: labelCopies(sheets), css: css.labelsCss };
    }
  });
  const mark = office.isSample ? 'Historical sample' : undefined;
  const isEmpty = what === 'affidavit' ? sent.length === 0 : copies.length === 0;

  return (
    <PaperPage
      path={[{ label: 'Letters', href: routes.letters() }, { label: content.letter, href: routes.letter(letter.id) }]}
      title={name}
      facts={<><span>{content.subject}</span>{mark && <Tag>{mark}</Tag>}</>}
      paper={paper}
      isBlocked={isEmpty}
      paperWidth={what === 'envelopes' ? 912 : 816}
      pageHeight={what === 'envelopes' ? 396 : 1056}
      choices={
        <>
          <SegmentedControl aria-label="What is printed" value={what} onChange={(value) => setSearch({ what: value }, { replace: true })} data={PAPERS} />
          {what === 'affidavit' && <FilterMenu label="Mailed by" any="a blank line" choices={people.map((person) => ({ value: person.id, label: person.name }))} value={mailerId} onChange={setMailer} />}
          {what === 'labels' && (
            <span className={classes.first}>
              <span id={firstLabel}>First free label</span>
              <NumberInput aria-labelledby={firstLabel} className={classes.place} size="xs" min={1} max={LABELS_A_SHEET} allowDecimal={false} clampBehavior="strict" value={first} onChange={(place) => setFirst(typeof place === 'number' ? place : 1)} />
            </span>
          )}
        </>
      }
    >
      {isEmpty
        ? <EmptyState title={what === 'affidavit' ? 'No sending is recorded yet' : 'This letter has no recipient'} text={what === 'affidavit' ? 'An affidavit says what was sent, when and how: record the sending of each copy first.' : 'Envelopes and labels are printed for its recipients.'} />
        : what === 'affidavit'
          ? <AffidavitSheet content={content} mode="screen" mark={mark} />
          : what === 'envelopes'
            ? copies.map((copy) => <EnvelopeSheet key={copy.id} from={from} copy={copy} reference={number} mode="screen" />)
            : sheets.map((places, index) => <LabelSheet key={index} places={places} mode="screen" />)}
    </PaperPage>
  );
}
