/** The register of letters on paper, with the filters of the list from which it was opened. */
import { longDay, plainDay } from '@domain/day';
import { LETTER_KIND_NAMES } from '@domain/letter';
import { letterheadOf } from '@domain/letterContent';
import { METHOD_NAMES } from '@domain/recipient';
import type { RegisterRow } from '@store/queries/letterRegister';
import { EmptyState } from '@ui/EmptyState';
import { type RegisterLine, RegisterSheet } from '@ui/sheet/RegisterSheet';
import { Tag } from '@ui/Tag';
import { useMemo } from 'react';
import { PaperPage } from '../PaperPage';
import { routes } from '../routes';
import { useSession } from '../session';
import { usePaper } from '../usePaper';
import { REGISTER_STATE_NAMES, registerChoices } from './registerFilter';
import { registerWords } from './registerWords';
import { FACT_WORDS } from './serviceWords';
import { useRegister } from './useRegister';
import { useRegisterPlace } from './useRegisterPlace';

/** More letters make no list that anybody reads on paper. */
const MOST = 1_000;

export function RegisterPaperPage() {
  const { today, office } = useSession();
  const place = useRegisterPlace();
  const { rows, shown, isReadingWords } = useRegister(place);
  const choices = useMemo(() => registerChoices(rows ?? []), [rows]);
  const isLong = shown.length > MOST;
  const isReading = rows === undefined || isReadingWords;
  const content = {
    letterhead: letterheadOf(office, office.seal && `/files/${office.seal.file.hash}`),
    which: registerWords(place.filter, choices),
    today,
    lines: isLong ? [] : shown.map(({ row }) => lineOf(row)),
  };
  const mark = office.isSample ? 'Historical sample' : undefined;
  const paper = usePaper('Register of letters', async () => {
    const { registerCopies } = await import('@ui/sheet/registerCopies');
    return { title: `Register of letters, ${longDay(today)}`, name: `Register of letters ${today}`, copies: registerCopies(content) };
  });
  return (
    <PaperPage
      path={[{ label: 'Letters', href: `${routes.letters()}${place.search}` }]}
      title="Register of letters"
      facts={<><span>{content.which}</span>{mark && <Tag>{mark}</Tag>}</>}
      choices={`${shown.length.toLocaleString('en-US')} ${shown.length === 1 ? 'letter' : 'letters'}`}
      paper={paper}
      isBlocked={isLong || shown.length === 0}
    >
      {isReading ? undefined : isLong
        ? <EmptyState title={`A printed list takes ${MOST.toLocaleString('en-US')} letters at most`} text="Choose a year, a kind or a view in the list, then print it. The export takes all of them." />
        : <RegisterSheet content={content} mode="screen" mark={mark} />}
    </PaperPage>
  );
}

function lineOf(row: RegisterRow): RegisterLine {
  const hasGone = row.direction === 'out' && row.number !== '';
  return {
    id: row.id,
    number: row.number || REGISTER_STATE_NAMES[row.status],
    day: row.day,
    state: row.direction === 'in' ? 'received' : row.number === '' ? '' : REGISTER_STATE_NAMES[row.status].toLowerCase(),
    subject: { title: row.subject, href: row.direction === 'in' ? routes.incoming(row.id) : routes.letter(row.id) },
    under: [row.kind === undefined ? 'Incoming letter' : LETTER_KIND_NAMES[row.kind], row.agreementTitle, ...row.about.map(({ title }) => title).filter((title) => title !== row.subject)].filter(Boolean).join('; '),
    parties: row.parties.map(({ name, copy }) => ({
      name: row.direction === 'in' ? `From ${name}` : name,
      service: !hasGone || !copy ? '' : copy.state === 'notSent' ? 'not sent yet' : [METHOD_NAMES[copy.method].toLowerCase(), `${FACT_WORDS[copy.state].toLowerCase()}${copy.day ? ` ${plainDay(copy.day)}` : ''}`].join(', '),
    })),
    reply: row.incoming?.replied ? `answered ${plainDay(row.incoming.replied.on)}` : row.incoming?.replyBy ? `reply by ${plainDay(row.incoming.replyBy)}` : '',
  };
}
