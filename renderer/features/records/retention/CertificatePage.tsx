/** A certificate of destruction on paper. */
import { longDay } from '@domain/day';
import type { Destruction } from '@domain/destruction';
import { letterheadOf } from '@domain/letterContent';
import { LoadingRows } from '@ui/LoadingRows';
import { type CertificateContent, CertificateSheet } from '@ui/sheet/CertificateSheet';
import { Tag } from '@ui/Tag';
import { useParams } from 'react-router';
import { NotRecorded } from '../../NotRecorded';
import { PaperPage } from '../../PaperPage';
import { SAMPLE_MARK, sealUrlOf } from '../../paperMarks';
import { routes } from '../../routes';
import { useLive, useSession } from '../../session';
import { usePaper } from '../../usePaper';

export function CertificatePage() {
  const { id = '' } = useParams();
  const certificate = useLive(async (db) => (await db.destructions.get(id)) ?? null, [id]);
  if (certificate === undefined) return <LoadingRows rows={4} label="Reading the certificate" shape="lines" />;
  if (certificate === null) return <NotRecorded what="certificate" backTo={{ label: 'Retention and holds', href: routes.retention() }} />;
  return <Shown certificate={certificate} />;
}

function Shown({ certificate }: { readonly certificate: Destruction }) {
  const { office } = useSession();
  const content: CertificateContent = { letterhead: letterheadOf(office, sealUrlOf(office)), certificate };
  const paper = usePaper('Certificate of destruction', async () => {
    const { certificateCopies } = await import('@ui/sheet/certificateCopies');
    return { title: `Certificate of destruction ${certificate.number}`, name: `Certificate of destruction ${certificate.number}`, copies: certificateCopies(content) };
  });
  const count = certificate.items.length;
  return (
    <PaperPage
      path={[{ label: 'Records', href: routes.records() }, { label: 'Retention and holds', href: routes.retention() }]}
      title={`Certificate of destruction ${certificate.number}`}
      facts={<><span>{longDay(certificate.on)}</span><span>{certificate.by}</span>{office.isSample && <Tag>{SAMPLE_MARK}</Tag>}</>}
      choices={`${count.toLocaleString('en-US')} ${count === 1 ? 'record' : 'records'} destroyed`}
      paper={paper}
    >
      <CertificateSheet content={content} mode="screen" mark={office.isSample ? SAMPLE_MARK : undefined} />
    </PaperPage>
  );
}
