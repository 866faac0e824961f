/** What start-up mended or noticed, over the page until it is understood; a destruction leads to its certificate. */
import type { StartNotice as Told } from '@bridge/contract';
import { Notice } from '@ui/Notice';
import { TextLink } from '@ui/TextLink';
import { routes } from '../features/routes';
import { useLive } from '../features/session';
import { startNoticeWords } from '../features/startNotice';
import classes from './Frame.module.css';

type StartNoticeProps = { readonly told: Told; readonly onUnderstood: () => void };

export function StartNotice({ told: { code, detail }, onUnderstood }: StartNoticeProps) {
  const certificate = useLive(async (db) => (code === 'destroyed' && detail !== undefined ? ((await db.destructions.where({ number: detail }).first()) ?? null) : null), [code, detail]);
  return (
    <Notice
      tone="soon"
      role="status"
      {...startNoticeWords(code, certificate ? undefined : detail)}
      action={
        <span className={classes.noticeActions}>
          {certificate && <TextLink href={routes.certificate(certificate.id)}>{`Certificate ${certificate.number}`}</TextLink>}
          <TextLink onClick={onUnderstood}>Understood</TextLink>
        </span>
      }
    />
  );
}
