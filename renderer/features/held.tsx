/** Marks what a legal hold or an open request keeps, wherever it appears. */
import type { Id } from '@domain/id';
import { type Keeper, keptIds } from '@store/queries/keepers';
import { Tag } from '@ui/Tag';
import { createContext, type ReactNode, useContext } from 'react';
import { useLive } from './session';

const HeldContext = createContext<ReadonlyMap<Id, Keeper>>(new Map());

/** Reads once for all screens what is kept. */
export function HeldProvider({ children }: { readonly children: ReactNode }) {
  const kept = useLive(keptIds);
  return <HeldContext value={kept ?? NOTHING}>{children}</HeldContext>;
}

const NOTHING: ReadonlyMap<Id, Keeper> = new Map();

/** What keeps a record; undefined where nothing does. */
export const useKeeper = (id: Id): Keeper | undefined => useContext(HeldContext).get(id);

/** The mark of a record that is kept; nothing for all others. */
export function HeldTag({ id }: { readonly id: Id }) {
  const keeper = useKeeper(id);
  return keeper && <span title={keeper.name}><Tag>{keeper.kind === 'hold' ? 'Legal hold' : 'Records request'}</Tag></span>;
}
