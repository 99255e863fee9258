import { describe, expect, test } from 'vitest';
import { remediesFor, type OwnProgram } from '../../../../../electron/engine/network/remedies.ts';
import { macHolders, portView, windowsHolder } from '../../../../../electron/engine/setup/computer.ts';
import { en } from '../../../../../renderer/messages/en.ts';
import { PORT_HOLDERS, REMEDIES, type PortHolder } from '../../../../../shared/setup-api.ts';

const own: OwnProgram = { program: '/usr/bin/node', script: '/opt/gavel/dist/electron/headless.js', dataFolder: '/home/me/.local/share/gavel', user: 'me' };
const ids = (holders: PortHolder[], permission = false, platform = 'linux'): string[] => remediesFor(holders, permission, platform, own).map(({ id }) => id);
const holder = (kind: PortHolder['kind'], address = '0.0.0.0'): PortHolder => ({ kind, address });

describe('ways to get port 53', () => {
  test.for([
    ['systemd-resolved', ['resolved-stub']], ['dnsmasq', ['stop-dnsmasq']], ['pi-hole', ['stop-pi-hole']], ['adguard-home', ['stop-adguard-home']], ['docker', ['stop-container']], ['libvirt', []], ['other', ['find-holder']],
  ] as const)('held by %s: %j', ([kind, wanted]) => {
    expect(ids([holder(kind)])).toEqual(wanted);
  });

  test('a right that is missing is a setting of the system, of Node.js, or a service; on the desktop the setting alone', () => {
    expect(ids([], true)).toEqual(['low-ports', 'setcap', 'systemd-unit']);
    const { script: _script, ...desktop } = own;
    expect(remediesFor([], true, 'linux', desktop).map(({ id }) => id)).toEqual(['low-ports']);
  });

  test('Windows and macOS have their own, marked as not tried', () => {
    const [ics] = remediesFor([holder('windows-ics')], false, 'win32', own);
    expect(ics).toMatchObject({ id: 'windows-ics', tried: false, undo: expect.arrayContaining(['Start-Service SharedAccess']) });
    expect(remediesFor([holder('mdnsresponder')], false, 'darwin', own)).toMatchObject([{ id: 'internet-sharing', commands: [] }]);
  });

  test('whatever changes the system can be taken back', () => {
    for (const kind of PORT_HOLDERS) {
      for (const { id, commands, undo } of remediesFor([holder(kind)], true, 'linux', own)) if (commands.some((line) => line.includes('sudo') || line.includes('Stop-'))) expect([id, undo.length > 0 || id === 'find-holder']).toEqual([id, true]);
    }
  });

  test('the service is written with the paths of this Gavel', () => {
    const unit = remediesFor([], true, 'linux', own).find(({ id }) => id === 'systemd-unit')!.commands[0];
    expect(unit).toContain('ExecStart="/usr/bin/node" "/opt/gavel/dist/electron/headless.js" serve --data "/home/me/.local/share/gavel"');
    expect(unit).toContain('AmbientCapabilities=CAP_NET_BIND_SERVICE');
  });

  test('every holder and every way has its words', () => {
    expect(Object.keys(en.setupComputer.holders).toSorted()).toEqual([...PORT_HOLDERS].toSorted());
    expect(Object.keys(en.setupComputer.remedies).toSorted()).toEqual([...REMEDIES].toSorted());
  });
});

describe('what is said of port 53', () => {
  const trial = { state: 'trial' as const, addresses: [{ address: '192.168.1.10', port: 5300 }] };

  test('held on the address that the house uses: by whom, and only what helps', () => {
    const view = portView({ ...trial, missed: [{ address: '192.168.1.10', code: 'EADDRINUSE' }, { address: '127.0.0.1', code: 'EADDRINUSE' }] }, [holder('systemd-resolved', '127.0.0.53'), holder('pi-hole')], 'linux', own);
    expect(view).toMatchObject({ state: 'held', holders: [{ kind: 'pi-hole' }], remedies: [{ id: 'stop-pi-hole' }] });
  });

  test('not allowed: no program is blamed', () => {
    expect(portView({ ...trial, missed: [{ address: '192.168.1.10', code: 'EACCES' }] }, [holder('systemd-resolved', '127.0.0.53')], 'linux', own)).toMatchObject({ state: 'permission', holders: [] });
  });

  test('listening, with a bridge’s address left to its holder', () => {
    const view = portView({ state: 'usual', addresses: [{ address: '192.168.1.10', port: 53 }], missed: [{ address: '192.168.122.1', code: 'EADDRINUSE' }] }, [holder('libvirt', '192.168.122.1')], 'linux', own);
    expect(view).toEqual({ state: 'listening', bound: [{ address: '192.168.1.10', port: 53 }], left: ['192.168.122.1'], holders: [{ kind: 'libvirt', address: '192.168.122.1' }], remedies: [] });
  });
});

test('Windows: a service host is Internet Connection Sharing', () => {
  expect(windowsHolder('0.0.0.0|4188|svchost')).toEqual([{ kind: 'windows-ics', address: '0.0.0.0', program: 'svchost', pid: 4188 }]);
  expect(windowsHolder('')).toEqual([]);
});

test('macOS: mDNSResponder is Internet Sharing', () => {
  expect(macHolders('p312\ncmDNSResponder\nf10\nn*:53\n')).toEqual([{ kind: 'mdnsresponder', address: '0.0.0.0', program: 'mDNSResponder', pid: 312 }]);
});
