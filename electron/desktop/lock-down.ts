/** What no page of this app may do, whatever it is made to try. Electron's security list, points 2, 5, 12 to 15. */
import { app, session, shell, type WebContents } from 'electron';
import { mayOpenOutside } from './outside-page.ts';
import { isOwnPage } from './own-page.ts';

/** Court documents, list homepages and the router's page open in the system's browser. */
function openOutside(url: string): void {
  if (mayOpenOutside(url)) void shell.openExternal(url);
}

function lockDownPage(contents: WebContents): void {
  contents.on('will-navigate', (event, url) => {
    if (isOwnPage(url)) return;
    event.preventDefault();
    openOutside(url);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}

/** Holds for every page there will be. Call once, after `ready` and before the first window. */
export function lockDown(): void {
  // Copying a name or a log row is the one permission the page uses.
  const allowed = new Set(['clipboard-sanitized-write']);
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed.has(permission)));
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => allowed.has(permission));
  session.defaultSession.setDevicePermissionHandler(() => false);
  app.on('web-contents-created', (_event, contents) => lockDownPage(contents));
}
