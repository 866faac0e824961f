/** A new agreement with the structure of another one: its parties, authorities, events and obligations, with days of its own. */
import type { Id } from '@domain/id';
import { packOf } from '@domain/packOf';
import { duplicateAgreement } from '@store/commands/packs';
import { agreementView } from '@store/queries/agreements';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { Stacked } from '@ui/TwoColumns';
import { useNavigate } from 'react-router';
import { NotRecorded } from '../NotRecorded';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { PackForm } from './PackForm';

const PATH = { label: 'Agreements', href: routes.agreements() };

export function DuplicateAgreement({ id }: { readonly id: Id }) {
  const { records } = useSession();
  const navigate = useNavigate();
  const found = useLive(async (db) => {
    const view = await agreementView(db, id);
    if (view === undefined) return null;
    const obligations = await db.obligations.where({ agreementId: id }).sortBy('id');
    return { view, made: packOf({ ...view, obligations }) };
  }, [id]);
  if (found === undefined) return <LoadingRows shape="lines" label="Reading the agreement" />;
  if (found === null) return <NotRecorded what="agreement" backTo={PATH} />;
  const { view: { agreement, parties }, made } = found;
  return (
    <>
      <PageHead
        path={[PATH, { label: agreement.title, href: routes.agreement(id) }]}
        title="Duplicate agreement"
        facts={`The parties, authorities, events and obligations of “${agreement.title}”, to begin a new one with. Its letters, meetings, dates and history stay with it.`}
      />
      {made === undefined
        ? (
          <Panel title="What it would take over" isFlush>
            <EmptyState title="No obligation is recorded under this agreement" text="Without obligations there is nothing to take over but the title." action={<TextLink href={routes.newAgreement()}>New agreement</TextLink>} />
          </Panel>
        )
        : (
          <Stacked>
            {made.leftOut.length > 0 && (
              <Notice tone="soon" what={made.leftOut.length === 1 ? 'One obligation is left out' : `${made.leftOut.length} obligations are left out`} why={`They count from something outside this agreement: ${made.leftOut.join('; ')}.`} />
            )}
            <PackForm
              pack={made.pack}
              cancelLabel="Back to the agreement"
              onCancel={() => void navigate(routes.agreement(id))}
              record={(drafts) => duplicateAgreement(records, agreement.title, drafts, { parts: parties.map(({ part }) => part), owedTo: made.owedTo })}
            />
          </Stacked>
        )}
    </>
  );
}
