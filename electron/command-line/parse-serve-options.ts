/** The options of `serve`, and of the desktop app. Every fault is told at once. */
import net from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isCountry } from '../../shared/countries.ts';
import { MAX_UDP_SIZE, MIN_UDP_SIZE } from '../../shared/settings.ts';
import { LIST_KINDS, type ListKind } from '../../shared/verdict.ts';

export interface ServeOptions {
  /** Absent: port 53 where allowed, else 5300. */
  dns?: { address: string; port: number }[];
  /** Null: no console over HTTP. Absent: the default address. */
  web?: { address: string; port: number } | null;
  /** As given. */
  data?: string;
  token?: string;
  encrypted?: { certFile: string; keyFile: string; tls: { address: string; port: number }[]; https: { address: string; port: number }[] };
  /** For this run only. */
  run: { upstreams?: string[]; country?: string; lists?: { kind: ListKind; source: string }[]; listFolders?: string[]; udpSize?: number; queryLog?: false; shown?: string[] };
}

export const SERVE_USAGE = `  --dns HOST:PORT      listen here; may be given again (53 where allowed, otherwise 5300)
  --web HOST:PORT      the console's address (127.0.0.1:8380)
  --no-web             no console over HTTP
  --data DIR           the data folder
  --dot HOST:PORT      answer DNS over TLS here (usually port 853), --doh HOST:PORT over HTTPS; both need --cert FILE and --key FILE
  --upstream URL       ask this resolver: udp://1.2.3.4, tls://NAME@1.2.3.4, https://NAME@1.2.3.4/dns-query;
                       may be given again;
                       [/lan/home.arpa/]URL asks it for names in these zones only
  --country CC         the household's country, such as IT
  --list KIND:SOURCE   enforce this list: KIND is court-order, family or custom, SOURCE a file, a URL or a built-in such as milan
  --list-folder DIR    files in this folder may be subscribed in the console; may be given again
  --udp-size BYTES     largest answer over UDP, where a client takes it (1232; up to 4096)
  --no-query-log       note no query
  --token T            a token for programs and for logging in, for this run
  Options hold for this run only.`;

const OPTIONS = {
  dns: { type: 'string', multiple: true }, web: { type: 'string' }, 'no-web': { type: 'boolean' }, data: { type: 'string' }, upstream: { type: 'string', multiple: true },
  dot: { type: 'string', multiple: true }, doh: { type: 'string', multiple: true }, cert: { type: 'string' }, key: { type: 'string' },
  country: { type: 'string' }, list: { type: 'string', multiple: true }, 'list-folder': { type: 'string', multiple: true }, 'udp-size': { type: 'string' }, 'no-query-log': { type: 'boolean' }, token: { type: 'string' },
} as const;

/** `127.0.0.1:53`, `[::1]:53`, `localhost:53`. `undefined` for anything else. */
function parseAddress(text: string): { address: string; port: number } | undefined {
  const parts = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(text);
  const host = parts?.[1] ?? parts?.[2];
  const port = Number(parts?.[3]);
  const address = host === 'localhost' ? '127.0.0.1' : host;
  if (address === undefined || net.isIP(address) === 0 || port > 65_535) return undefined;
  return { address, port };
}

function parseList(text: string): { kind: ListKind; source: string } | undefined {
  const colon = text.indexOf(':');
  const kind = LIST_KINDS.find((candidate) => candidate === text.slice(0, colon));
  const source = text.slice(colon + 1);
  return kind === undefined || source === '' ? undefined : { kind, source };
}

interface Collected {
  options: ServeOptions;
  faults: string[];
}

const encryptedOf = (options: ServeOptions): NonNullable<ServeOptions['encrypted']> => (options.encrypted ??= { certFile: '', keyFile: '', tls: [], https: [] });

