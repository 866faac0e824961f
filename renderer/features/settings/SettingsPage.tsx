/** Our office and its people in the records; colors and the like on this computer. */
import { PageHead } from '@ui/PageHead';
import { TwoColumns } from '@ui/TwoColumns';
import { useSession } from '../session';
import { ProposedMoves } from '../ProposedMoves';
import { Appearance } from './Appearance';
import { Calendars } from './Calendars';
import { Keys } from './Keys';
import { OfficeForm } from './OfficeForm';
import { People } from './People';
import { Reminders } from './Reminders';
import { SampleCity } from './SampleCity';
import { About, ThisComputer } from './ThisComputer';

export function SettingsPage() {
  const { office } = useSession();
  return (
    <>
      <PageHead title="Settings" facts="Our office, its people and its calendar are records: each change stands in the history." />
      <TwoColumns
        side={
          <>
            <Appearance />
            <Keys />
            <Reminders />
            <ThisComputer />
            <SampleCity />
            <About />
          </>
        }
      >
        <OfficeForm key={office.id} />
        <People />
        <ProposedMoves />
        <Calendars />
      </TwoColumns>
    </>
  );
}
