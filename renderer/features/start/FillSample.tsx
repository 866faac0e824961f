/** Fills the sample city at its first opening, with the very commands that the forms use. */
import sealInWords from '@assets/sample/seal.png?inline';
import type { RecordError } from '@store/record';
import type { Records } from '@store/records';
import { fillSample } from '@store/sample';
import { ErrorScreen } from '@ui/ErrorScreen';
import { useEffect, useRef, useState } from 'react';
import { errorWords } from '../errorWords';
import classes from './FillSample.module.css';

export type FillSampleProps = { readonly records: Records };

export function FillSample({ records }: FillSampleProps) {
  const isBegun = useRef(false);
  const [refused, setRefused] = useState<RecordError>();

  useEffect(() => {
    if (isBegun.current) return; // React may run an effect twice; the sample is filled once
    isBegun.current = true;
    void fill(records).then((error) => setRefused(error));
  }, [records]);

  if (refused) {
    const { what, why } = errorWords(refused);
    return <ErrorScreen title="The sample city could not be opened" what={what} next={why} actions={[{ label: 'Back to our office', onClick: () => void records.bridge.placeOpen({ place: 'office' }) }]} />;
  }
  return (
    <p className={classes.filling} role="status">
      Opening the sample city…
    </p>
  );
}

async function fill(records: Records): Promise<RecordError | undefined> {
  const seal = await records.bridge.fileKeep({ kind: 'image', name: 'seal.png', bytes: bytesOf(sealInWords) });
  if (!seal.ok) return seal.error;
  const filled = await fillSample(records, seal.value);
  if (!filled.ok) return filled.error;
  await records.bridge.settingsWrite({ recorderId: filled.value });
  return undefined;
}

/** The bytes of a picture that travels inside the program as `data:image/png;base64,…`. */
const bytesOf = (address: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (character) => character.charCodeAt(0));
