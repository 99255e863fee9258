/** The pages and their addresses; before them the login, where the engine asks for one. */
import type { ReactElement } from 'react';
import { createHashRouter, Navigate, RouterProvider } from 'react-router';
import { AppError } from '../shared/app-error.ts';
import { useStatus } from './api/queries.ts';
import { Shell } from './components/shell.tsx';
import { useLanguage } from './messages/language.ts';
import { DesignSystemPage } from './pages/design-system-page.tsx';
import { AuditPage } from './pages/audit-page.tsx';
import { ListPage } from './pages/list-page.tsx';
import { ListsPage } from './pages/lists-page.tsx';
import { LogPage } from './pages/log-page.tsx';
import { LoginPage } from './pages/login-page.tsx';
import { LookUpPage } from './pages/look-up-page.tsx';
import { OrderPage } from './pages/order-page.tsx';
import { OrdersPage } from './pages/orders-page.tsx';
import { OverviewPage } from './pages/overview-page.tsx';
import { ReportPage } from './pages/report-page.tsx';
import { RulesPage } from './pages/rules-page.tsx';
import { SettingsPage } from './pages/settings-page.tsx';

const router = createHashRouter([
  {
    element: <Shell />,
    children: [
      { index: true, element: <OverviewPage /> },
      { path: 'log/:id?', element: <LogPage /> },
      { path: 'lists', element: <ListsPage /> },
      { path: 'lists/:id', element: <ListPage /> },
      { path: 'rules', element: <RulesPage /> },
      { path: 'look-up', element: <LookUpPage /> },
      { path: 'audit', element: <AuditPage /> },
      { path: 'orders', element: <OrdersPage /> },
      { path: 'orders/report', element: <ReportPage /> },
      { path: 'orders/:list/:order', element: <OrderPage /> },
      { path: 'settings', element: <SettingsPage /> },
      { path: 'design-system', element: <DesignSystemPage /> },
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
]);

export function App(): ReactElement {
  const status = useStatus();
  const language = useLanguage();
  if (status.error instanceof AppError && status.error.code === 'unauthorized') return <LoginPage />;
  return <RouterProvider key={language} router={router} />;
}
