/** The button that makes a dossier, and how far it is. */
import { Button, Progress } from '@mantine/core';
import { Notice } from '@ui/Notice';
import classes from './DossierPanel.module.css';
import type { DossierActs } from './useDossier';

export const DossierButton = ({ dossier: { making, save, cancel } }: { readonly dossier: DossierActs }) =>
  making === undefined ? <Button onClick={() => void save()}>Save dossier as PDF</Button> : <Button variant="default" onClick={cancel}>Cancel the dossier</Button>;

/** Nothing before the first is made. */
export function DossierState({ dossier: { making, told } }: { readonly dossier: DossierActs }) {
  if (making === undefined) return told ? <Notice {...told} /> : null;
  return (
    <div className={classes.making}>
      <p role="status">{making.done < making.of ? `Exhibit ${making.done + 1} of ${making.of}` : 'The pages are put together'}</p>
      <Progress value={making.of === 0 ? 100 : (100 * making.done) / making.of} aria-label="Exhibits bound in" />
    </div>
  );
}
