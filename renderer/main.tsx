/** Starts the page: styles, the login by address, then the app. */
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import 'uplot/dist/uPlot.min.css';
import 'inter-ui/inter-variable-latin.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/page.css';
import './styles/overview.css';
import './styles/log.css';
import './styles/lists.css';
import './styles/order.css';
import './styles/report.css';
import './styles/look-back.css';
import './styles/rules.css';
import './styles/devices.css';
import './styles/setup.css';
import './styles/upstreams.css';
import './styles/why.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { logInByAddress } from './api/login-link.ts';
import { queryClient } from './api/queries.ts';
import { App } from './app.tsx';
import { startLanguage } from './messages/language.ts';
import { cssVariables, theme } from './theme.ts';

// The login page tells where to find that address: it may be opened in the same tab, which changes the page's address and loads nothing.
addEventListener('hashchange', () => {
  if (location.hash.startsWith('#token=')) location.reload();
});

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
void Promise.all([logInByAddress(), startLanguage()]).then(() => {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" limit={3} />
          <App />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
});
