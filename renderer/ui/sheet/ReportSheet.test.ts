import { tallyOf } from '@domain/councilReport';
import { day } from '@domain/day';
import { letterheadOf } from '@domain/letterContent';
import { office } from '@domain/letterFixture';
import { describe, expect, it } from 'vitest';
import { reportCopies } from './reportCopies';
import type { ReportContent } from './ReportSheet';

const TODAY = day('2010-11-15');
const tally = tallyOf([{ status: 'open', open: 1, due: day('2010-11-01') }, { status: 'cannotMeet', open: 1, due: day('2010-11-02') }, { status: 'met', open: 0 }], TODAY);
const content: ReportContent = {
  letterhead: letterheadOf(office, undefined),
  asOf: TODAY,
  scope: 'All agreements',
  movedSince: 'All that are on record',
  agreements: [{ id: 'A', subject: { title: 'MOA <img src=x onerror=alert(1)>', href: '/agreements/A' }, tally }],
  whole: tally,
  overdue: [{ id: 'O', subject: { title: 'x'.repeat(300), href: '/obligations/O' }, agreement: 'MOA', due: day('2010-11-01'), why: 'A fixed date', owner: 'no one', days: '14 days late' }],
  soon: [],
  unable: [],
  moved: [],
  movedCount: 0,
  dead: [],
};
const html = (change: Partial<ReportContent> = {}): string => reportCopies({ ...content, ...change })[0]?.html ?? '';

describe('the printed council report', () => {
  it('has a picture that says in words all that it shows', () => {
    expect(html()).toMatch(/<svg class="nb-bar" role="img" aria-label="MOA &lt;img src=x onerror=alert\(1\)&gt;: 3 obligations: 1 overdue, 1 cannot meet, 1 met"/);
    expect(html()).not.toContain('<img src=x');
  });

  it('has totals under the numbers, and says how many are past their date', () => {
    expect(html()).toMatch(/Total<\/th>(<td data-number="true">[\d–]+<\/td>){8}<td data-number="true">3<\/td>/);
    expect(html()).toContain('Past their due date: 2, of which 1 cannot or will not be met.');
    expect(html()).toContain('1 more is counted and not named here.');
  });

  it('has no links, no style and one first heading', () => {
    expect(html()).not.toMatch(/<a |style=|undefined|null/);
    expect(html().match(/<h1/g)).toHaveLength(1);
  });

  it('says so when nothing is on record', () => {
    const none = tallyOf([], TODAY);
    expect(html({ agreements: [], whole: none, overdue: [] })).toContain('No obligation is on record.');
    expect(html({ agreements: [], whole: none, overdue: [] })).not.toContain('<svg');
  });
});
