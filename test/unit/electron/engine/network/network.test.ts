/** What systems print, in the shape their documentation shows. Addresses are of documentation ranges or private. */
import { describe, expect, test } from 'vitest';
import { linkIndexes, networkdMethod, parseIpAddress, parseIpNeigh, parseIpRoute, parseNmActive, parseNmMethod, parseProcRoute } from '../../../../../electron/engine/network/linux-network.ts';
import { parseDhcpPacket, parseIfconfig, parseNeighbours, parseRouteGet } from '../../../../../electron/engine/network/macos-network.ts';
import { addressesToGive, guessRouter, isMachine, isVirtual, kindOf } from '../../../../../electron/engine/network/network-facts.ts';
import { parseWindowsNetwork } from '../../../../../electron/engine/network/windows-network.ts';

const IP_ADDRESS = JSON.stringify([
  { ifindex: 1, ifname: 'lo', operstate: 'UNKNOWN', addr_info: [{ family: 'inet', local: '127.0.0.1', prefixlen: 8, scope: 'host', label: 'lo', valid_life_time: 4294967295, preferred_life_time: 4294967295 }] },
  {
    ifindex: 2, ifname: 'enp3s0', operstate: 'UP', addr_info: [
      { family: 'inet', local: '192.168.1.10', prefixlen: 24, broadcast: '192.168.1.255', scope: 'global', dynamic: true, noprefixroute: true, label: 'enp3s0', valid_life_time: 84213, preferred_life_time: 84213 },
      { family: 'inet6', local: '2001:db8:1:2:1c2d:3e4f:5a6b:7c8d', prefixlen: 64, scope: 'global', temporary: true, dynamic: true, valid_life_time: 6802, preferred_life_time: 3202 },
      { family: 'inet6', local: '2001:db8:1:2::99', prefixlen: 64, scope: 'global', deprecated: true, dynamic: true, mngtmpaddr: true, valid_life_time: 10, preferred_life_time: 0 },
      { family: 'inet6', local: '2001:db8:1:2:a1b2:c3ff:fed4:e5f6', prefixlen: 64, scope: 'global', dynamic: true, mngtmpaddr: true, noprefixroute: true, valid_life_time: 6802, preferred_life_time: 3202 },
      { family: 'inet6', local: 'fd12:3456:789a:1:a1b2:c3ff:fed4:e5f6', prefixlen: 64, scope: 'global', dynamic: true, mngtmpaddr: true, noprefixroute: true, valid_life_time: 7100, preferred_life_time: 3500 },
      { family: 'inet6', local: 'fe80::a1b2:c3ff:fed4:e5f6', prefixlen: 64, scope: 'link', noprefixroute: true, valid_life_time: 4294967295, preferred_life_time: 4294967295 },
    ],
  },
  { ifindex: 4, ifname: 'docker0', operstate: 'DOWN', addr_info: [{ family: 'inet', local: '172.17.0.1', prefixlen: 16, scope: 'global', label: 'docker0', valid_life_time: 4294967295, preferred_life_time: 4294967295 }] },
]);
const IP_ROUTE = '[{"dst":"default","gateway":"192.168.1.1","dev":"enp3s0","protocol":"dhcp","prefsrc":"192.168.1.10","metric":100,"flags":[]},{"dst":"default","gateway":"10.8.0.1","dev":"tun0","metric":200,"flags":[]}]';

