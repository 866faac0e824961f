/** What a pinned record, or one that was open last, is called, and its sign. */
import type { ShortlistTable } from '@domain/shortlist';
import { IconFileText, IconInbox, IconMail, IconNotes, IconUsers, type Icon } from '@tabler/icons-react';

export const POINT_LOOKS: Readonly<Record<ShortlistTable, { readonly word: string; readonly icon: Icon }>> = {
  agreements: { word: 'Agreement', icon: IconFileText },
  obligations: { word: 'Obligation', icon: IconNotes },
  letters: { word: 'Letter', icon: IconMail },
  incomingLetters: { word: 'Incoming letter', icon: IconInbox },
  meetings: { word: 'Meeting', icon: IconUsers },
};
