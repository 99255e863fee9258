/** The first-run guide: from a fresh start to a router that points here, and a test that proves it. */
import type { Lasting, PortHolderKind, Remedy } from '../../../shared/setup-api.ts';
import type { SetupStep } from '../../../shared/settings.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('en');

const hours = (seconds: number): string => (seconds < 5400 ? plural(Math.round(seconds / 60), 'minute', 'minutes') : seconds < 172_800 ? plural(Math.round(seconds / 3600), 'hour', 'hours') : plural(Math.round(seconds / 86_400), 'day', 'days'));

export const setup = {
  setup: {
    name: 'Set up Gavel', progress: 'Steps of the guide', stepOf: (step: number, all: number) => `Step ${step} of ${all}`, done: 'done',
    back: 'Back', next: 'Continue', skip: 'Skip the guide', finish: 'Go to the overview', onlyHere: 'Only this computer for now', copy: 'Copy', copied: 'Copied.', copyFailed: 'This page may not copy; mark the text and copy it.', copyOf: (text: string) => `Copy ${text}`,
    problem: 'Show me how', again: 'Run the guide', againText: 'Country, lists, upstream, port 53, the router, and the test that proves it.', goOn: 'Go on with the guide', nobody: 'No other device asks Gavel yet.', nobodyWhy: 'The guide shows how to point the router here.',
    steps: { country: 'Country and orders', lists: 'Lists', upstream: 'Upstream resolver', computer: 'This computer', router: 'Point your router here', devices: 'Your devices', done: 'Done' } satisfies Record<SetupStep, string>,
    leads: {
      country: 'Whether an order counts as the law here, or as your choice, depends on where this home is.', lists: 'Three kinds of lists, each for another reason. Choose what you want now; everything can be changed later.', upstream: 'Names that nothing blocks have to be asked of somebody. It is your choice of whom.',
      computer: 'What the house needs of this computer: port 53, an address that stays, and that it is awake.', router: 'One setting in the router, and every device at home asks this computer first.', devices: 'See on each device that it asks Gavel, and which ones still ask elsewhere.', done: 'Gavel is set up. Here is what to know from now on.',
    } satisfies Record<SetupStep, string>,
  },
  setupCountry: {
    label: 'Your country', orders: 'What Gavel does with court orders',
    facts: [
      ['It tells them apart.', 'Of each blocked name Gavel says who decided: an authority, you, or your upstream resolver.'],
      ['Applying an order here is your choice.', 'An order is addressed to companies, such as Cloudflare or access providers, not to a home. One list of an order comes with Gavel. It starts in observe: its names are answered, and the log notes what would have been blocked.'],
      ['Nothing about an order is switched silently.', 'An allow rule does not overrule an order that you apply. You can observe its list, stop applying it, or set one name aside, and each is recorded.'],
      ['It does not say what the law asks of you.', 'Gavel says who ordered what, to whom, since when and from which source. What is not known is shown as not known.'],
    ],
  },
  setupLists: {
    kinds: { 'court-order': 'Names that an authority ordered blocked.', family: 'What this home keeps from its younger people.', custom: 'Ads, trackers, malware: whatever you do not want here.' },
    add: 'Add', addOf: (title: string) => `Add ${title}`, starts: { enforce: 'Enforced once it is here.', observe: 'Starts in observe: its names are answered, and noted.' }, from: (host: string) => `Downloading from ${host}…`, here: (names: number) => `${plural(names, 'name', 'names')}, ready`, failed: (why: string) => `Not added: ${why}`,
    more: 'There are more in the catalogue, and you can add your own, under Lists.',
  },
  setupUpstream: {
    label: 'Upstream resolver', thisRun: 'For this run the command line chose another one; what you choose here is kept.',
    choices: {
      both: ['Quad9, and Cloudflare when it fails', 'Encrypted. Your provider sees no names; Quad9 does, and Cloudflare only what Quad9 fails to answer.'], quad9: ['Quad9 only', 'Encrypted. A Swiss foundation; it blocks malicious names by its own policy, and Gavel says so where it does.'],
      cloudflare: ['Cloudflare only', 'Encrypted. A company in the United States, to which some orders are addressed; where it states a block, Gavel says so.'], router: ['Your router, and so your provider', 'Not encrypted, and near. Your provider sees every name, and may hide some by order; Gavel tells what it can.'], own: ['What is set now', 'Kept as it is; edited under Settings.'],
    } as Record<string, [string, string]>,
    inside: 'Names of your own house, such as a printer’s, can go to the router: add a line for them under Settings.',
  },
  setupComputer: {
    port: 'Port 53', address: 'Address', ipv6: 'IPv6', sleep: 'Sleep', check: 'Try again', shown: 'Commands to copy. Gavel runs none of them.', undo: 'To take it back', restart: 'Start Gavel again after it.', untried: 'Written from the documentation of that system, not tried on it by Gavel’s developers.',
    listening: (address: string) => `Gavel answers on ${address}, port 53.`, also: (addresses: string) => `And on ${addresses}.`, left: (addresses: string) => `On ${addresses} another program answers, for its own virtual network. The house does not need it.`, fixed: (addresses: string) => `The command line chose where Gavel answers: ${addresses}. Routers ask on port 53 only.`, fixedOk: (addresses: string) => `Gavel answers on ${addresses}, as the command line says.`,
    held: (who: string) => `Port 53 is held by ${who}.`, trial: (address: string) => `Until then Gavel answers on ${address}, which is good for trying. Routers ask on port 53 only.`, permission: 'This system keeps ports below 1024 for administrators, and Gavel runs as an ordinary user.',
    holders: {
      'systemd-resolved': 'systemd-resolved, this system’s own resolver', dnsmasq: 'dnsmasq', libvirt: 'libvirt, for virtual machines', 'network-manager': 'NetworkManager’s dnsmasq', lxc: 'a container system', 'adguard-home': 'AdGuard Home', 'pi-hole': 'Pi-hole', bind: 'BIND (named)', unbound: 'Unbound', docker: 'a container of Docker', podman: 'a container of Podman',
      'windows-ics': 'Internet Connection Sharing, which WSL and Hyper-V switch on', 'windows-dns': 'the DNS Server role', mdnsresponder: 'mDNSResponder, because Internet Sharing is on', other: 'another program',
    } satisfies Record<PortHolderKind, string>,
    holder: (who: string, pid: number | undefined) => (pid === undefined ? who : `${who} (process ${pid})`),
    remedies: {
      'low-ports': ['Let programs of this computer use ports from 53 up', 'Takes effect at once and stays after a restart. It is for every program of this computer, not for Gavel alone.'], setcap: ['Let this Node.js use low ports', 'For every script that this Node.js runs. An update of Node.js takes it away again.'],
      'systemd-unit': ['Run Gavel as a service', 'It starts with the computer, may use low ports, and nothing else on the system changes. Stop the one that runs now first.'], 'resolved-stub': ['Switch off the stub of systemd-resolved', 'Writes a setting of its own, points this computer’s resolv.conf at the router’s resolvers instead of the stub, and restarts systemd-resolved. Names go on being resolved.'],
      'stop-dnsmasq': ['Stop dnsmasq', 'It no longer starts with the computer. If it also gives out addresses (DHCP), set port=0 in its file instead and restart it.'], 'network-manager-dnsmasq': ['Let NetworkManager do without dnsmasq', 'It writes the network’s resolvers into resolv.conf itself.'], 'stop-adguard-home': ['Stop AdGuard Home', 'Only one of the two can answer the house on this computer. Its settings stay.'],
      'stop-pi-hole': ['Stop Pi-hole', 'Only one of the two can answer the house on this computer. Its settings stay. If it gives out addresses (DHCP), let the router do that first.'], 'stop-bind': ['Stop BIND', 'It no longer starts with the computer.'], 'stop-unbound': ['Stop Unbound', 'It no longer starts with the computer. Gavel can also ask it: let it listen on another port and set it as upstream.'],
      'stop-container': ['Stop the container that has the port', 'The first command shows its name. Start it without “-p 53:53” if you still need it.'], 'stop-podman': ['Stop the container that has the port', 'The first command shows its name.'],
      'windows-ics': ['Stop Internet Connection Sharing', 'In PowerShell as administrator. WSL 2 and Hyper-V’s default switch use it: their machines lose the internet until it is on again. WSL can do without it in mirrored networking mode.'], 'windows-dns': ['Stop the DNS Server role', 'In PowerShell as administrator. On a domain controller leave it, and run Gavel on another computer.'],
      'internet-sharing': ['Switch Internet Sharing off', 'System Settings → General → Sharing → Internet Sharing. While it is on, mDNSResponder keeps port 53.'], 'find-holder': ['Find out who it is', 'An ordinary user may not see whose program it is; an administrator may.'],
    } satisfies Record<Remedy['id'], [string, string]>,
    give: 'Give this address to the router', none: 'No address of a home network was found. Is this computer connected?', others: 'All addresses of this computer', interface: (name: string) => `on ${name}`, virtual: 'virtual',
    lasting: { static: 'set by hand: it stays', dhcp: 'from the router, for a time', prefix: 'from your provider’s prefix: it changes with it', temporary: 'temporary: it is made to change', unknown: 'this system does not tell whether it stays' } satisfies Record<Lasting, string>,
    saidBy: (who: string) => `as ${who} says`, validFor: (seconds: number) => `${hours(seconds)} left`,
    staticOk: 'It was set by hand and stays.', dhcpWarn: 'It comes from the router and may change; then the home has no DNS. Reserve it in the router: look for “address reservation”, “static lease” or “always assign this device the same IPv4 address”.', unknownWarn: 'This system does not tell whether it stays. Reserve it in the router, and it will.',
    publicWarn: 'This is a public address. Gavel answers only its own network there, but a home router usually has private ones: look twice.',
    ipv6Yes: 'This network has IPv6. Devices may learn a second resolver over it, and ask that one instead: tell the router this computer’s IPv6 address too, or switch off its DNS announcements over IPv6.', ipv6Give: 'IPv6 address to give', ipv6None: 'This computer has no IPv6 address that lasts, only temporary ones or ones of the link. Switch off DNS announcements over IPv6 in the router.',
    ipv6Ula: 'It is of the house’s own prefix and stays.', ipv6Prefix: 'It is of your provider’s prefix and changes with it. If the router can make a prefix of its own (ULA), switch that on.', ipv6No: 'This computer has no IPv6 address beyond its link. Nothing to do.',
    sleepText: 'While this computer sleeps, the home has no DNS.', masked: 'Sleep is switched off on this system.', portable: 'This one has a battery: think of its lid, too.', sleepKeep: 'Keep it awake', sleepUnknown: 'See in its power settings that it does not fall asleep by itself.',
  },
  setupRouter: {
    yours: 'Your router', guessed: 'Guessed from its address; change it if wrong.', chooseIt: 'Its name stands on it, or on its page.', other: 'Any other', kept: (address: string) => `Your router is at ${address}.`,
    open: (address: string) => ['Open ', address, ' and sign in.'], app: (app: string) => `Open the app “${app}”.`, go: 'Go to', choose: (option: string, field: string) => ['At ', field, ' choose ', option, '.'], off: (option: string) => ['Switch off ', option, '.'], enter: (field: string) => ['As ', field, ' enter:'], save: (button: string) => ['Save with ', button, '.'],
    reconnect: 'Switch the Wi-Fi of a device off and on, or wait: most devices ask for their settings once a day.', v6title: 'The same for IPv6',
    lookFor: 'On the router’s page look for DHCP, often under LAN, Network or Home network, and there for “DNS server”.', second: 'If it wants a second address, enter the same one again, or leave it empty. Any other address there would let devices pass Gavel by.', changing: 'This address comes from the router and may change. Reserve it there, or the home loses DNS when it does.', changingHow: 'How to see it',
    reach: { devices: 'With this setting each device asks Gavel itself, and you see them one by one.', router: 'This router can only ask Gavel itself, on behalf of everyone. All is filtered, and the log shows one device: the router.' },
    wan: 'DHCP, not internet: the DNS setting under “Internet” or “WAN” is whom the router itself asks. There, all questions would come from the router, and some routers refuse an address of the home.',
    notes: {
      'fritz-expert': 'The button shows in the advanced view only.', 'fritz-rebind': 'The FRITZ!Box itself goes on asking its own resolvers for its own needs; that is all right.', 'asus-advertise': 'Otherwise the router adds its own address as a second one, and devices pass Gavel by.',
      'netgear-wan': 'Most NETGEAR routers give out their own address whatever is set, so the setting is the one under Internet. Some refuse a private address there; then set DNS on each device, or let another device do DHCP.', 'nest-proxy': 'Google and Nest Wifi answer the devices themselves and ask on their behalf.', 'eero-proxy': 'eero gives out its own address and asks on the devices’ behalf. With eero Plus or Secure on, custom DNS cannot be set.',
      'unifi-v6': 'IPv6 has its own DNS setting in the same network, if it is on.', 'other-isp': 'Routers of access providers often hide this setting. Then switch off their DHCP and let another device do it, or set DNS on each device.', 'linksys-new': 'Newer models have it in the app, under Advanced settings, Local network settings.',
    } as Record<string, string>,
    source: (date: string) => `Menu names after the linked page, as found in ${date}; not checked on a device. Models differ.`, unchecked: 'Menu names as they are usually found; not checked against the maker’s own page. Models differ.', sourceLink: 'source', listenWarn: 'Gavel does not answer on port 53 yet, so no router can ask it.', listenFix: 'Free port 53 first',
  },
  setupTest: {
    title: 'Live test', listening: 'listening', restart: 'Start again', self: 'Gavel answers on this computer', selfWhere: (address: string, port: number) => `${address}, port ${port}`, selfMs: (ms: string) => `${ms} ms`, selfFailed: 'Not yet. It is asked again when the test starts again.',
    router: 'The router asks Gavel', routerWaits: 'Waiting. It asks once it has taken the setting over.', routerNot: 'Not needed: devices ask for themselves.', routerAsked: (address: string, when: string) => `${address}, ${when}`,
    device: 'A device asks Gavel', deviceWaits: 'Reconnect a phone to the Wi-Fi to speed this up.', deviceCount: (value: number) => plural(value, 'device has asked', 'devices have asked'), openIt: 'To be sure of one device, open this there:', openHint: 'Its browser will say that it cannot connect: nothing is there to see. What counts is the tick here.', opened: 'opened there', asked: (value: number) => plural(value, 'question', 'questions'),
    order: 'A name under a court order is noticed', orderText: 'Gavel asks itself for one name of an order, as a device would. Your upstream resolver sees this one name.', orderDo: 'Try it', orderWaits: (name: string) => `Asking for ${name}…`, observed: (name: string) => `${name}: observed, not blocked. Its list is in observe.`, blocked: (name: string) => `${name}: blocked by the order, as you chose.`, orderNone: 'No list of orders is observed or enforced here, so there is nothing to notice.', orderFailed: (name: string) => `${name} was asked for and not noticed. Open the row to see why.`, orderSilent: (name: string) => `No answer came for ${name}: is the upstream resolver reached?`, orderRow: 'Open the row',
    notNoted: 'This run notes no questions (--no-query-log), so the test cannot see devices.', passed: 'passed', waiting: 'waiting', qr: (url: string) => `QR code of ${url}`,
  },
  setupDevices: {
    phoneTitle: 'With a phone', phoneText: 'Scan this with the phone’s camera and open the address. The phone asks for a name that only Gavel knows; here it appears with a tick.', seen: 'Who asks', none: 'Nobody but this computer has asked since the test began.',
    letIn: 'Let phones in this house open this page', letInText: (address: string) => `The console is then also at http://${address}, for whoever is in your network and has a session. The connection is not encrypted: on a Wi-Fi that you share with strangers leave it off.`, letInOff: 'The console is open on this computer only.', letInOn: (address: string) => `Open at http://${address}, with a session.`, byOption: 'The command line opened the console to the network, for this run.', failed: (why: string) => `It could not be opened: ${why}.`,
    link: 'Make a code that logs a phone in', linkText: (until: string) => `This code logs one browser in, once, until ${until}. Show it to nobody outside this home.`, linkNew: 'Make another code', turnOn: 'Open it to the house', turnOff: 'Close it again',
    silent: 'In your network, but not asking', silentText: 'This computer has exchanged packets with these, and none of them asked Gavel in 24 hours. They may sleep, or ask another resolver.', silentNone: 'Every device that this computer has exchanged packets with asks Gavel.', silentUnknown: 'This system’s list of neighbours could not be read.', silentRouter: 'The router need not ask.',
    viaRouter: 'The router asks for everyone, so which devices it asks for cannot be seen.', signs: 'Looking for another way', signsNone: 'No device asked for the address of a well-known encrypted resolver in 24 hours.', signCanary: (operator: string) => `${operator}: asked whether this network filters. Gavel said yes, and it normally stays with Gavel.`, signResolver: (operator: string, name: string) => `${operator}: asked for ${name}, and may ask there from now on.`,
    limits: 'What can be seen, and what not', limitsText: 'Gavel sees only what is asked of it. A device that has another resolver’s address built in, a VPN, or an app with its own encrypted DNS never asks, and shows here at most as not asking. To stop that, the router has to block port 53 and known resolvers for everyone but this computer.', inLog: 'Live log',
  },
  setupDone: {
    missingLead: 'Gavel runs, and this is still missing:', missing: { loopback: 'Gavel answers this computer only: no other device can ask it.', port: (port: number) => `Gavel answers on port ${port}: routers and devices ask on port 53.`, nobody: 'No other device asks Gavel yet.' }, missingDo: { computer: 'See to this computer', router: 'Point the router here' },
    facts: [
      ['If this computer is off, the home has no DNS.', 'To go without Gavel for a while, clear the DNS field in the router again. Write it down where others find it.'],
      ['A page does not open?', 'Look at the live log: it says who decided, because of what, and what you can change.'],
      ['Devices have a page.', 'Give them names, and the log speaks of the kitchen radio instead of 192.168.1.23.'],
    ],
    summary: { country: 'Country', lists: 'Lists in use', upstream: 'Upstream', port: 'Answers on', devices: 'Devices asking', notSet: 'not set' }, toLog: 'Live log', toDevices: 'Devices', toLists: 'Lists', count: (value: number) => n(value),
  },
};
