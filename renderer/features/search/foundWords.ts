/** What a found record is called and where it leads. */
import type { Found } from '@store/searchIndex';
import { IconBook2, IconBuilding, IconFile, IconFolderQuestion, IconMapPin, IconUser, type Icon } from '@tabler/icons-react';
import { POINT_LOOKS } from '../pointLooks';
import { routes } from '../routes';

type Look = { readonly word: string; readonly icon: Icon; readonly href: (id: string) => string };

export const FOUND_LOOKS: Readonly<Record<Found['table'], Look>> = {
  agreements: { ...POINT_LOOKS.agreements, href: routes.agreement },
  obligations: { ...POINT_LOOKS.obligations, href: routes.obligation },
  letters: { ...POINT_LOOKS.letters, href: routes.letter },
  incomingLetters: { ...POINT_LOOKS.incomingLetters, href: routes.incoming },
  meetings: { ...POINT_LOOKS.meetings, href: routes.meeting },
  authorities: { word: 'Authority', icon: IconBook2, href: routes.authority },
  parties: { word: 'Party', icon: IconBuilding, href: routes.party },
  people: { word: 'Person', icon: IconUser, href: () => routes.settings() },
  documents: { word: 'Document', icon: IconFile, href: () => routes.agreements() },
  recordsRequests: { word: 'Records request', icon: IconFolderQuestion, href: routes.request },
  jurisdictions: { word: 'Jurisdiction', icon: IconMapPin, href: routes.jurisdiction },
};

/** Where a found record is looked at. */
export const foundHref = ({ table, id, on }: Found): string => (on ? FOUND_LOOKS[on.table].href(on.id) : FOUND_LOOKS[table].href(id));
