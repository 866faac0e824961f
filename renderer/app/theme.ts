/**
 * The look of Noticebook as a Mantine theme: colours, type, spacing and the defaults of the components.
 *
 * This is the only file that names a colour. Components ask for a role (`--nb-ink`, `--nb-late`), never for a value.
 * Every pair of text and ground below has at least 4.5:1, every control edge at least 3:1; LOOK.md lists the ratios.
 */
import {
  Anchor, Button, Checkbox, createTheme, Input, InputWrapper, Menu, Modal, NavLink, Paper, Popover, Radio, SegmentedControl,
  Select, Table, Tabs, Textarea, Tooltip, type CSSVariablesResolver, type MantineColorsTuple,
} from '@mantine/core';

/** Roles of colour. `soft` is the ground for a notice or a marked row in the same tone. */
export const tokens = {
  light: {
    desk: '#F5F4F0', surface: '#FFFFFF', sunken: '#ECEAE3', line: '#DCD9D0', edge: '#85827A',
    ink: '#1D2125', quiet: '#555A60',
    accent: '#1F4B73', accentFill: '#1F4B73', accentFillHover: '#183C5D', onAccent: '#FFFFFF', accentSoft: '#E7EEF5',
    late: '#98281B', lateSoft: '#FBECE8', soon: '#7A4B00', soonSoft: '#FAF1DE',
    done: '#24613E', doneSoft: '#E8F2EA', wait: '#4B5560', waitSoft: '#EDEEEE',
    sheet: '#FFFFFF', sheetInk: '#16181A', sheetBlank: '#FFF0B8', margin: '#C9A79F',
  },
  dark: {
    desk: '#15181B', surface: '#1D2125', sunken: '#101315', line: '#343A40', edge: '#7F878F',
    ink: '#E9E7E2', quiet: '#B0B4B8',
    accent: '#93BDE6', accentFill: '#3875AC', accentFillHover: '#2E6496', onAccent: '#FFFFFF', accentSoft: '#203040',
    late: '#F3A598', lateSoft: '#3B2320', soon: '#E8C074', soonSoft: '#362B17',
    done: '#8FCDA6', doneSoft: '#1D3226', wait: '#BAC0C6', waitSoft: '#2B3035',
    sheet: '#F7F5EF', sheetInk: '#16181A', sheetBlank: '#FFE89A', margin: '#6B4C46',
  },
} as const;

/** One accent: the blue of document ink. Shade 7 fills in light, shade 6 in dark. */
const ink: MantineColorsTuple = [
  '#EDF2F7', '#DBE5EF', '#B8CCE0', '#93BDE6', '#6FA1CF', '#5089BF', '#3875AC', '#1F4B73', '#183C5D', '#112B43',
];
/** Warm greys, the colour of paper in shade. Shade 4 is the edge of every control in light, so it is dark enough to see. */
const gray: MantineColorsTuple = [
  '#FAF9F6', '#F5F4F0', '#ECEAE3', '#DCD9D0', '#85827A', '#74716A', '#64635F', '#555A60', '#3B3E42', '#1D2125',
];
const dark: MantineColorsTuple = [
  '#E9E7E2', '#CFD0D0', '#B0B4B8', '#7F878F', '#343A40', '#2B3035', '#1D2125', '#15181B', '#101315', '#0B0D0E',
];
/** Late, soon, done: signals, never decoration. */
const brick: MantineColorsTuple = [
  '#FBECE8', '#F5D5CE', '#F3A598', '#DE7F70', '#C45A49', '#AE3C2C', '#98281B', '#7F2015', '#661910', '#4A120B',
];
const ochre: MantineColorsTuple = [
  '#FAF1DE', '#F2DFB6', '#E8C074', '#CF9C3F', '#B27E1F', '#956200', '#7A4B00', '#653E00', '#503100', '#392300',
];
const leaf: MantineColorsTuple = [
  '#E8F2EA', '#CBE2D1', '#8FCDA6', '#62AC7E', '#43905F', '#32774C', '#24613E', '#1C4E32', '#153C26', '#0E291A',
];

/** Calendars of the dates package: weeks begin on Sunday; closed days are the office's, so no weekend is red by itself. */
const calendar = {
  defaultProps: {
    firstDayOfWeek: 0,
    weekendDays: [],
    hideOutsideDates: true,
    ariaLabels: {
      previousMonth: 'Previous month', nextMonth: 'Next month', previousYear: 'Previous year', nextYear: 'Next year',
      previousDecade: 'Previous ten years', nextDecade: 'Next ten years', monthLevelControl: 'Choose the month', yearLevelControl: 'Choose the year',
    },
  },
};

