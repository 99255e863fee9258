/** How this computer stands in the house's network: its addresses, port 53, and whether it may fall asleep. */
import fs from 'node:fs';
import os from 'node:os';
import type { ComputerView, PortHolder, PortView } from '../../../shared/setup-api.ts';
import type { Listening } from '../listeners/listening.ts';
import { findPortHolders, holderFor } from '../listeners/port-holder.ts';
import { addressesToGive, guessRouter, type NetworkFacts } from '../network/network-facts.ts';
import { AWAKE, remediesFor, type OwnProgram } from '../network/remedies.ts';
import { runCommand } from '../network/run-command.ts';

const DNS_PORT = 53;

/** Windows and macOS name the program; an ordinary user may ask. Not run there yet. */
async function holdersElsewhere(): Promise<PortHolder[]> {
  if (process.platform === 'win32') {
    const text = await runCommand('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', `Get-NetUDPEndpoint -LocalPort ${DNS_PORT} -ErrorAction SilentlyContinue | ForEach-Object { "$($_.LocalAddress)|$($_.OwningProcess)|$((Get-Process -Id $_.OwningProcess).ProcessName)" }`]);
    return (text ?? '').split('\n').flatMap((line) => windowsHolder(line.trim()));
  }
  const text = await runCommand('lsof', ['-nP', `-iUDP:${DNS_PORT}`, '-Fpcn']);
  return macHolders(text ?? '');
}

/** `0.0.0.0|4188|svchost`: a service host that holds port 53 is Internet Connection Sharing, which WSL and Hyper-V switch on. */
export function windowsHolder(line: string): PortHolder[] {
  const [address, pid, program] = line.split('|');
  if (address === undefined || pid === undefined || program === undefined || Number(pid) === process.pid) return [];
  const kind = /^svchost$/i.test(program) ? 'windows-ics' : /^dns$/i.test(program) ? 'windows-dns' : /^adguardhome$/i.test(program) ? 'adguard-home' : /^unbound$/i.test(program) ? 'unbound' : /docker/i.test(program) ? 'docker' : 'other';
  return [{ kind, address, program, pid: Number(pid) }];
}

/** `lsof -Fpcn`: a line a field, the process before its sockets. */
export function macHolders(text: string): PortHolder[] {
  const holders: PortHolder[] = [];
  let pid = 0;
  let program = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('p')) pid = Number(line.slice(1));
    else if (line.startsWith('c')) program = line.slice(1);
    else if (line.startsWith('n') && pid !== process.pid) {
      const address = line.slice(1).replace(/:53$/, '').replace(/^\*$/, '0.0.0.0');
      const kind = program === 'mDNSResponder' ? 'mdnsresponder' : program === 'dnsmasq' ? 'dnsmasq' : program === 'named' ? 'bind' : program === 'unbound' ? 'unbound' : /adguard/i.test(program) ? 'adguard-home' : /docker/i.test(program) ? 'docker' : 'other';
      holders.push({ kind, address, program, pid });
    }
  }
  return holders;
}

/** What can be said of port 53, from what was bound and who holds the rest; pure. */
export function portView(listening: Pick<Listening, 'state' | 'addresses' | 'missed'>, holders: readonly PortHolder[], platform: string, own: OwnProgram): PortView {
  const bound = listening.addresses;
  if (listening.state === 'fixed') return { state: 'fixed', bound, left: [], holders: [], remedies: [] };
  const held = listening.missed.filter(({ code }) => code === 'EADDRINUSE');
  if (listening.state === 'usual') return { state: 'listening', bound, left: held.map(({ address }) => address), holders: held.flatMap(({ address }) => holderFor(holders, address) ?? []), remedies: [] };
  const permission = listening.missed.some(({ code }) => code === 'EACCES');
  const inTheWay = permission ? [] : [...new Set(held.flatMap(({ address }) => holderFor(holders, address) ?? []))];
  return { state: permission ? 'permission' : 'held', bound, left: [], holders: inTheWay, remedies: remediesFor(inTheWay, permission, platform, own) };
}

function sleepView(): ComputerView['sleep'] {
  const how = AWAKE[process.platform] ?? { commands: [], undo: [] };
  if (process.platform !== 'linux') return { portable: false, state: 'unknown', ...how };
  let portable = false;
  try {
    portable = fs.readdirSync('/sys/class/power_supply').some((name) => name.startsWith('BAT'));
  } catch {
    // A system without this folder has no battery that it knows of.
  }
  const masked = ['/etc/systemd/system/sleep.target', '/run/systemd/system/sleep.target'].some((file) => {
    try {
      return fs.readlinkSync(file) === '/dev/null';
    } catch {
      return false; // not masked
    }
  });
  const managed = fs.existsSync('/run/systemd/system');
  return { portable, state: masked ? 'masked' : managed ? 'may-sleep' : 'unknown', commands: managed && !masked ? how.commands : [], undo: managed ? how.undo : [] };
}

/** How this process was started, for commands that name it. */
function ownProgram(dataFolder: string): OwnProgram {
  const script = process.argv[1];
  const headless = process.versions['electron'] === undefined && script !== undefined && /headless\.[jt]s$/.test(script);
  return { program: process.execPath, dataFolder, user: os.userInfo().username, ...(headless ? { script: fs.realpathSync(script) } : {}) };
}

export async function computerView(listening: Listening, facts: NetworkFacts, dataFolder: string): Promise<ComputerView> {
  const holders = process.platform === 'linux' ? findPortHolders(DNS_PORT) : await holdersElsewhere();
  const given = addressesToGive(facts);
  const guess = guessRouter(given.gateway);
  return {
    platform: process.platform, hostName: os.hostname(), addresses: facts.addresses, ...given, ...(guess === undefined ? {} : { routerGuess: guess }),
    ipv6: facts.addresses.some(({ family, kind, virtual }) => family === 'ipv6' && kind !== 'link-local' && !virtual),
    port: portView(listening, holders, process.platform, ownProgram(dataFolder)), sleep: sleepView(),
  };
}
