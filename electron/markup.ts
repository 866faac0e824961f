/** Text as it stands in markup, also inside a quoted attribute. */
export const escaped = (value: string): string => value.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
