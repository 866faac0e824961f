import { describe, expect, it } from 'vitest';
import { SavedView, SavedViewDraft } from './savedView';

const ID = '01HX0000000000000000000001';

describe('a saved view', () => {
  it('reads as it was first written', () => {
    const line = `{"id":"${ID}","list":"obligations","name":"Detention","of":"open","agreementId":"${ID}","dueTo":"2026-12-31","sort":"owner","columns":["status"]}`;
    expect(SavedView.safeParse(JSON.parse(line)).success).toBe(true);
    expect(SavedView.safeParse({ ...JSON.parse(line), status: 'waiting' }).success).toBe(true);
    expect(SavedView.safeParse({ id: ID, list: 'obligations', name: 'All', of: 'open' }).success).toBe(true);
  });

  it.each([
    ['', 'Type a name'],
    ['   ', 'Type a name'],
    ['x'.repeat(100_000), 'longer than 60'],
  ])('is not saved under the name %#', (name, message) => {
    expect(SavedViewDraft.safeParse({ name, list: 'obligations', of: 'open' }).error?.issues[0]?.message).toContain(message);
  });

  it('takes markup as plain words', () => {
    expect(SavedViewDraft.parse({ name: ' <b>Ours</b> ', list: 'obligations', of: 'open' }).name).toBe('<b>Ours</b>');
  });
});