export const theme = createTheme({
  colors: { ink, gray, dark, brick, ochre, leaf },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: '"Public Sans", "Segoe UI", system-ui, sans-serif',
  fontFamilyMonospace: '"Public Sans", "Segoe UI", system-ui, sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.34', sm: '1.39', md: '1.43', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '4px', xl: '6px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: '0 1px 2px rgb(29 33 37 / 8%)', md: '0 6px 24px rgb(29 33 37 / 14%)', xl: '0 12px 40px rgb(29 33 37 / 18%)' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '28px' },
      h2: { fontSize: '15px', lineHeight: '20px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Anchor: Anchor.extend({ defaultProps: { underline: 'hover' } }),
    Button: Button.extend({
      defaultProps: { size: 'sm', loaderProps: { type: 'dots' } },
      vars: (_theme, props) => ({
        root: {
          ...(props.size === 'sm' ? { '--button-height': '32px', '--button-padding-x': '12px', '--button-fz': '14px' } : {}),
          ...(props.size === 'xs' ? { '--button-height': '28px', '--button-padding-x': '10px', '--button-fz': '13px' } : {}),
          ...((props.variant ?? 'filled') === 'filled' && props.color === undefined
            ? { '--button-bg': 'var(--nb-accent-fill)', '--button-hover': 'var(--nb-accent-fill-hover)', '--button-color': 'var(--nb-on-accent)' }
            : {}),
          // Losing something is an outlined brick button, never a filled one.
          ...(props.variant === 'outline' && props.color === 'brick'
            ? { '--button-color': 'var(--nb-late)', '--button-bd': '1px solid var(--nb-late)', '--button-hover': 'var(--nb-late-soft)' }
            : {}),
        },
      }),
      styles: { section: { marginInlineEnd: 8 } },
    }),
    Input: Input.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, props) => ({
        wrapper: {
          '--input-height': '32px',
          '--input-fz': '14px',
          // An example in a field that is wrong must not look like what was typed.
          '--input-placeholder-color': 'var(--nb-quiet)',
          ...(props.error ? {} : { '--input-bd': 'var(--nb-edge)' }),
        },
      }),
    }),
    InputWrapper: InputWrapper.extend({
      styles: {
        label: { fontSize: 14, lineHeight: '20px', fontWeight: 600, marginBottom: 3 },
        description: { fontSize: 13, lineHeight: '18px', color: 'var(--nb-quiet)' },
        error: { fontSize: 13, lineHeight: '18px' },
        required: { color: 'var(--nb-quiet)' },
      },
    }),
    Textarea: Textarea.extend({ defaultProps: { autosize: true, minRows: 2, maxRows: 12 } }),
    Select: Select.extend({ defaultProps: { allowDeselect: false, checkIconPosition: 'right' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' }, styles: { label: { fontSize: 14, lineHeight: '18px' } } }),
    Radio: Radio.extend({ defaultProps: { size: 'xs' }, styles: { label: { fontSize: 14, lineHeight: '18px' } } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: 'sm', withItemsBorders: true },
      styles: {
        root: { padding: 0, border: '1px solid var(--nb-edge)', borderRadius: 3, background: 'var(--nb-surface)' },
        indicator: { background: 'var(--nb-accent-soft)', boxShadow: 'none', borderRadius: 2 },
        label: { minHeight: 28, padding: '4px 11px', fontSize: 13, lineHeight: '20px' },
      },
    }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Table: Table.extend({ defaultProps: { borderColor: 'var(--nb-line)', verticalSpacing: 8, horizontalSpacing: 12, highlightOnHover: true } }),
    Paper: Paper.extend({ defaultProps: { withBorder: true, shadow: 'none' }, styles: { root: { borderColor: 'var(--nb-line)' } } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, radius: 'md', overlayProps: { backgroundOpacity: 0.4 }, transitionProps: { duration: 100 }, closeButtonProps: { 'aria-label': 'Close' },
        // A dialog's head is no banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
      styles: {
        content: { border: '1px solid var(--nb-line)' },
        header: { padding: '14px 20px', minHeight: 0 },
        title: { fontSize: 18, lineHeight: '24px', fontWeight: 600 },
        body: { padding: '0 20px 20px' },
      },
    }),
    // The first entry has the focus: a place before it, which Mantine would put there, is nothing that may stand in a menu.
    Menu: Menu.extend({ defaultProps: { shadow: 'md', position: 'bottom-start', offset: 4, transitionProps: { duration: 0 }, withInitialFocusPlaceholder: false } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', position: 'bottom-start', offset: 4, transitionProps: { duration: 0 }, portalProps: { target: '#over' } } }),
    DatePicker: calendar,
    Calendar: calendar,
    NavLink: NavLink.extend({ styles: { root: { borderRadius: 3, paddingBlock: 6 } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withArrow: true } }),
  },
});

type Roles = Readonly<Record<keyof typeof tokens.light, string>>;

/** `accentFill` becomes `--nb-accent-fill`. */
const variables = (roles: Roles): Record<string, string> =>
  Object.fromEntries(
    Object.entries(roles).map(([role, value]) => [`--nb-${role.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, value]),
  );

/** Mantine's own roles, answered with ours, so that its components need no restyling. */
const mantine = (roles: Roles): Record<string, string> => ({
  '--mantine-color-body': roles.surface,
  '--mantine-color-text': roles.ink,
  '--mantine-color-dimmed': roles.quiet,
  '--mantine-color-placeholder': roles.quiet,
  '--mantine-color-anchor': roles.accent,
  '--mantine-color-error': roles.late,
  '--mantine-primary-color-filled': roles.accentFill,
  '--mantine-primary-color-filled-hover': roles.accentFillHover,
  '--mantine-primary-color-light': roles.accentSoft,
  '--mantine-primary-color-light-hover': roles.accentSoft,
  '--mantine-primary-color-light-color': roles.accent,
  '--mantine-color-default': roles.surface,
  '--mantine-color-default-color': roles.ink,
  '--mantine-color-default-hover': roles.sunken,
  '--mantine-color-default-border': roles.edge,
  '--mantine-color-disabled': roles.sunken,
  '--mantine-color-disabled-color': roles.quiet,
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--nb-serif': '"Source Serif 4", Georgia, serif',
    '--nb-shadow-sheet': '0 1px 3px rgb(0 0 0 / 20%)',
    '--nb-nav-width': '196px',
    '--nb-header-height': '48px',
    '--nb-row': '52px',
    '--nb-row-compact': '36px',
  },
  light: { ...variables(tokens.light), ...mantine(tokens.light) },
  dark: { ...variables(tokens.dark), ...mantine(tokens.dark) },
});