describe('Linux', () => {
  test('an address from DHCP has an end, one set by hand has none', () => {
    const [lan] = parseIpAddress(IP_ADDRESS);
    expect(lan).toEqual({ address: '192.168.1.10', prefix: 24, family: 'ipv4', interface: 'enp3s0', kind: 'private', lasting: 'dhcp', validSeconds: 84213, virtual: false, saidBy: 'ip' });
    const fixed = IP_ADDRESS.replace('"dynamic":true,"noprefixroute":true,"label"', '"label"').replaceAll('84213', '4294967295');
    expect(parseIpAddress(fixed)[0]).toMatchObject({ lasting: 'static', saidBy: 'ip' });
    expect(parseIpAddress(fixed)[0]).not.toHaveProperty('validSeconds');
  });

  test('IPv6: temporary, of the provider’s prefix, of the house’s own prefix, and of the link are told apart; deprecated ones are left out', () => {
    expect(parseIpAddress(IP_ADDRESS).filter(({ family }) => family === 'ipv6').map(({ kind, lasting }) => `${kind} ${lasting}`)).toEqual(['public temporary', 'public prefix', 'ula static', 'link-local static']);
  });

  test('the program that manages the interface knows better: a lease without an end, an address set by hand that has one', () => {
    expect(parseIpAddress(IP_ADDRESS, new Map([['enp3s0', { method: 'static', by: 'NetworkManager' }]]))[0]).toMatchObject({ lasting: 'static', saidBy: 'NetworkManager' });
  });

  test('the address on the way to the internet is given, never a container’s or a tunnel’s; of IPv6 the house’s own', () => {
    expect(addressesToGive({ addresses: parseIpAddress(IP_ADDRESS), routes: parseIpRoute(IP_ROUTE) })).toMatchObject({ give: { address: '192.168.1.10' }, give6: { address: 'fd12:3456:789a:1:a1b2:c3ff:fed4:e5f6' }, gateway: '192.168.1.1' });
    expect(addressesToGive({ addresses: parseIpAddress(IP_ADDRESS), routes: [] })).toMatchObject({ give: { address: '192.168.1.10' } });
  });

  test('routes of the kernel’s own table are read where there is no ip', () => {
    const table = 'Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\neth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\neth0\t0001A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0\n';
    expect(parseProcRoute(table)).toEqual([{ gateway: '192.168.1.1', interface: 'eth0', metric: 100 }]);
  });

  test('neighbours that never answered are left out', () => {
    const neigh = '[{"dst":"192.168.1.1","dev":"enp3s0","lladdr":"3c:a6:2f:00:00:01","state":["REACHABLE"]},{"dst":"192.168.1.77","dev":"enp3s0","state":["FAILED"]},{"dst":"192.168.1.78","dev":"enp3s0","state":["INCOMPLETE"]},{"dst":"fe80::1","dev":"enp3s0","lladdr":"3c:a6:2f:00:00:01","router":null,"state":["STALE"]}]';
    expect(parseIpNeigh(neigh).map(({ address }) => address)).toEqual(['192.168.1.1', 'fe80::1']);
  });

  test('NetworkManager and systemd-networkd say how an address came', () => {
    expect(parseNmActive('enp3s0:8d1e6bb0-2f0c-4c2c-9d3c-0a0d7f1b2c3d\n:1111\nbr\\:0:22\n')).toEqual([{ interface: 'enp3s0', uuid: '8d1e6bb0-2f0c-4c2c-9d3c-0a0d7f1b2c3d' }, { interface: 'br:0', uuid: '22' }]);
    expect([parseNmMethod('auto\n'), parseNmMethod('manual\n'), parseNmMethod('shared\n')]).toEqual(['dhcp', 'static', undefined]);
    const link = '# This is private data. Do not parse.\nADMIN_STATE=configured\nOPER_STATE=routable\nNETWORK_FILE=/etc/systemd/network/20-wired.network\n';
    expect([networkdMethod(link, true), networkdMethod(link, false), networkdMethod('ADMIN_STATE=unmanaged\n', false)]).toEqual(['dhcp', 'static', undefined]);
    expect(linkIndexes(IP_ADDRESS).get('enp3s0')).toBe(2);
  });
});

test('Windows: origins of addresses and prefixes', () => {
  const facts = parseWindowsNetwork(JSON.stringify({
    addresses: [
      { ip: '192.168.1.10', prefix: 24, if: 'Wi-Fi', origin: 'Dhcp', suffix: 'Dhcp', state: 'Preferred', valid: 86000 }, { ip: '172.28.0.1', prefix: 20, if: 'vEthernet (WSL)', origin: 'Manual', suffix: 'Manual', state: 'Preferred', valid: 4294967295 },
      { ip: '2001:db8::5', prefix: 128, if: 'Wi-Fi', origin: 'RouterAdvertisement', suffix: 'Random', state: 'Preferred', valid: 600 }, { ip: 'fe80::1%12', prefix: 64, if: 'Wi-Fi', origin: 'WellKnown', suffix: 'Link', state: 'Preferred', valid: 4294967295 },
      { ip: '127.0.0.1', prefix: 8, if: 'Loopback Pseudo-Interface 1', origin: 'WellKnown', suffix: 'WellKnown', state: 'Preferred', valid: 4294967295 },
    ],
    routes: [{ gateway: '192.168.1.1', if: 'Wi-Fi', metric: 35 }], neighbours: [{ ip: '192.168.1.1', mac: '3C-A6-2F-00-00-01', if: 'Wi-Fi' }],
  }));
  expect(facts.addresses.map(({ address, lasting, virtual }) => `${address} ${lasting}${virtual ? ' virtual' : ''}`)).toEqual(['192.168.1.10 dhcp', '172.28.0.1 static virtual', '2001:db8::5 temporary', 'fe80::1 unknown']);
  expect(addressesToGive(facts)).toMatchObject({ give: { address: '192.168.1.10', validSeconds: 86000 } });
  expect(facts.neighbours).toEqual([{ address: '192.168.1.1', mac: '3c:a6:2f:00:00:01', interface: 'Wi-Fi' }]);
});

