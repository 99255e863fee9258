/** Writes the settings down. What the household wants holds at once: a disk that does not take it is told of, and tried again. */
import type { Settings } from '../../shared/settings.ts';
import type { SettingsPort } from './engine-host.ts';

export class SettingsKeeper {
  private readonly port: SettingsPort;
  private readonly onTrouble: (text: string | undefined) => void;
  private unsaved: Settings | undefined;

  /** @param onTrouble a sentence when they cannot be written; `undefined` when they are again */
  constructor(port: SettingsPort, onTrouble: (text: string | undefined) => void) {
    this.port = port;
    this.onTrouble = onTrouble;
  }

  save(settings: Settings): void {
    const troubled = this.unsaved !== undefined;
    try {
      this.port.save(settings);
      this.unsaved = undefined;
      if (troubled) this.onTrouble(undefined);
    } catch (error) {
      this.unsaved = settings;
      this.onTrouble(`The settings cannot be written: ${(error as Error).message}.`);
    }
  }

  /** Tries again what was not written. */
  retry(): void {
    if (this.unsaved !== undefined) this.save(this.unsaved);
  }
}
