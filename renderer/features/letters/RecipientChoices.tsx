import { NOTICE_ROLE_NAMES } from '@domain/agreement';
import type { Id } from '@domain/id';
import { RECIPIENT_ROLE_NAMES, RecipientRole } from '@domain/recipient';
import { Checkbox, Select } from '@mantine/core';
import { EmptyState } from '@ui/EmptyState';
import { Notice } from '@ui/Notice';
import { TextLink } from '@ui/TextLink';
import { routes } from '../routes';
import type { Party } from '@domain/party';
import { methodChoices } from './methodChoices';
import type { RecipientChoice } from './newLetterForm';
import classes from './RecipientChoices.module.css';
import type { Reachable } from './useNewLetter';

const ROLES = RecipientRole.options.map((value) => ({ value, label: RECIPIENT_ROLE_NAMES[value].replace(/^./, (first) => first.toUpperCase()) }));

type RecipientChoicesProps = {
  readonly agreementId: Id;
  readonly parties: readonly Reachable[];
  /** One for each party, in the same order. */
  readonly choices: readonly RecipientChoice[];
  /** All that the directory knows. */
  readonly directory: readonly Party[];
  /** Is it for those whom the agreement names for notices? */
  readonly isNotice: boolean;
  readonly onChange: (partyId: Id, change: Partial<Omit<RecipientChoice, 'partyId'>>) => void;
};

/** The parties of the agreement, those whom notices must reach ticked; and whoever else the directory knows. */
export function RecipientChoices({ agreementId, parties, choices, directory, isNotice, onChange }: RecipientChoicesProps) {
  const others = directory.filter(({ id }) => !parties.some(({ party }) => party.id === id));
  const toAgreement = (words: string) => <TextLink isUnderlined href={routes.agreement(agreementId)}>{words}</TextLink>;
  if (parties.length === 0 && others.length === 0) {
    return <EmptyState title="This agreement has no parties yet" text="The parties of an agreement are those whom a notice can go to." action={toAgreement('Add a party')} />;
  }
  return (
    <div className={classes.root}>
      {parties.map(({ party, part }, index) => {
        const choice = choices[index];
        if (choice === undefined) return null;
        return (
          <div key={party.id} className={classes.party} data-chosen={choice.isChosen || undefined}>
            <Checkbox
              className={classes.box}
              checked={choice.isChosen}
              onChange={(event) => onChange(party.id, { isChosen: event.currentTarget.checked })}
              label={party.name}
              description={part ? `${part.role}. ${NOTICE_ROLE_NAMES[part.notices]}.` : 'From the directory; no party of this agreement.'}
            />
            {choice.isChosen && (
              <>
                <Select label="Role" aria-label={`Role of ${party.name}`} data={ROLES} value={choice.role} onChange={(role) => role && onChange(party.id, { role })} />
                <Select label="Method" aria-label={`Method for ${party.name}`} data={methodChoices(part?.noticeRules)} maxDropdownHeight={320} value={choice.method} onChange={(method) => method && onChange(party.id, { method })} />
              </>
            )}
          </div>
        );
      })}
      <div className={classes.more}>
        {others.length > 0 && (
          <Select
            label="Add somebody from the directory"
            description={isNotice ? 'Whoever is no party of the agreement, for example for a courtesy copy.' : 'The council, or whoever made the request.'}
            placeholder="Choose a party"
            searchable
            data={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={null}
            onChange={(id) => id && onChange(id, { isChosen: true, role: isNotice ? 'courtesyCopy' : 'addressee' })}
          />
        )}
        <p className={classes.hint}>Not there yet? {toAgreement('Add a party to the agreement')} or <TextLink isUnderlined href={routes.directory()}>to the directory</TextLink>.</p>
      </div>
      {isNotice && !parties.some(({ part }) => part?.notices === 'addressee') && (
        <Notice
          tone="soon"
          what="No party of this agreement is the addressee of notices"
          why="A letter needs an addressee. Choose one here, or name it in the agreement for all letters."
          action={toAgreement('Name the addressee')}
        />
      )}
    </div>
  );
}
