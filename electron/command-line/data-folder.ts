/** Where Gavel keeps everything, on each system; `--data` overrides it. */
import os from 'node:os';
import path from 'node:path';

/** @returns an absolute path; the folder may not exist yet */
export function defaultDataFolder(platform: string = process.platform, env: Readonly<Record<string, string | undefined>> = process.env, home: string = os.homedir()): string {
  switch (platform) {
    case 'darwin': return path.join(home, 'Library', 'Application Support', 'Gavel');
    case 'win32': return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Gavel');
    // The XDG specification: a relative path in the variable is to be ignored.
    default: return path.join(env['XDG_DATA_HOME']?.startsWith('/') === true ? env['XDG_DATA_HOME'] : path.join(home, '.local', 'share'), 'gavel');
  }
}
