/** The search over the page: records and commands, by what is typed, with the keyboard alone. */
import type { Authority } from '@domain/authority';
import { Combobox, Modal, TextInput, useCombobox, VisuallyHidden } from '@mantine/core';
import { searchIndexOf, type Found } from '@store/searchIndex';
import type { ShortlistRow } from '@store/queries/shortlist';
import { Kbd } from '@ui/Kbd';
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { DeadAuthority } from '../DeadAuthority';
import { useSession } from '../session';
import { POINT_LOOKS } from '../pointLooks';
import { recordHref } from '../recordAddress';
import { commandsFor } from './commands';
import { FOUND_LOOKS, foundHref } from './foundWords';
import classes from './SearchPalette.module.css';
import { useFoundAuthorities } from './useFoundAuthorities';
import { useShortRows } from './useShortRows';

type SearchPaletteProps = { readonly onClose: () => void };

/** A longer line about a record leaves no room for the words in which it was found. */
const SHORT = 30;

/** What was found for which words: older answers are shown until the newer ones are there. */
type Answer = { readonly typed: string; readonly found: readonly Found[] };

export function SearchPalette({ onClose }: SearchPaletteProps) {
  const { records: { db }, isReadOnly, isLookOnly } = useSession();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<Answer>({ typed: '', found: [] });
  const [chosen, setChosen] = useState<string | null>(null);
  const box = useCombobox({ opened: true, loop: true, onOpenedChange: (isOpen) => { if (!isOpen) onClose(); } });
  const noted = (choose: () => string | null) => () => {
    const id = choose();
    setChosen(id);
    return id;
  };
  const store = { ...box, selectNextOption: noted(box.selectNextOption), selectPreviousOption: noted(box.selectPreviousOption) };

  // Nothing is recorded while the search stands over the page: what it finds is taken in once, not at each key.
  useEffect(() => {
    void searchIndexOf(db).prepare();
  }, [db]);

  useEffect(() => {
    let isWanted = true;
    void searchIndexOf(db).find(typed, undefined, { isLookOnly }).then((found) => {
      if (isWanted) setAnswer({ typed, found });
    });
    return () => {
      isWanted = false;
    };
  }, [db, typed, isLookOnly]);

  const shortlist = useShortRows();
  const groups = typed.trim() === '' ? shortlist : [];
  const shown = groups.map(({ label, rows }) => `${label} ${rows.length}`).join();

  // The first answer is chosen, so that Enter opens it.
  useEffect(() => {
    setChosen(box.selectFirstOption());
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the store is made anew at each paint; only new answers matter
  }, [answer, shown]);

  const authorities = useFoundAuthorities(answer.found);
  const commands = commandsFor(typed, isReadOnly);
  const isReading = answer.typed !== typed;
  const count = answer.found.length + commands.length;
  const go = (href: string) => {
    onClose();
    void navigate(href);
  };

  return (
    <Modal.Root opened onClose={onClose} size={680} yOffset="9vh">
      <Modal.Overlay />
      <Modal.Content aria-label="Search records or run a command">
        <div>
          <Combobox store={store} onOptionSubmit={go}>
            <Combobox.EventsTarget withExpandedAttribute aria-activedescendant={chosen ?? undefined}>
              <TextInput
                classNames={{ input: classes.input ?? '' }}
                role="combobox" // oxlint-disable-line jsx-a11y/role-has-required-aria-props -- the target around it gives them
                aria-label="Search records or run a command"
                placeholder="A title, a name, a number, words of a letter; or what you want to do"
                leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
                size="lg"
                value={typed}
                data-autofocus
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            </Combobox.EventsTarget>
            <Combobox.Options className={classes.options ?? ''} aria-label="Found">
              {groups.map(({ label, rows }) => (
                <Combobox.Group key={label} label={label}>
                  {rows.map((row) => <ShortOption key={recordHref(row.point)} row={row} />)}
                </Combobox.Group>
              ))}
              {answer.found.length > 0 && (
                <Combobox.Group label="Records">
                  {answer.found.map((found) => <FoundOption key={`${found.table}.${found.id}`} found={found} authorities={authorities.get(found.id) ?? []} />)}
                </Combobox.Group>
              )}
              {commands.length > 0 && (
                <Combobox.Group label="Go to, or begin">
                  {commands.map(({ label, href }) => (
                    <Combobox.Option key={href} value={href} className={classes.option ?? ''}>
                      <IconArrowRight className={classes.icon} size={17} stroke={1.7} aria-hidden />
                      <span className={classes.title}>{label}</span>
                    </Combobox.Option>
                  ))}
                </Combobox.Group>
              )}
            </Combobox.Options>
            {count === 0 && !isReading && <p className={classes.nothing}>Nothing is found by these words. Try fewer, or a part of a name.</p>}
          </Combobox>
          <VisuallyHidden role="status">{typed !== '' && !isReading && (count === 0 ? 'Nothing found' : `${count} found`)}</VisuallyHidden>
          <p className={classes.keys}>
            <span><Kbd>↑</Kbd> <Kbd>↓</Kbd> choose</span>
            <span><Kbd>Enter</Kbd> open</span>
            <span><Kbd>Esc</Kbd> close</span>
          </p>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

function ShortOption({ row: { point, title, detail } }: { readonly row: ShortlistRow }) {
  const { icon: PointIcon, word } = POINT_LOOKS[point.table];
  return (
    <Combobox.Option value={recordHref(point)} className={classes.option ?? ''}>
      <PointIcon className={classes.icon} size={17} stroke={1.7} aria-hidden />
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        {detail !== '' && <span className={classes.detail}>{detail}</span>}
      </span>
      <span className={classes.kind}>{word}</span>
    </Combobox.Option>
  );
}

function FoundOption({ found, authorities }: { readonly found: Found; readonly authorities: readonly Authority[] }) {
  const { table, title, detail, excerpt, isClosed } = found;
  const { icon: FoundIcon, word } = FOUND_LOOKS[table];
  return (
    <Combobox.Option value={foundHref(found)} className={classes.option ?? ''}>
      <FoundIcon className={classes.icon} size={17} stroke={1.7} aria-hidden />
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        {excerpt === undefined && detail !== '' && <span className={classes.detail}>{detail}</span>}
        {excerpt !== undefined && <span className={classes.detail}>{detail.length > SHORT ? '' : `${detail}: `}“{excerpt}”</span>}
        {authorities.map((authority) => <DeadAuthority key={authority.id} authority={authority} isPlain />)}
      </span>
      <span className={classes.kind}>{isClosed ? `${word}, closed session` : word}</span>
    </Combobox.Option>
  );
}
