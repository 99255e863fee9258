/** Devices: who asks, what the household calls them. */
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('en');

export const devices = {
  devices: {
    title: 'Devices', count: (value: number) => `${plural(value, 'device', 'devices')}, by questions in 24 hours`, open: (name: string) => `${name}: details`,
    none: 'No device has asked yet.', noneHint: 'A device appears here the moment it asks Gavel. The guide shows how to point the router here.', toGuide: 'Open the guide', choose: 'Choose a device to name it and to see when it asked.',
    network: (address: string) => `network ${address}`, roles: { router: 'the router', 'this-computer': 'this computer' }, roleNames: { router: 'The router', 'this-computer': 'This computer' }, noName: 'no name yet', addresses: (value: number) => plural(value, 'address', 'addresses'), silent: 'has not asked lately',
    lastAsked: (when: string) => `asked ${when}`, blocked: (value: number) => `${n(value)} blocked`, back: 'All devices', gone: 'No device with this address has asked in the last 30 days.',
    name: 'Name', nameHint: 'Such as “Kitchen radio”. The log shows it at once, and your own rules can use it: $client=\'Kitchen radio\'.', save: 'Save', remove: 'Remove the name', named: 'Saved.',
    seen: 'Addresses', columns: { address: 'Address', first: 'First asked', last: 'Last asked', asked: '24 hours' }, family: { ipv4: 'IPv4', ipv6: 'IPv6' }, inLog: 'Show its questions in the live log',
    split: 'Take out', splitOf: (address: string) => `Take ${address} out of this device`, join: 'Is this the same device as another one?', joinText: 'A device often asks from several addresses: one of IPv4, and several of IPv6 that change. Join them, and they count as one.', joinWith: 'The same as', joinChoose: 'Choose a device', joinDo: 'Join',
    suggestion: (address: string, device: string) => `${address} has the same network card as ${device}.`, suggestionDo: 'Join them', suggestionOf: (address: string, device: string) => `Join ${address} with ${device}`,
    onlyRouter: 'All questions come from your router',
    onlyRouterText: (address: string) => `The router at ${address} asks for everyone, so Gavel filters the whole house and cannot tell its devices apart. To see them, give the router’s DHCP server this computer’s address as the DNS server, instead of its internet (WAN) settings: then each device asks Gavel itself.`,
    onlyOne: 'All questions come from one device', onlyOneText: (address: string) => `Only ${address} asked in the last 24 hours. Either no other device was told of Gavel, or a router in between asks for all of them.`, showHow: 'Show me how',
  },
};
