/** Which letters these are, in words: for the printed list and the export. */
import { LETTER_KIND_NAMES } from '@domain/letter';
import { REGISTER_STATE_NAMES, REGISTER_VIEW_NAMES, type RegisterFilter, type registerChoices } from './registerFilter';

/** `Issued; Delay notice; 2010; to or from State Identification Bureau; with “booking system”`. */
export function registerWords(filter: RegisterFilter, choices: Pick<ReturnType<typeof registerChoices>, 'parties' | 'agreements'>): string {
  const party = choices.parties.find(({ value }) => value === filter.partyId)?.label;
  const agreement = choices.agreements.find(({ value }) => value === filter.agreementId)?.label;
  const words = filter.words.trim();
  return [
    filter.view === 'all' ? 'All letters' : REGISTER_VIEW_NAMES[filter.view],
    filter.kind && LETTER_KIND_NAMES[filter.kind],
    filter.state && REGISTER_STATE_NAMES[filter.state].toLowerCase(),
    filter.year,
    party && `to or from ${party}`,
    agreement && `under ${agreement}`,
    words && `with “${words}”`,
  ].filter(Boolean).join('; ');
}
