import type { Letterhead } from '@domain/letterContent';

type LetterheadBlockProps = {
  readonly letterhead: Letterhead;
  /** Minutes leave the address out. */
  readonly isShort?: boolean;
};

/** The head of the first page: seal, city, office and address. */
export function LetterheadBlock({ letterhead, isShort = false }: LetterheadBlockProps) {
  const { city, lines, seal } = letterhead;
  // Low priority keeps React from writing a <link rel="preload"> before the sheet, where it would be printed and frozen with it.
  return (
    <header className="nb-sheet-head">
      {seal && <img className="nb-sheet-seal" src={seal.url} alt={seal.alt} fetchPriority="low" />}
      <div>
        <p className="nb-sheet-city">{city}</p>
        {(isShort ? lines.slice(0, 1) : lines).map((line, index) => (
          <p key={index} className="nb-sheet-office">
            {line}
          </p>
        ))}
      </div>
    </header>
  );
}
