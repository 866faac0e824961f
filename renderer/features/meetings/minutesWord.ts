/** The minutes as a Word document: the same words as the sheet, with real headings and tables. */
import { AlignmentType, BorderStyle, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { fullDay, longDay, plainDay } from '@domain/day';
import { LETTER_LANGUAGE } from '@domain/letterContent';
import { decisionWords, MEETING_KIND_NAMES } from '@domain/meeting';
import { minuteGroups, type MinuteLine } from '@domain/minuteLines';
import { motionWords } from '@domain/motion';
import { Level, LEVEL_NAMES } from '@domain/party';
import { quorumState } from '@domain/quorum';
import { type MinutesContent, outcomeDates, presence } from '@ui/sheet/MinutesSheet';

/** US Letter with margins of an inch, in twentieths of a point. */
const INCH = 1_440;
const WIDTH = 6.5 * INCH;
/** As the letters have it: a typeface that comes with Word. */
const FONT = 'Cambria';

type Around = { readonly marks: readonly string[]; readonly author: string };

/** The bytes of the .docx file. */
export async function minutesWord(content: MinutesContent, { marks, author }: Around): Promise<Uint8Array<ArrayBuffer>> {
  const { meeting, letterhead } = content;
  const title = `Minutes: ${meeting.title}`;
  const foot = new Paragraph({ alignment: AlignmentType.END, children: [new TextRun({ children: [`${title}, ${longDay(meeting.day)} · Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: '9pt' })] });
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: { run: { font: FONT, size: '11pt', language: { value: LETTER_LANGUAGE } }, paragraph: { spacing: { after: 80 } } },
        heading1: { run: { font: FONT, size: '16pt', bold: true, color: 'auto' }, paragraph: { spacing: { before: 240, after: 160 }, keepNext: true } },
        heading2: { run: { font: FONT, size: '12pt', bold: true, color: 'auto' }, paragraph: { spacing: { before: 320, after: 80 }, keepNext: true } },
        heading3: { run: { font: FONT, size: '11pt', bold: true, color: 'auto' }, paragraph: { spacing: { before: 160, after: 40 }, keepNext: true } },
      },
    },
    sections: [{
      properties: { page: { size: { width: 8.5 * INCH, height: 11 * INCH }, margin: { top: INCH, bottom: INCH, left: INCH, right: INCH } } },
      footers: { default: new Footer({ children: [foot] }) },
      children: [
        ...(marks.length === 0 ? [] : [new Paragraph({ alignment: AlignmentType.END, children: [new TextRun({ text: marks.join(' · '), allCaps: true, size: '9pt' })] })]),
        new Paragraph({ children: [new TextRun({ text: letterhead.city, bold: true, size: '14pt', allCaps: true })] }),
        heading(title, HeadingLevel.HEADING_1),
        ...facts(content),
        ...body(content),
      ],
    }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

type Part = Paragraph | Table;

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) => new Paragraph({ heading: level, children: [new TextRun(text)] });

/** A line end within the words is one in Word. */
const words = (text: string, options: object = {}) => new Paragraph({ ...options, children: text.split('\n').map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) })) });

function facts({ meeting, agreementTitle, attendees, approved }: MinutesContent): readonly Part[] {
  const lines: readonly (readonly [string, string])[] = [
    ['Date', [fullDay(meeting.day), meeting.time].filter(Boolean).join(', ')],
    ['Place', meeting.place],
    ['Kind', MEETING_KIND_NAMES[meeting.kind]],
    ['Called by', meeting.calledBy],
    ['Agreement', agreementTitle],
    ['Notice posted', meeting.noticePostedOn ? longDay(meeting.noticePostedOn) : ''],
    ['Quorum', quorumState(meeting, attendees)?.words ?? ''],
    ['Approved', approved ? `${longDay(approved.on)}, by ${approved.by}` : ''],
  ];
  return lines.filter(([, value]) => value !== '').map(([term, value]) => new Paragraph({ children: [new TextRun({ text: `${term}: `, bold: true }), new TextRun(value)] }));
}

function body({ attendees, statements, agenda = [], motions = [], outcomes, actions = [], recordedBy }: MinutesContent): readonly Part[] {
  const byLevel = Level.options.flatMap((level) => attendees.filter((one) => one.level === level));
  const groups = minuteGroups(agenda, statements, motions);
  return [
    heading(`Attendance: ${attendees.filter(({ isPresent }) => isPresent).length} of ${attendees.length} present`, HeadingLevel.HEADING_2),
    ...tableOr('No attendance is recorded.', ['Name', 'Title', 'For', 'Level', 'Attendance'], byLevel.map((one) => [one.name, one.title, one.of, LEVEL_NAMES[one.level], presence(one)])),
    heading(agenda.length > 0 ? 'Agenda and minutes' : 'Statements', HeadingLevel.HEADING_2),
    ...(groups.length === 0 ? [words('No statement is recorded.')] : []),
    ...groups.flatMap(({ item, number, lines }) => [
      ...(item ? [heading(`${number}. ${item.title}`, HeadingLevel.HEADING_3)] : []),
      ...(lines.length === 0 ? [words('Nothing is recorded under this item.')] : lines.flatMap(minuted)),
    ]),
    heading('Outcome', HeadingLevel.HEADING_2),
    ...tableOr('No outcome is recorded.', ['Obligation', 'Decision', 'Due date, before and after', 'Reason'], outcomes.map(({ outcome, obligationTitle }) => [obligationTitle, decisionWords(outcome), outcomeDates(outcome), outcome.reason])),
    ...(actions.length === 0 ? [] : [heading('Action items', HeadingLevel.HEADING_2), table(['To be done', 'By', 'Due'], actions.map(({ title, owner, due }) => [title, owner, due ? plainDay(due) : '']))]),
    words(`Recorded by ${[recordedBy?.name, recordedBy?.title].filter(Boolean).join(', ')}`, { spacing: { before: 480 } }),
  ];
}

function minuted(line: MinuteLine): readonly Paragraph[] {
  const [who, text] = line.kind === 'motion' ? ['Motion', `${line.motion.text}\n${motionWords(line.motion)}`] : [line.statement.kind === 'decision' ? 'Decision' : line.statement.by, line.statement.text];
  return [new Paragraph({ keepNext: true, spacing: { before: 80, after: 0 }, children: [new TextRun({ text: who, italics: true })] }), words(text, { indent: { left: INCH / 4 } })];
}

const tableOr = (none: string, heads: readonly string[], rows: readonly (readonly string[])[]): readonly Part[] => (rows.length === 0 ? [words(none)] : [table(heads, rows)]);

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'auto' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): Table {
  const width = Math.floor(WIDTH / heads.length);
  const cell = (text: string, isHead: boolean) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, borders: { top: NONE, left: NONE, right: NONE, bottom: LINE }, margins: { top: 40, bottom: 40, left: 0, right: 120 }, children: [new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: text || '–', size: '10pt', bold: isHead })] })] });
  const row = (cells: readonly string[], isHead: boolean) => new TableRow({ tableHeader: isHead, cantSplit: true, children: cells.map((text) => cell(text, isHead)) });
  return new Table({ width: { size: WIDTH, type: WidthType.DXA }, columnWidths: heads.map(() => width), rows: [row(heads, true), ...rows.map((cells) => row(cells, false))] });
}
