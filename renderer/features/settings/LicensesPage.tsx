/** Everything that Noticebook is made of, with its license, to be searched, read and saved. */
import { Button } from '@mantine/core';
import { EmptyState } from '@ui/EmptyState';
import { FindField, hasWords } from '@ui/FindField';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { type RecordColumn, RecordTable } from '@ui/RecordTable';
import { TextDialog } from '@ui/TextDialog';
import { TextLink } from '@ui/TextLink';
import { Toolbar } from '@ui/Toolbar';
import { Stacked } from '@ui/TwoColumns';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { routes } from '../routes';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { useSaveBytes } from '../useSaveBytes';
import { type License, readBillOfMaterials, readLicenses } from './licenses';

export function LicensesPage() {
  const { start } = useSession();
  const [all, setAll] = useState<readonly License[]>();
  const [failed, setFailed] = useState(false);
  const [words, setWords] = useState('');
  const reading = useDialog<License>();
  const { told, isSaving, save } = useSaveBytes();
  const shown = all?.filter(({ name, license, by }) => hasWords(words, [name, license, by]));

  useEffect(() => {
    readLicenses().then(setAll, () => setFailed(true));
  }, []);

  const columns: readonly RecordColumn<License>[] = [
    { head: 'Part', sortsBy: ({ name }) => name.replace(/^@/, ''), cell: (one) => <><TextLink label={`Read the license of ${one.name}`} onClick={() => reading.open(one)}>{one.name}</TextLink>{one.by !== '' && <small>{one.by}</small>}</> },
    { head: 'Version', width: 'normal', cell: ({ version }) => version },
    { head: 'License', width: 'normal', sortsBy: ({ license }) => license, cell: ({ license }) => license },
  ];

  return (
    <>
      <PageHead
        path={[{ label: 'Settings', href: routes.settings() }, { label: 'Licenses' }]}
        title="Licenses"
        facts="Noticebook is under the MIT license. These are the parts by others that it is made of."
        actions={
          <Button variant="default" loading={isSaving} leftSection={<IconDownload size={16} stroke={1.8} aria-hidden />} onClick={() => void save(`noticebook-${start.versions.app}.cdx.json`, readBillOfMaterials, 'The bill of materials')}>
            Save bill of materials
          </Button>
        }
      />
      <Stacked isTight>
        {told && <Notice {...told} />}
        {failed ? (
          <Notice tone="late" role="alert" what="The list of licenses cannot be read" why="A file of the program itself is missing or damaged. Install Noticebook anew; the records are not touched by it." />
        ) : (
          <div>
            <Toolbar count={shown === undefined ? undefined : `${shown.length.toLocaleString('en-US')} ${shown.length === 1 ? 'part' : 'parts'}`}>
              <FindField label="Find in the licenses" placeholder="Find a part or a license" value={words} onChange={setWords} />
            </Toolbar>
            {shown === undefined && <LoadingRows rows={12} label="Reading the licenses" />}
            {shown?.length === 0 && <EmptyState kind="notFound" title="No part with these words" text="Search by the name of a part, its license or who wrote it." />}
            {shown !== undefined && shown.length > 0 && <RecordTable label="Licenses" columns={columns} rows={shown} rowKey={({ name, version }) => `${name} ${version}`} />}
          </div>
        )}
      </Stacked>
      {reading.subject && <LicenseText license={reading.subject} onClose={reading.close} />}
    </>
  );
}

const LicenseText = ({ license: { name, version, license, by, text }, onClose }: { readonly license: License; readonly onClose: () => void }) => (
  <TextDialog
    title={`${name} ${version}`}
    note={
      <>
        License: {license}{by !== '' && `, by ${by}`}.
        {name === 'Electron' && ' It brings Chromium and Node; the licenses of their parts lie beside the program, in the file LICENSES.chromium.html.'}
        {text === '' && ' The package brings no text of it; the name of the license is what it says of itself.'}
      </>
    }
    text={text}
    onClose={onClose}
  />
);
