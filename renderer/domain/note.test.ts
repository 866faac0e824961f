import { describe, expect, it } from 'vitest';
import { day, plainDay } from './day';
import { attorney, clerk, fixtureId } from './letterFixture';
import { byOf } from './letterReview';
import { NEW_NOTE, type Note, NoteDraft, notesText } from './note';

const note = (number: number, text: string, isPrivileged: boolean): Note => ({
  id: fixtureId(number), about: { table: 'letters', id: fixtureId(12) }, text, isPrivileged, by: byOf(isPrivileged ? attorney : clerk), on: day('2010-11-15'),
});
const notes = [note(40, 'Called ICE, no answer.', false), note(41, 'Our position is weak on clause 4.', true)];

describe('a note', () => {
  it('is privileged until somebody says otherwise', () => {
    expect(NEW_NOTE.isPrivileged).toBe(true);
  });

  it('cannot be empty', () => {
    expect(NoteDraft.safeParse({ text: '  ', isPrivileged: false }).error?.issues[0]?.message).toBe('Type the note.');
  });
});

describe('a copy of the notes', () => {
  it('has privileged ones only where they were chosen, and counts those left out', () => {
    const plain = notesText(notes, false, 'the delay notice', plainDay);
    expect(plain).toContain('Nov 15, 2010, Ruth Calloway, City Clerk\nCalled ICE, no answer.');
    expect(plain).not.toContain('clause 4');
    expect(plain).toContain('1 privileged note was left out.');
  });

  it('marks a privileged note that was chosen', () => {
    expect(notesText(notes, true, 'the delay notice', plainDay)).toContain('PRIVILEGED. Nov 15, 2010, Daniel Osei, City Attorney\nOur position is weak on clause 4.');
  });
});
