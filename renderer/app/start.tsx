/** The window begins here: fonts, theme, then the app. */
import './jitless';
import './bridge'; // asks main for the start before React and Mantine are evaluated
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import './fonts';
import './global.css';
import './contrast.css';
import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import { ErrorBoundary } from '@ui/ErrorBoundary';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { nonce } from './nonce';
import { cssVariablesResolver, theme } from './theme';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root.');

/** The theme is kept in the settings, and main sets it before the first paint; the window's own storage would be waited for. */
const keptByMain: MantineColorSchemeManager = { get: (usual) => usual, set: () => undefined, subscribe: () => undefined, unsubscribe: () => undefined, clear: () => undefined };

createRoot(root).render(
  <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto" colorSchemeManager={keptByMain} getStyleNonce={nonce}>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </MantineProvider>,
);
