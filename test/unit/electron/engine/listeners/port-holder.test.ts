import { describe, expect, test } from 'vitest';
import { holderFor, holderOf, kindOfProgram, parseHeld, type RunningProgram } from '../../../../../electron/engine/listeners/port-holder.ts';

const UDP = [
  '   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops',
  '  100: 3500007F:0035 00000000:0000 07 00000000:00000000 00:00000000 00000000   101        0 21033 2 0000000000000000 0',
  '  101: 017AA8C0:0035 00000000:0000 07 00000000:00000000 00:00000000 00000000   108        0 30411 2 0000000000000000 0',
  '  102: 00000000:14E9 00000000:0000 07 00000000:00000000 00:00000000 00000000   115        0 19000 2 0000000000000000 0',
].join('\n');
const TCP6 = '  sl  local_address remote_address st tx_queue rx_queue tr tm->when retrnsmt uid timeout inode\n   0: 00000000000000000000000000000000:0035 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 40001 1\n   1: 0000000000000000FFFF00000A01A8C0:0035 00000000000000000000000000000000:0000 01 00000000:00000000 00:00000000 00000000     0        0 40002 1\n';

test('the kernel’s tables tell address, user and socket of what holds a port', () => {
  expect(parseHeld(UDP, 53, 'udp')).toEqual([{ address: '127.0.0.53', uid: 101, inode: '21033' }, { address: '192.168.122.1', uid: 108, inode: '30411' }]);
  expect(parseHeld(TCP6, 53, 'tcp')).toEqual([{ address: '::', uid: 0, inode: '40001' }]);
});

describe('who a program is', () => {
  test.for([
    ['systemd-resolve', '/usr/lib/systemd/systemd-resolved', 'systemd-resolved'], ['dnsmasq', '/usr/sbin/dnsmasq --conf-file=/var/lib/libvirt/dnsmasq/default.conf', 'libvirt'], ['dnsmasq', '/usr/sbin/dnsmasq -x /run/dnsmasq.pid', 'dnsmasq'],
    ['dnsmasq', '/usr/sbin/dnsmasq --no-resolv --listen-address=127.0.1.1 --conf-dir=/etc/NetworkManager/dnsmasq.d', 'network-manager'], ['dnsmasq', 'dnsmasq --interface=lxdbr0', 'lxc'], ['AdGuardHome', '/opt/AdGuardHome/AdGuardHome -s run', 'adguard-home'],
    ['pihole-FTL', '/usr/bin/pihole-FTL -f', 'pi-hole'], ['named', '/usr/sbin/named -f -u bind', 'bind'], ['docker-proxy', '/usr/bin/docker-proxy -proto udp -host-ip 0.0.0.0 -host-port 53', 'docker'], ['node', 'node server.js', undefined],
  ] as const)('%s (%s) is %s', ([name, command, kind]) => {
    expect(kindOfProgram(name, command)).toBe(kind);
  });
});

describe('whose a socket is', () => {
  const program = (pid: number, name: string, command: string, uid: number): RunningProgram => ({ pid, name, command, uid });
  const programs = [program(412, 'systemd-resolve', '/usr/lib/systemd/systemd-resolved', 101), program(900, 'dnsmasq', '/usr/sbin/dnsmasq --conf-file=/var/lib/libvirt/dnsmasq/default.conf', 108), program(901, 'bash', '-bash', 1000)];

  test('the process that has it open, where that may be seen', () => {
    expect(holderOf({ address: '0.0.0.0', uid: 1000, inode: '1' }, programs, 901)).toEqual({ kind: 'other', address: '0.0.0.0', program: 'bash', pid: 901 });
  });

  test('else the documented address of the stub, or the one DNS program of its user', () => {
    expect(holderOf({ address: '127.0.0.53', uid: 101, inode: '1' }, programs, undefined)).toMatchObject({ kind: 'systemd-resolved' });
    expect(holderOf({ address: '192.168.122.1', uid: 108, inode: '2' }, programs, undefined)).toEqual({ kind: 'libvirt', address: '192.168.122.1', program: 'dnsmasq', pid: 900 });
  });

  test('else nobody is named: an innocent program is not blamed', () => {
    expect(holderOf({ address: '0.0.0.0', uid: 1000, inode: '3' }, programs, undefined)).toEqual({ kind: 'other', address: '0.0.0.0' });
  });

  test('of several holders the one in the way is told: on that address, or on all', () => {
    const stub = { kind: 'systemd-resolved', address: '127.0.0.53' } as const;
    const all = { kind: 'dnsmasq', address: '0.0.0.0' } as const;
    expect(holderFor([stub, all], '192.168.1.10')).toBe(all);
    expect(holderFor([stub], '192.168.1.10')).toBeUndefined();
    expect(holderFor([stub], '0.0.0.0')).toBe(stub);
  });
});
