/** The tray: what is needed without opening the window. On some desktops there is none, so nothing is only here. */
import { Menu, Tray, nativeImage } from 'electron';
import type { Status } from '../../shared/engine-api.ts';
import { trayWords } from '../../shared/tray-words.ts';
import type { EngineHost } from './engine-host.ts';

export interface TrayOptions {
  /** Absolute path of a PNG; `@2x` beside it is found by Electron. */
  icon: string;
  engine: EngineHost;
  /** BCP 47, until the window says in which language it speaks. */
  language: string;
  open: () => void;
  quit: () => void;
  /** A choice made here could not be carried out. */
  onFailure: (message: string) => void;
}

export interface AppTray {
  /** Keep it: a tray that nobody refers to is collected, and vanishes. */
  readonly tray: Tray;
  /** @param language BCP 47 */
  speak(language: string): void;
}

const PAUSE_MINUTES = 30;

export function createTray(options: TrayOptions): AppTray {
  const image = nativeImage.createFromPath(options.icon);
  // A template takes the colour of the Mac's menu bar.
  if (process.platform === 'darwin') image.setTemplateImage(true);
  const tray = new Tray(image);
  let { language } = options;
  let until: string | undefined;
  let shown: string | undefined;

  const pause = (minutes: number | null): void => {
    options.engine.call('pause.set', { minutes }).then(follow, (error: unknown) => options.onFailure(trayWords(language).pauseFailed(error instanceof Error ? error.message : String(error))));
  };

  function follow(status: Pick<Status, 'pausedUntil'>): void {
    until = status.pausedUntil;
    show();
  }

  function show(): void {
    const said = trayWords(language);
    const words = until === undefined ? 'Gavel' : said.paused(new Date(until).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' }));
    if (`${language} ${words}` === shown) return;
    shown = `${language} ${words}`;
    tray.setToolTip(words);
    // On Linux a changed menu is seen only when it is set again.
    tray.setContextMenu(Menu.buildFromTemplate([
      { id: 'open', label: said.open, click: options.open },
      { type: 'separator' },
      { id: 'pause', label: said.pause(PAUSE_MINUTES), enabled: until === undefined, click: () => pause(PAUSE_MINUTES) },
      { id: 'resume', label: said.resume, enabled: until !== undefined, click: () => pause(null) },
      { type: 'separator' },
      { id: 'quit', label: said.quit, click: options.quit },
    ]));
  }

  tray.on('click', options.open);
  options.engine.listen('status.changed', follow);
  show();
  return {
    tray,
    speak: (wanted) => {
      language = wanted;
      show();
    },
  };
}