test('macOS: interfaces, the DHCP client’s packet, the way out, and the neighbours', () => {
  const ifconfig = 'lo0: flags=8049<UP,LOOPBACK,RUNNING,MULTICAST> mtu 16384\n\tinet 127.0.0.1 netmask 0xff000000\n\tinet6 ::1 prefixlen 128\nen0: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500\n\tether 3c:22:fb:00:00:05\n\tinet6 fe80::8f:1b2c%en0 prefixlen 64 secured scopeid 0xe\n\tinet 192.168.1.10 netmask 0xffffff00 broadcast 192.168.1.255\n\tinet6 fd12:3456:789a:1:8f:1b2c:3d4e:5f60 prefixlen 64 autoconf secured\n\tinet6 2001:db8::77 prefixlen 64 autoconf temporary\nutun3: flags=8051<UP,POINTOPOINT,RUNNING,MULTICAST> mtu 1380\n\tinet 100.64.0.2 --> 100.64.0.2 netmask 0xffffffff\n';
  expect(parseIfconfig(ifconfig).map(({ address, lasting, interface: name }) => `${name} ${address} ${lasting}`)).toEqual(['en0 fe80::8f:1b2c static', 'en0 192.168.1.10 unknown', 'en0 fd12:3456:789a:1:8f:1b2c:3d4e:5f60 static', 'en0 2001:db8::77 temporary']);
  expect(parseDhcpPacket('op = BOOTREPLY\nyiaddr = 192.168.1.10\noptions:\nlease_time (uint32): 0x15180\n')).toEqual({ lasting: 'dhcp', leaseSeconds: 86400 });
  expect(parseDhcpPacket('')).toEqual({ lasting: 'static' });
  expect(parseRouteGet('   route to: default\ndestination: default\n    gateway: 192.168.1.1\n  interface: en0\n')).toEqual([{ gateway: '192.168.1.1', interface: 'en0', metric: 0 }]);
  expect(parseNeighbours('? (192.168.1.1) at 3c:a6:2f:0:0:1 on en0 ifscope [ethernet]\n? (192.168.1.9) at (incomplete) on en0 ifscope [ethernet]\nfe80::1%en0  3c:a6:2f:0:0:1  en0 23h59m R\n')).toEqual([
    { address: '192.168.1.1', mac: '3c:a6:2f:00:00:01', interface: 'en0' }, { address: 'fe80::1', mac: '3c:a6:2f:00:00:01', interface: 'en0' },
  ]);
});

test('kinds of addresses, virtual interfaces, and machines among neighbours', () => {
  expect(['10.0.0.1', '172.16.0.1', '172.32.0.1', '169.254.3.4', '100.64.1.1', 'fd00::1', 'fe80::1', '2001:db8::1'].map(kindOf)).toEqual(['private', 'private', 'public', 'link-local', 'private', 'ula', 'link-local', 'public']);
  expect(['docker0', 'br-1a2b', 'virbr0', 'wg0', 'vEthernet (Default Switch)'].every(isVirtual)).toBe(true);
  expect(['eth0', 'enp3s0', 'wlan0', 'br0', 'en0', 'Ethernet'].some(isVirtual)).toBe(false);
  const neighbour = (address: string, mac: string): boolean => isMachine({ address, mac, interface: 'eth0' });
  expect(neighbour('192.168.1.5', 'a4:83:e7:00:00:19')).toBe(true);
  expect([neighbour('224.0.0.251', '01:00:5e:00:00:fb'), neighbour('192.168.1.255', 'ff:ff:ff:ff:ff:ff'), neighbour('192.168.1.6', '00:00:00:00:00:00'), neighbour('ff02::1', 'a4:83:e7:00:00:19')]).toEqual([false, false, false, false]);
});

test('a router is guessed only where one maker alone uses its address', () => {
  expect([guessRouter('192.168.178.1'), guessRouter('192.168.1.1'), guessRouter(undefined)]).toEqual(['fritzbox', undefined, undefined]);
});
