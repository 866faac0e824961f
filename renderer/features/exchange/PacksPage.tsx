/** Starting an agreement from a pack: which pack, what it leaves to the office, and then one batch. */
import { type Pack, type PackProblem, readPack } from '@domain/pack';
import { Button } from '@mantine/core';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { Stacked } from '@ui/TwoColumns';
import { TextLink } from '@ui/TextLink';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { routes } from '../routes';
import { useSession } from '../session';
import { fileWords } from '../fileWords';
import { PackForm } from './PackForm';
import { DuplicateAgreement } from './DuplicateAgreement';
import { PACKS } from './packs';

const PATH = { label: 'Agreements', href: routes.agreements() };

export function PacksPage() {
  const [query] = useSearchParams();
  const likeId = query.get('like');
  return likeId === null ? <StartFromPack /> : <DuplicateAgreement key={likeId} id={likeId} />;
}

function StartFromPack() {
  const [pack, setPack] = useState<Pack>();
  const { problem, problems, choose } = usePackFile(setPack);
  if (pack) {
    return (
      <>
        <PageHead path={[PATH]} title={`Start from a pack: ${pack.name}`} facts="Read it, fill in what it leaves to you, untick what does not fit; nothing is recorded before you confirm it" />
        <PackForm key={pack.name} pack={pack} onCancel={() => setPack(undefined)} />
      </>
    );
  }
  return (
    <>
      <PageHead
        path={[PATH]}
        title="Start from a pack"
        facts="An agreement of a known kind with its authorities, events and obligations, to begin with"
        actions={<Button variant="default" leftSection={<IconFileImport size={16} stroke={1.7} aria-hidden />} onClick={() => void choose()}>Choose a pack file</Button>}
      />
      <Stacked>
        {problem && <Notice tone="late" role="alert" {...problem} />}
        {problems && <Problems name={problems.name} found={problems.found} />}
        <Panel title="Packs" count={PACKS.length} isFlush>
          <RecordTable
            label="Packs"
            rows={PACKS}
            rowKey={({ name }) => name}
            columns={[
              { head: 'Pack', width: 'wide', cell: (one) => <TextLink onClick={() => setPack(one)}>{one.name}</TextLink> },
              { head: 'What it is', cell: ({ about }) => about },
              { head: 'In it', width: 'normal', cell: ({ obligations, authorities }) => <>{obligations.length} obligations<small>{authorities.length} authorities</small></> },
            ]}
          />
        </Panel>
        <Notice
          tone="plain"
          what="A pack states only what was read in its sources"
          why="Dates, issuers and days that were not are asked of you, and every number should be checked against your own copy. An office can write packs of its own; docs/packs.md tells the format."
        />
      </Stacked>
    </>
  );
}

/** Where a pack file is wrong, place by place. */
function Problems({ name, found }: { readonly name: string; readonly found: readonly PackProblem[] }) {
  return (
    <Panel title={`${name} cannot be used yet`} count={`${found.length} ${found.length === 1 ? 'mistake' : 'mistakes'}`} isFlush>
      <RecordTable
        label="Mistakes in the pack"
        rows={found.map((one, index) => ({ ...one, id: `${index}` }))}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Where', width: 'wide', cell: ({ place }) => place },
          { head: 'What is wrong', cell: ({ sentence }) => sentence },
        ]}
      />
    </Panel>
  );
}

/** A pack of the office's own, from a file. */
function usePackFile(onPack: (pack: Pack) => void) {
  const { bridge } = useSession().records;
  const [problem, setProblem] = useState<ReturnType<typeof fileWords>>();
  const [problems, setProblems] = useState<{ readonly name: string; readonly found: readonly PackProblem[] }>();
  const choose = async () => {
    setProblem(undefined);
    setProblems(undefined);
    const chosen = await bridge.fileChooseText(null);
    if (!chosen.ok) {
      if (chosen.error.code !== 'cancelled') setProblem(fileWords(chosen.error));
      return;
    }
    const read = readPack(chosen.value.text);
    if (read.ok) onPack(read.value);
    else setProblems({ name: chosen.value.name, found: read.error });
  };
  return { problem, problems, choose };
}
