import { describe, expect, it } from 'vitest';
import { guessedMapping } from './importField';

describe('the mapping of columns', () => {
  it('finds the fields by the names of the columns, each column once', () => {
    expect(guessedMapping('obligations', ['Requirement', 'Due Date', 'Contract', 'Responsible', 'Notes', 'Whatever'])).toEqual({ title: 0, due: 1, agreement: 2, owner: 3, detail: 4 });
    expect(guessedMapping('parties', ['AGENCY', 'Zip_Code', 'City', 'Address Line 1'])).toEqual({ name: 0, zip: 1, town: 2, street: 3 });
  });

  it('guesses nothing from a table without names', () => {
    expect(guessedMapping('obligations', ['1/1/2026', '', 'Give notice'])).toEqual({});
  });

  it('finds every column of our own export', () => {
    const head = ['What must be done', 'Due', 'Agreement', 'Authority', 'Owner'];
    expect(guessedMapping('obligations', head)).toEqual({ title: 0, due: 1, agreement: 2, authority: 3, owner: 4 });
  });
});
