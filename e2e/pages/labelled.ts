/** The label of a field as a pattern: exactly these words, with "(optional)" behind them or not. */
export const labelled = (label: string): RegExp => new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(optional\\))?$`);
