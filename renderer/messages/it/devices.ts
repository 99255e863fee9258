/** Devices: who asks, what the household calls them. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { plural } = numbersOf('it');

export const devices = {
  devices: {
    title: 'Dispositivi', count: (value) => `${plural(value, 'dispositivo', 'dispositivi')}, per richieste in 24 ore`, open: (name) => `${name}: dettagli`,
    none: 'Nessun dispositivo ha ancora fatto richieste.', noneHint: 'Un dispositivo compare qui appena fa una richiesta a Gavel. La guida mostra come indirizzare qui il router.', toGuide: 'Apri la guida', choose: 'Scegli un dispositivo per dargli un nome e vedere quando ha fatto richieste.',
    network: (address) => `rete ${address}`, roles: { router: 'il router', 'this-computer': 'questo computer' }, roleNames: { router: 'Il router', 'this-computer': 'Questo computer' }, noName: 'ancora senza nome', addresses: (value) => plural(value, 'indirizzo', 'indirizzi'), silent: 'nessuna richiesta di recente',
    lastAsked: (when) => `ultima richiesta: ${when}`, blocked: (value) => plural(value, 'bloccata', 'bloccate'), back: 'Tutti i dispositivi', gone: 'Nessun dispositivo con questo indirizzo ha fatto richieste negli ultimi 30 giorni.',
    name: 'Nome', nameHint: 'Per esempio «Radio cucina». Le righe del registro lo portano subito, e le tue regole possono usarlo: $client=\'Radio cucina\'.', save: 'Salva', remove: 'Togli il nome', named: 'Salvato.',
    seen: 'Indirizzi', columns: { address: 'Indirizzo', first: 'Prima richiesta', last: 'Ultima richiesta', asked: '24 ore' }, family: { ipv4: 'IPv4', ipv6: 'IPv6' }, inLog: 'Mostra le sue richieste nel registro in diretta',
    split: 'Separa', splitOf: (address) => `Separa ${address} da questo dispositivo`, join: 'È lo stesso dispositivo di un altro?', joinText: 'Un dispositivo fa spesso richieste da più indirizzi: uno IPv4 e diversi IPv6 che cambiano. Uniscili, e contano come uno solo.', joinWith: 'Lo stesso di', joinChoose: 'Scegli un dispositivo', joinDo: 'Unisci',
    suggestion: (address, device) => `${address} ha la stessa scheda di rete di ${device}.`, suggestionDo: 'Unisci', suggestionOf: (address, device) => `Unisci ${address} a ${device}`,
    onlyRouter: 'Tutte le richieste arrivano dal router',
    onlyRouterText: (address) => `Il router (${address}) fa richieste per tutti: Gavel filtra l’intera casa ma non può distinguere i dispositivi. Per vederli, indica questo computer come server DNS nel server DHCP del router invece che nelle impostazioni Internet (WAN): ogni dispositivo farà allora le sue richieste a Gavel.`,
    onlyOne: 'Tutte le richieste arrivano da un solo dispositivo', onlyOneText: (address) => `Nelle ultime 24 ore ha fatto richieste solo ${address}. O nessun altro dispositivo sa di Gavel, oppure un router in mezzo fa richieste per tutti.`, showHow: 'Mostra come',
  },
} satisfies Partial<Messages>;
