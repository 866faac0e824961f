/** On the page of a record: a new one that begins as this one stands. */
import { TextLink } from '@ui/TextLink';
import { IconCopy } from '@tabler/icons-react';
import { Acts } from './Acts';

type DuplicateLinkProps = {
  /** The form that is filled in, or what makes the draft at once. */
  readonly to: string | (() => void);
  readonly words?: string;
};

export function DuplicateLink({ to, words = 'Duplicate' }: DuplicateLinkProps) {
  const icon = <IconCopy size={15} stroke={1.8} aria-hidden />;
  return (
    <Acts>
      <span data-screen-only>{typeof to === 'string' ? <TextLink icon={icon} href={to}>{words}</TextLink> : <TextLink icon={icon} onClick={to}>{words}</TextLink>}</span>
    </Acts>
  );
}
