/** The frame around every page: places, header, and the banner that says which day and whose records these are. */
import { longDay } from '@domain/day';
import { Menu } from '@mantine/core';
import { openCounts } from '@store/queries/obligations';
import { lettersWaitingCount } from '@store/queries/letters';
import { AppFrame, PLACES, type Place } from '@ui/AppFrame';
import { Banner } from '@ui/Banner';
import { HeaderButton } from '@ui/HeaderButton';
import { type LinkProps, LinkProvider } from '@ui/link';
import { TextLink } from '@ui/TextLink';
import { IconEye, IconUser } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Outlet, useLinkClickHandler, useLocation, useMatches, useNavigate } from 'react-router';
import { BackupsProvider } from '../features/backups';
import { routes } from '../features/routes';
import { HeldProvider } from '../features/held';
import { useLive, useSession } from '../features/session';
import { useRemembered } from '../features/remembered';
import { AsOfBanner, WhichDay } from './WhichDay';
import { LastBackup } from './LastBackup';
import { LookingOnly } from './LookingOnly';
import { Search } from './Search';
import { Shortcuts } from './Shortcuts';
import { StartNotice } from './StartNotice';
import { usePinned } from './usePinned';
import classes from './Frame.module.css';

// Only the sample city has it.
const Tour = lazy(async () => ({ default: (await import('../features/tour/Tour')).Tour }));

const HREFS: Readonly<Record<Place, string>> = {
  today: routes.today(),
  agreements: routes.agreements(),
  obligations: routes.obligations(),
  letters: routes.letters(),
  meetings: routes.meetings(),
  calendar: routes.calendar(),
  records: routes.records(),
  settings: routes.settings(),
};

export function Frame() {
  const { office, today, people, recorder, chooseRecorder, start, records, isLookOnly, asOf, isReadOnly } = useSession();
  const { tour, remember } = useRemembered();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const matches = useMatches();
  const [told, setTold] = useState<readonly string[]>([]);
  const notices = start.notices.filter(({ code }) => !told.includes(code));
  const counts = useLive((db) => openCounts(db, today), [today]);
  const waiting = useLive(lettersWaitingCount);
  const pinned = usePinned(pathname);
  const isFull = matches.some(({ handle }) => typeof handle === 'object' && handle !== null && 'isFull' in handle);

  return (
    <LinkProvider value={RouterLink}>
      <BackupsProvider>
      <AppFrame
        office={{
          name: office.city,
          line: office.isSample ? 'Sample, fictional' : office.name,
          ...(office.seal ? { seal: <img className={classes.seal} src={`/files/${office.seal.file.hash}`} alt="" /> } : {}),
        }}
        hrefs={HREFS}
        help={routes.help()}
        isHelp={pathname.startsWith(routes.help())}
        open={placeOf(pathname)}
        counts={{
          ...(counts && counts.overdue > 0 ? { today: { text: `${counts.overdue} late`, isLate: true } } : {}),
          ...(counts && counts.open > 0 ? { obligations: { text: String(counts.open) } } : {}),
          ...(waiting !== undefined && waiting > 0 ? { letters: { text: String(waiting) } } : {}),
        }}
        route={pathname}
        isFull={isFull}
        pinned={pinned}
        search={<><Search /><Shortcuts /></>}
        tools={
          <>
            <WhichDay />
            {isLookOnly && <HeaderButton icon={IconEye} label="Look only" value="Nothing is recorded" onClick={() => void navigate(routes.settings())} />}
            <LastBackup />
            {!isReadOnly && <Menu position="bottom-end">
              <Menu.Target>
                <HeaderButton icon={IconUser} label="Recording" value={recorder.name} />
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Label>Who records from now on</Menu.Label>
                {people.map((person) => (
                  <Menu.Item key={person.id} onClick={() => chooseRecorder(person)} aria-current={person.id === recorder.id}>
                    {person.name}, {person.title}
                    {person.id === recorder.id && ' (now)'}
                  </Menu.Item>
                ))}
                <Menu.Divider />
                <Menu.Item onClick={() => void navigate(routes.settings())}>Add or change people</Menu.Item>
              </Menu.Dropdown>
            </Menu>}
          </>
        }
        banner={
          <>
            {asOf !== undefined && <AsOfBanner day={asOf} />}
            {isLookOnly && (
              <Banner strong="Look only." label="Look only" icon={IconEye} isOnPaper={false} action={<TextLink href={routes.settings()}>Settings of this computer</TextLink>}>
                Everything can be seen, searched and printed; nothing is recorded on this computer.
              </Banner>
            )}
            {office.isSample && <Banner
              strong={`Historical sample. Practice day ${longDay(today)}.`}
              action={
                <span className={classes.acts}>
                  {tour?.isOpen === false && <TextLink onClick={() => void remember({ tour: { ...tour, isOpen: true } })}>{tour.step === 0 ? 'Take the tour' : 'Go on with the tour'}</TextLink>}
                  <TextLink onClick={() => void records.bridge.placeOpen({ place: 'office' })}>Leave the sample city</TextLink>
                </span>
              }
            >
              ICE ended these agreements on August 5, 2011; the people are invented.
            </Banner>}
            {office.isSample && asOf === undefined && <Suspense fallback={null}><Tour /></Suspense>}
          </>
        }
      >
        {notices.length > 0 && (
          <div className={classes.notices}>
            {notices.map((one) => <StartNotice key={one.code} told={one} onUnderstood={() => setTold([...told, one.code])} />)}
          </div>
        )}
        <HeldProvider>{isReadOnly && isForm(pathname) ? <LookingOnly /> : <Outlet />}</HeldProvider>
      </AppFrame>
      </BackupsProvider>
    </LinkProvider>
  );
}

/** The place whose address begins the path. */
function placeOf(pathname: string): Place | undefined {
  const first = pathname.split('/')[1] ?? '';
  if (first === 'directory') return 'agreements'; // whom agreements name
  return first === '' ? 'today' : PLACES.find((place) => place === first);
}

/** Forms stand at addresses that end so (routes.ts), and where this computer only looks there are none. */
const isForm = (pathname: string): boolean => /\/(new|edit|import|packs|register)$/.test(pathname);

function RouterLink({ href, children, ...rest }: LinkProps) {
  const { isReadOnly } = useSession();
  const follow = useLinkClickHandler<HTMLAnchorElement>(href);
  if (isReadOnly && isForm(href.split('?')[0] ?? '')) return null;
  // The router's own link looks through the whole page for a `base` each time it is drawn, and a list has dozens of links.
  return <a {...rest} href={`#${href}`} onClick={follow}>{children}</a>;
}