/** All four belong together. */
function checkEncrypted({ encrypted }: ServeOptions): string[] {
  if (encrypted === undefined) return [];
  const missing = [encrypted.certFile === '' && '--cert FILE', encrypted.keyFile === '' && '--key FILE', encrypted.tls.length + encrypted.https.length === 0 && '--dot or --doh HOST:PORT'].filter((part) => part !== false);
  return missing.length === 0 ? [] : [`to answer encrypted DNS, give ${missing.join(' and ')} as well`];
}

function take(name: string, value: string, { options, faults }: Collected): void {
  const { run } = options;
  switch (name) {
    case 'dns': {
      const address = parseAddress(value);
      if (address === undefined) faults.push(`--dns ${value}: write an IP address and a port, such as 127.0.0.1:5300 or [::1]:5300`);
      else (options.dns ??= []).push(address);
      return;
    }
    case 'web': {
      const address = parseAddress(value);
      if (address === undefined) faults.push(`--web ${value}: write an IP address and a port, such as 127.0.0.1:8380`);
      else if (options.web === null) faults.push('--web and --no-web exclude each other');
      else options.web = address;
      return;
    }
    case 'dot':
    case 'doh': {
      const address = parseAddress(value);
      if (address === undefined) faults.push(`--${name} ${value}: write an IP address and a port, such as 192.168.1.10:${name === 'dot' ? 853 : 443}`);
      else encryptedOf(options)[name === 'dot' ? 'tls' : 'https'].push(address);
      return;
    }
    case 'cert': encryptedOf(options).certFile = value; return;
    case 'key': encryptedOf(options).keyFile = value; return;
    case 'upstream': (run.upstreams ??= []).push(value); return;
    case 'country':
      if (isCountry(value.toUpperCase())) run.country = value.toUpperCase();
      else faults.push(`--country ${value}: write the two letters of a country (ISO 3166), such as IT`);
      return;
    case 'list': {
      const list = parseList(value);
      if (list === undefined) faults.push(`--list ${value}: write KIND:SOURCE, where KIND is ${LIST_KINDS.join(', ')} and SOURCE a file, a URL or a built-in, such as court-order:milan`);
      else (run.lists ??= []).push(list);
      return;
    }
    case 'list-folder': (run.listFolders ??= []).push(path.resolve(value)); return;
    case 'udp-size': {
      const size = /^\d{1,5}$/.test(value) ? Number(value) : 0;
      if (size >= MIN_UDP_SIZE && size <= MAX_UDP_SIZE) run.udpSize = size;
      else faults.push(`--udp-size ${value}: write a number of bytes from ${MIN_UDP_SIZE} to ${MAX_UDP_SIZE}`);
      return;
    }
    case 'data': options.data = value; return;
    case 'token': options.token = value;
  }
}

/** @returns the options, or every fault in one message */
export function parseServeOptions(argv: readonly string[]): { ok: true; options: ServeOptions } | { ok: false; message: string } {
  const { tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, tokens: true });
  const collected: Collected = { options: { run: {} }, faults: [] };
  const { options, faults } = collected;
  const shown: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') faults.push(`“${token.value}” is not an option`);
    if (token.kind !== 'option') continue;
    if (!(token.name in OPTIONS)) {
      faults.push(`there is no option ${token.rawName}`);
    } else if (token.name === 'no-web') {
      if (options.web !== undefined && options.web !== null) faults.push('--web and --no-web exclude each other');
      options.web = null;
      shown.push('--no-web');
    } else if (token.name === 'no-query-log') {
      options.run.queryLog = false;
      shown.push('--no-query-log');
    } else if (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--'))) {
      faults.push(`${token.rawName} needs a value`);
    } else {
      take(token.name, token.value, collected);
      if (token.name !== 'token' && token.name !== 'data') shown.push(`${token.rawName} ${token.value}`);
    }
  }
  faults.push(...checkEncrypted(options));
  if (shown.length > 0) options.run.shown = shown;
  return faults.length === 0 ? { ok: true, options } : { ok: false, message: faults.join('\n') };
}
