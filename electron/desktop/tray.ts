/** The tray: what is needed without opening the window. On some desktops there is none, so nothing is only here. */
import { Menu, Tray, nativeImage } from 'electron';
import type { Status } from '../../shared/engine-api.ts';
import type { EngineHost } from './engine-host.ts';

export interface TrayOptions {
  /** Absolute path of a PNG; `@2x` beside it is found by Electron. */
  icon: string;
  engine: EngineHost;
  open: () => void;
  quit: () => void;
  /** A choice made here could not be carried out. */
  onFailure: (message: string) => void;
}

const PAUSE_MINUTES = 30;

/** Keep the result: a tray that nobody refers to is collected, and vanishes. */
export function createTray(options: TrayOptions): Tray {
  const image = nativeImage.createFromPath(options.icon);
  // A template takes the colour of the Mac's menu bar.
  if (process.platform === 'darwin') image.setTemplateImage(true);
  const tray = new Tray(image);
  let shown: string | undefined;

  const pause = (minutes: number | null): void => {
    options.engine.call('pause.set', { minutes }).then(show, (error: unknown) => options.onFailure(`Pausing did not work: ${error instanceof Error ? error.message : String(error)}`));
  };

  function show(status?: Pick<Status, 'pausedUntil'>): void {
    const until = status?.pausedUntil;
    const words = until === undefined ? 'Gavel' : `Gavel: your own choices are paused until ${new Date(until).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}`;
    if (words === shown) return;
    shown = words;
    tray.setToolTip(words);
    // On Linux a changed menu is seen only when it is set again.
    tray.setContextMenu(Menu.buildFromTemplate([
      { id: 'open', label: 'Open Gavel', click: options.open },
      { type: 'separator' },
      { id: 'pause', label: `Pause for ${PAUSE_MINUTES} minutes`, enabled: until === undefined, click: () => pause(PAUSE_MINUTES) },
      { id: 'resume', label: 'Resume', enabled: until !== undefined, click: () => pause(null) },
      { type: 'separator' },
      { id: 'quit', label: 'Quit', click: options.quit },
    ]));
  }

  tray.on('click', options.open);
  options.engine.listen('status.changed', show);
  show();
  return tray;
}
