/** Windows: one question to PowerShell, answered as JSON. Written from Microsoft's documentation of these commands; not run there yet. */
import type { Lasting, LocalAddress } from '../../../shared/setup-api.ts';
import { isVirtual, kindOf, slaacLasting, type NetworkFacts } from './network-facts.ts';

/** Enumerations are made into their names: ConvertTo-Json would write numbers. */
export const WINDOWS_NETWORK = `
$a = Get-NetIPAddress | ForEach-Object { @{ ip = $_.IPAddress; prefix = $_.PrefixLength; if = $_.InterfaceAlias; origin = "$($_.PrefixOrigin)"; suffix = "$($_.SuffixOrigin)"; state = "$($_.AddressState)"; valid = [math]::Min($_.ValidLifetime.TotalSeconds, 4294967295) } }
$r = Get-NetRoute -DestinationPrefix '0.0.0.0/0','::/0' -ErrorAction SilentlyContinue | ForEach-Object { @{ gateway = $_.NextHop; if = $_.InterfaceAlias; metric = $_.RouteMetric + $_.InterfaceMetric } }
$n = Get-NetNeighbor -ErrorAction SilentlyContinue | Where-Object { "$($_.State)" -notin 'Unreachable','Incomplete' } | ForEach-Object { @{ ip = $_.IPAddress; mac = $_.LinkLayerAddress; if = $_.InterfaceAlias } }
@{ addresses = @($a); routes = @($r); neighbours = @($n) } | ConvertTo-Json -Depth 4 -Compress`;

interface Answer {
  addresses: { ip: string; prefix: number; if: string; origin: string; suffix: string; state: string; valid: number }[];
  routes: { gateway: string; if: string; metric: number }[];
  neighbours: { ip: string; mac: string; if: string }[];
}

function lastingOf(address: string, origin: string, suffix: string): Lasting {
  if (suffix === 'Random') return 'temporary';
  switch (origin) {
    case 'Manual': return 'static';
    case 'Dhcp': return 'dhcp';
    case 'RouterAdvertisement': return slaacLasting(address);
    default: return 'unknown';
  }
}

/** @throws SyntaxError for what is not its JSON */
export function parseWindowsNetwork(text: string): NetworkFacts {
  const { addresses, routes, neighbours } = JSON.parse(text) as Answer;
  return {
    addresses: addresses.flatMap(({ ip, prefix, if: name, origin, suffix, state, valid }): LocalAddress[] => {
      const address = ip.replace(/%.*$/, '');
      if (state !== 'Preferred' || address === '::1' || address.startsWith('127.')) return [];
      return [{
        address, prefix, family: address.includes(':') ? 'ipv6' : 'ipv4', interface: name, kind: kindOf(address), lasting: lastingOf(address, origin, suffix), virtual: isVirtual(name), saidBy: 'Windows',
        ...(valid < 4_294_967_295 ? { validSeconds: Math.round(valid) } : {}),
      }];
    }),
    routes: routes.filter(({ gateway }) => gateway !== '0.0.0.0' && gateway !== '::').map(({ gateway, if: name, metric }) => ({ gateway, interface: name, metric })),
    neighbours: neighbours.map(({ ip, mac, if: name }) => ({ address: ip.replace(/%.*$/, ''), mac: mac.replaceAll('-', ':').toLowerCase(), interface: name })),
  };
}
