/** Time zones to choose from: those of the United States first, by the names that people use. */
const UNITED_STATES: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'America/New_York', label: 'Eastern (New York)' },
  { value: 'America/Chicago', label: 'Central (Chicago)' },
  { value: 'America/Denver', label: 'Mountain (Denver)' },
  { value: 'America/Phoenix', label: 'Mountain without summer time (Phoenix)' },
  { value: 'America/Los_Angeles', label: 'Pacific (Los Angeles)' },
  { value: 'America/Anchorage', label: 'Alaska (Anchorage)' },
  { value: 'Pacific/Honolulu', label: 'Hawaii (Honolulu)' },
  { value: 'America/Puerto_Rico', label: 'Atlantic (Puerto Rico)' },
  { value: 'Pacific/Guam', label: 'Chamorro (Guam)' },
];

/** For a select: the usual zones, then all that the computer knows. */
export function zoneChoices(): readonly { readonly group: string; readonly items: readonly { readonly value: string; readonly label: string }[] }[] {
  const usual = new Set(UNITED_STATES.map(({ value }) => value));
  return [
    { group: 'United States', items: UNITED_STATES },
    { group: 'All others', items: Intl.supportedValuesOf('timeZone').filter((zone) => !usual.has(zone)).map((value) => ({ value, label: value.replaceAll('_', ' ') })) },
  ];
}

/** The computer's own zone, or none when it is not one that a person would choose. */
export function computerZone(): string {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zoneChoices().some(({ items }) => items.some(({ value }) => value === own)) ? own : '';
}
