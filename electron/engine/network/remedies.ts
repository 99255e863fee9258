/**
 * Ways to get port 53, by who holds it. Commands to copy, each with what takes it back; Gavel runs none of them.
 * Sources: resolved.conf(5) and systemd-resolved.service(8); NetworkManager.conf(5); capabilities(7) and setcap(8); ip-sysctl of the
 * kernel (`ip_unprivileged_port_start`); systemd.exec(5) (`AmbientCapabilities`); Microsoft's documentation of Set-Service.
 */
import type { PortHolder, PortHolderKind, Remedy } from '../../../shared/setup-api.ts';

const tried = (id: Remedy['id'], commands: string[], undo: string[], restart = false): Remedy => ({ id, commands, undo, restart, tried: true });
const untried = (id: Remedy['id'], commands: string[], undo: string[] = []): Remedy => ({ id, commands, undo, restart: false, tried: false });

const service = (id: Remedy['id'], unit: string): Remedy => untried(id, [`sudo systemctl disable --now ${unit}`], [`sudo systemctl enable --now ${unit}`]);

const RESOLVED: Remedy = untried('resolved-stub', [
  'sudo mkdir -p /etc/systemd/resolved.conf.d',
  String.raw`printf '[Resolve]\nDNSStubListener=no\nDNSStubListenerExtra=\n' | sudo tee /etc/systemd/resolved.conf.d/gavel.conf`,
  'sudo ln -sf /run/systemd/resolve/resolv.conf /etc/resolv.conf',
  'sudo systemctl restart systemd-resolved',
], ['sudo rm /etc/systemd/resolved.conf.d/gavel.conf', 'sudo ln -sf ../run/systemd/resolve/stub-resolv.conf /etc/resolv.conf', 'sudo systemctl restart systemd-resolved']);

const NETWORK_MANAGER: Remedy = untried('network-manager-dnsmasq', [
  String.raw`printf '[main]\ndns=default\n' | sudo tee /etc/NetworkManager/conf.d/90-gavel.conf`, 'sudo systemctl reload NetworkManager',
], ['sudo rm /etc/NetworkManager/conf.d/90-gavel.conf', 'sudo systemctl reload NetworkManager']);

const BY_HOLDER: Record<PortHolderKind, readonly Remedy[]> = {
  'systemd-resolved': [RESOLVED],
  dnsmasq: [service('stop-dnsmasq', 'dnsmasq')],
  libvirt: [], lxc: [], // they hold their own bridge only; what else is in the way has its own entry
  'network-manager': [NETWORK_MANAGER],
  'adguard-home': [service('stop-adguard-home', 'AdGuardHome')],
  'pi-hole': [service('stop-pi-hole', 'pihole-FTL')],
  bind: [service('stop-bind', 'named')],
  unbound: [service('stop-unbound', 'unbound')],
  docker: [untried('stop-container', ['docker ps --filter publish=53', 'docker stop NAME'], ['docker start NAME'])],
  podman: [untried('stop-podman', ['podman ps --filter publish=53', 'podman stop NAME'], ['podman start NAME'])],
  'windows-ics': [untried('windows-ics', ['Stop-Service SharedAccess', 'Set-Service SharedAccess -StartupType Disabled'], ['Set-Service SharedAccess -StartupType Manual', 'Start-Service SharedAccess'])],
  'windows-dns': [untried('windows-dns', ['Stop-Service DNS', 'Set-Service DNS -StartupType Disabled'], ['Set-Service DNS -StartupType Automatic', 'Start-Service DNS'])],
  mdnsresponder: [untried('internet-sharing', [])],
  other: [],
};

const FIND: Record<string, Remedy> = {
  linux: tried('find-holder', ['sudo ss -lptun sport = :53'], []),
  darwin: untried('find-holder', ['sudo lsof -nP -i :53']),
  win32: untried('find-holder', ['Get-Process -Id (Get-NetUDPEndpoint -LocalPort 53).OwningProcess']),
};

/** How this process was started, for commands that name it. */
export interface OwnProgram {
  /** Absolute path of Node or Electron. */
  program: string;
  /** Absolute path of the script that serves without a window; absent on the desktop. */
  script?: string;
  dataFolder: string;
  user: string;
}

/** A service that may use port 53 and starts with the computer. */
function systemdUnit({ program, script, dataFolder, user }: OwnProgram & { script: string }): Remedy {
  const unit = ['[Unit]', 'Description=Gavel', 'After=network-online.target', 'Wants=network-online.target', '[Service]', `User=${user}`, `ExecStart="${program}" "${script}" serve --data "${dataFolder}"`,
    'AmbientCapabilities=CAP_NET_BIND_SERVICE', 'Restart=always', '[Install]', 'WantedBy=multi-user.target'];
  return {
    id: 'systemd-unit', commands: [`printf '%s\\n' ${unit.map((line) => `'${line}'`).join(' ')} | sudo tee /etc/systemd/system/gavel.service`, 'sudo systemctl enable --now gavel'],
    undo: ['sudo systemctl disable --now gavel', 'sudo rm /etc/systemd/system/gavel.service'], restart: true, tried: false,
  };
}

/** Ways to let Gavel use low ports. */
function lowPorts(platform: string, own: OwnProgram): Remedy[] {
  if (platform !== 'linux') return [];
  const { program, script } = own;
  return [
    tried('low-ports', ["echo 'net.ipv4.ip_unprivileged_port_start=53' | sudo tee /etc/sysctl.d/50-gavel.conf", 'sudo sysctl -p /etc/sysctl.d/50-gavel.conf'], ['sudo rm /etc/sysctl.d/50-gavel.conf', 'sudo sysctl net.ipv4.ip_unprivileged_port_start=1024']),
    // Electron loads its libraries from beside its program, which the loader refuses to a program with capabilities.
    ...(script === undefined ? [] : [tried('setcap', [`sudo setcap cap_net_bind_service=+ep '${program}'`], [`sudo setcap -r '${program}'`], true)]),
    ...(script === undefined ? [] : [systemdUnit({ ...own, script })]),
  ];
}

/**
 * What can be done, the best first.
 * @param holders those in the way; empty when the system refuses the port to ordinary programs
 */
export function remediesFor(holders: readonly PortHolder[], permission: boolean, platform: string, own: OwnProgram): Remedy[] {
  const found = permission ? lowPorts(platform, own) : [];
  for (const remedy of holders.flatMap(({ kind }) => BY_HOLDER[kind])) if (!found.some(({ id }) => id === remedy.id)) found.push(remedy);
  const find = FIND[platform];
  if (!permission && find !== undefined && (holders.length === 0 || holders.some(({ kind }) => kind === 'other'))) found.push(find);
  return found;
}

/** Keeping the computer awake, and taking that back. Closing a laptop's lid is a setting of its own on every system. */
export const AWAKE: Record<string, { commands: string[]; undo: string[] }> = {
  linux: { commands: ['sudo systemctl mask sleep.target suspend.target hibernate.target hybrid-sleep.target'], undo: ['sudo systemctl unmask sleep.target suspend.target hibernate.target hybrid-sleep.target'] },
  darwin: { commands: ['sudo pmset -c sleep 0'], undo: ['sudo pmset -c sleep 10'] },
  win32: { commands: ['powercfg /change standby-timeout-ac 0', 'powercfg /change hibernate-timeout-ac 0'], undo: ['powercfg /change standby-timeout-ac 30', 'powercfg /change hibernate-timeout-ac 180'] },
};
