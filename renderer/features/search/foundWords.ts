/** What a found record is called and where it leads. */
import type { Found } from '@store/searchIndex';
import { IconBook2, IconBuilding, IconFile, IconFileText, IconFolderQuestion, IconInbox, IconMail, IconMapPin, IconNotes, IconUser, IconUsers, type Icon } from '@tabler/icons-react';
import { routes } from '../routes';

type Look = { readonly word: string; readonly icon: Icon; readonly href: (id: string) => string };

export const FOUND_LOOKS: Readonly<Record<Found['table'], Look>> = {
  agreements: { word: 'Agreement', icon: IconFileText, href: routes.agreement },
  obligations: { word: 'Obligation', icon: IconNotes, href: routes.obligation },
  letters: { word: 'Letter', icon: IconMail, href: routes.letter },
  incomingLetters: { word: 'Incoming letter', icon: IconInbox, href: routes.incoming },
  meetings: { word: 'Meeting', icon: IconUsers, href: routes.meeting },
  authorities: { word: 'Authority', icon: IconBook2, href: routes.authority },
  parties: { word: 'Party', icon: IconBuilding, href: routes.party },
  people: { word: 'Person', icon: IconUser, href: () => routes.settings() },
  documents: { word: 'Document', icon: IconFile, href: () => routes.agreements() },
  recordsRequests: { word: 'Records request', icon: IconFolderQuestion, href: routes.request },
  jurisdictions: { word: 'Jurisdiction', icon: IconMapPin, href: routes.jurisdiction },
};

/** Where a found record is looked at. */
export const foundHref = ({ table, id, on }: Found): string => (on ? FOUND_LOOKS[on.table].href(on.id) : FOUND_LOOKS[table].href(id));
