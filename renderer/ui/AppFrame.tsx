import {
  IconCalendarMonth, IconDatabase, IconFileText, IconHelp, IconMail, IconNotes, IconSettings, IconSun, IconUsers, type Icon,
} from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './AppFrame.module.css';
import { AppMark } from './AppMark';
import { AppLink } from './TextLink';

/** The places of the navigation, in their order. */
export const PLACES = ['today', 'agreements', 'obligations', 'letters', 'meetings', 'calendar', 'records', 'settings'] as const;
export type Place = (typeof PLACES)[number];

const LOOKS: Readonly<Record<Place, { readonly word: string; readonly icon: Icon }>> = {
  today: { word: 'Today', icon: IconSun },
  agreements: { word: 'Agreements', icon: IconFileText },
  obligations: { word: 'Obligations', icon: IconNotes },
  letters: { word: 'Letters', icon: IconMail },
  meetings: { word: 'Meetings', icon: IconUsers },
  calendar: { word: 'Calendar', icon: IconCalendarMonth },
  records: { word: 'Records', icon: IconDatabase },
  settings: { word: 'Settings', icon: IconSettings },
};

/** A number beside a place, where it means work. */
export type PlaceCount = {
  /** `23`, `2 late`. */
  readonly text: string;
  readonly isLate?: boolean | undefined;
};

/** A pinned record. */
export type PinnedLink = {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** What it is: `Agreement`. */
  readonly word: string;
  readonly icon: Icon;
  readonly isOpen: boolean;
};

export type AppFrameProps = {
  readonly office: {
    readonly name: string;
    /** Under it: `Sample, fictional`, or the office. */
    readonly line?: string | undefined;
    /** The seal, 34 px; the mark of Noticebook stands in for it. */
    readonly seal?: ReactNode;
  };
  readonly hrefs: Readonly<Record<Place, string>>;
  /** Where the manual stands. */
  readonly help: string;
  /** The manual is open. */
  readonly isHelp?: boolean | undefined;
  /** The open place; absent on pages that belong to none. */
  readonly open?: Place | undefined;
  readonly counts?: Readonly<Partial<Record<Place, PlaceCount>>> | undefined;
  /** Records under the places: what the clerk pinned. */
  readonly pinned?: readonly PinnedLink[] | undefined;
  /** At the left of the header: a `SearchButton`. */
  readonly search?: ReactNode;
  /** At the right of the header: `HeaderButton`s. */
  readonly tools?: ReactNode;
  /** Under the header: a `Banner`. */
  readonly banner?: ReactNode;
  /** Changes with the page: the page then starts at its top, with the focus on it. */
  readonly route: string;
  /** The page brings its own edges and scrolling, as the letter editor with its `StageLayout`. */
  readonly isFull?: boolean | undefined;
  readonly children: ReactNode;
};

/** Navigation, header, banner and the page. */
export function AppFrame({ office, hrefs, help, isHelp = false, open, counts = {}, pinned = [], search, tools, banner, route, isFull = false, children }: AppFrameProps) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(route);

  useEffect(() => {
    if (shown.current === route) return;
    shown.current = route;
    main.current?.scrollTo(0, 0);
    main.current?.scrollIntoView(); // in a narrow window it stands under the places
    main.current?.focus({ preventScroll: true });
  }, [route]);

  return (
    <div className={classes.root}>
      <a className={classes.skip} href="#main" data-screen-only onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>Go to the page</a>
      <nav className={classes.nav} aria-label="Places" data-screen-only>
        <div className={classes.office}>
          <span className={classes.seal}>{office.seal ?? <AppMark size={32} />}</span>
          <span className={classes.officeWords}>
            <span className={classes.officeName}>{office.name}</span>
            {office.line !== undefined && <span className={classes.officeLine}>{office.line}</span>}
          </span>
        </div>
        <ul className={classes.places}>
          {PLACES.map((place) => {
            const { word, icon: PlaceIcon } = LOOKS[place];
            const count = counts[place];
            return (
              <li key={place}>
                <AppLink className={classes.place} href={hrefs[place]} aria-current={place === open ? 'page' : undefined}>
                  <PlaceIcon className={classes.icon} size={18} stroke={1.6} aria-hidden />
                  <span className={classes.word}>{word}</span>
                  {count !== undefined && <span className={classes.count} data-late={count.isLate || undefined}>{count.text}</span>}
                </AppLink>
              </li>
            );
          })}
        </ul>
        {pinned.length > 0 && (
          <div className={classes.pinned}>
            <p className={classes.pinnedHead} id="pinned">Pinned</p>
            <ul aria-labelledby="pinned">
              {pinned.map(({ id, href, title, word, icon: PinnedIcon, isOpen }) => (
                <li key={id}>
                  <AppLink className={classes.pin} href={href} aria-label={`${word}: ${title}`} title={title} aria-current={isOpen ? 'page' : undefined}>
                    <PinnedIcon className={classes.icon} size={16} stroke={1.6} aria-hidden />
                    <span className={classes.pinTitle}>{title}</span>
                  </AppLink>
                </li>
              ))}
            </ul>
          </div>
        )}
        <AppLink className={`${classes.place} ${classes.help}`} href={help} aria-current={isHelp ? 'page' : undefined}>
          <IconHelp className={classes.icon} size={18} stroke={1.6} aria-hidden />
          <span className={classes.word}>Help</span>
        </AppLink>
        <p className={classes.offline}>Works offline. Records stay on this computer.</p>
      </nav>
      <div className={classes.side}>
        <header className={classes.header} data-screen-only>
          <div className={classes.search}>{search}</div>
          <div className={classes.tools}>{tools}</div>
        </header>
        {banner}
        <main className={classes.main} id="main" ref={main} tabIndex={-1} data-full={isFull || undefined}>
          {isFull ? children : <div className={classes.page}>{children}</div>}
        </main>
      </div>
    </div>
  );
}
