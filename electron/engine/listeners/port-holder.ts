/** Which program holds a port, as far as this system lets an ordinary user see. Linux only; elsewhere in words. */
import fs from 'node:fs';
import path from 'node:path';

function inodesOf(port: number): Set<string> {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const inodes = new Set<string>();
  for (const table of ['tcp', 'tcp6', 'udp', 'udp6']) {
    let text: string;
    try {
      text = fs.readFileSync(`/proc/net/${table}`, 'utf8');
    } catch {
      continue; // no IPv6, or not Linux
    }
    for (const line of text.split('\n').slice(1)) {
      const fields = line.trim().split(/\s+/);
      const bound = table.startsWith('udp') || fields[3] === '0A'; // 0A: listening
      if (bound && fields[1]?.endsWith(wanted) === true && fields[9] !== undefined) inodes.add(`socket:[${fields[9]}]`);
    }
  }
  return inodes;
}

/** `systemd-resolved (pid 412)`, or `another program`. */
export function describePortHolder(port: number): string {
  const inodes = inodesOf(port);
  if (inodes.size === 0) return 'another program';
  let processes: string[];
  try {
    processes = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return 'another program';
  }
  for (const pid of processes) {
    try {
      const folder = path.join('/proc', pid, 'fd');
      for (const fd of fs.readdirSync(folder)) {
        if (inodes.has(fs.readlinkSync(path.join(folder, fd)))) return `${fs.readFileSync(path.join('/proc', pid, 'comm'), 'utf8').trim()} (pid ${pid})`;
      }
    } catch {
      continue; // another user's process, or one that just ended
    }
  }
  return 'another program';
}
