/** The window begins here: fonts, theme, then the app. */
import './jitless';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import './fonts';
import './global.css';
import './contrast.css';
import { MantineProvider } from '@mantine/core';
import { ErrorBoundary } from '@ui/ErrorBoundary';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { nonce } from './nonce';
import { cssVariablesResolver, theme } from './theme';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root.');

createRoot(root).render(
  <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto" getStyleNonce={nonce}>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </MantineProvider>,
);
