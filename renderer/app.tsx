/** The pages and their addresses; before them the login, where the engine asks for one. */
import type { ReactElement } from 'react';
import { createHashRouter, Navigate, RouterProvider, useRouteError, useSearchParams } from 'react-router';
import { AppError } from '../shared/app-error.ts';
import { useStatus } from './api/queries.ts';
import { Shell } from './components/shell.tsx';
import { Failing, Loading } from './components/states.tsx';
import { useLanguage } from './messages/language.ts';
import { DesignSystemPage } from './pages/design-system-page.tsx';
import { AuditPage } from './pages/audit-page.tsx';
import { ListPage } from './pages/list-page.tsx';
import { DevicesPage } from './pages/devices-page.tsx';
import { ListsPage } from './pages/lists-page.tsx';
import { LogPage } from './pages/log-page.tsx';
import { LoginPage } from './pages/login-page.tsx';
import { OrderPage } from './pages/order-page.tsx';
import { OrdersPage } from './pages/orders-page.tsx';
import { OverviewPage } from './pages/overview-page.tsx';
import { ReportPage } from './pages/report-page.tsx';
import { RulesPage } from './pages/rules-page.tsx';
import { SetupPage } from './pages/setup/setup-page.tsx';
import { SettingsPage } from './pages/settings-page.tsx';
import { UpstreamsPage } from './pages/upstreams-page.tsx';
import { WhyPage } from './pages/why-page.tsx';

/** In a fresh household the guide opens by itself, until it is finished or skipped. */
function Start(): ReactElement {
  const { data, error } = useStatus();
  if (data === undefined && error === null) return <Loading />; // not the overview for a moment, and then the guide
  return data?.setup?.state === 'open' ? <Navigate to={`/setup/${data.setup.step}`} replace /> : <OverviewPage />;
}

/** Where a name was looked up on a day before “Why?” did it: kept for links. */
function LookedUp(): ReactElement {
  const [params] = useSearchParams();
  const kept = new URLSearchParams([['name', params.get('name') ?? ''], ['at', params.get('on') ?? '']].filter(([, value]) => value !== ''));
  return <Navigate to={`/why?${String(kept)}`} replace />;
}

/** A fault in a page takes only that page; the navigation stays where it can. */
function Broken(): ReactElement {
  const error = useRouteError();
  return <Failing error={error instanceof Error ? error : new Error(String(error))} retry={() => location.reload()} />;
}

const router = createHashRouter([
  { path: 'setup/:step?', element: <SetupPage />, errorElement: <Broken /> },
  {
    element: <Shell />,
    errorElement: <Broken />,
    children: [{
      errorElement: <Broken />,
      children: [
        { index: true, element: <Start /> },
        { path: 'log/:id?', element: <LogPage /> },
        { path: 'lists', element: <ListsPage /> },
        { path: 'lists/:id', element: <ListPage /> },
        { path: 'rules', element: <RulesPage /> },
        { path: 'why', element: <WhyPage /> },
        { path: 'look-up', element: <LookedUp /> },
        { path: 'audit', element: <AuditPage /> },
        { path: 'orders', element: <OrdersPage /> },
        { path: 'orders/report', element: <ReportPage /> },
        { path: 'orders/:list/:order', element: <OrderPage /> },
        { path: 'devices/:id?', element: <DevicesPage /> },
        { path: 'upstreams', element: <UpstreamsPage /> },
        { path: 'settings', element: <SettingsPage /> },
        { path: 'design-system', element: <DesignSystemPage /> },
        { path: '*', element: <Navigate to="/" replace /> },
      ],
    }],
  },
]);

export function App(): ReactElement {
  const status = useStatus();
  const language = useLanguage();
  if (status.error instanceof AppError && status.error.code === 'unauthorized') return <LoginPage />;
  return <RouterProvider key={language} router={router} />;
}
