/** Upstream resolvers: who they are, what they block, the check of a name across them, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { depuis, le } from './days.ts';

const { plural, tenths } = numbersOf('fr');

export const upstreams: Pick<Messages, 'upstreams' | 'addUpstream' | 'blocks' | 'findings' | 'scale' | 'statedWords' | 'pageKinds' | 'upstreamSentence' | 'check' | 'another' | 'known'> = {
  upstreams: {
    title: 'Résolveurs amont', text: 'À qui sont demandés les noms que rien ne bloque ici. Chacun d’eux apprend les noms qui lui sont demandés.', add: 'Ajouter', thisRun: 'Donnés en ligne de commande pour cette fois ; ce que vous choisissez ici est conservé.',
    columns: { resolver: 'Résolveur', used: 'Usage', half: 'La moitié en', most: '95 % en', failed: 'Échecs' },
    transports: { udp: 'UDP', tcp: 'TCP', tls: 'DoT', https: 'DoH' }, encrypted: 'chiffré', plain: 'non chiffré : votre fournisseur d’accès peut le lire et le modifier',
    used: { first: 'en premier', second: 'si le premier échoue', later: 'si les autres échouent', fastest: 'quand il est le plus rapide', parallel: 'à chaque requête', spread: 'à tour de rôle', zones: (zones) => `seulement pour ${zones}` },
    took: (ms) => `${ms} ms`, notYet: 'pas encore interrogé', fewAnswers: 'trop peu de réponses', failedShare: (share) => `${share === 0 ? '0' : share < 0.1 ? '< 0,1' : tenths(share)} %`, answers: (value) => plural(value, 'réponse', 'réponses'), failures: (value) => plural(value, 'échec', 'échecs'),
    down: (why) => `Ne répond pas : ${why}`, lastError: (why) => `Dernier échec : ${why}`, inHouse: 'Chez vous', unknown: 'Absent de la table des résolveurs connus', ended: (day) => `Ce service a pris fin (${day}).`,
    menu: (name) => `Plus sur ${name}`, test: 'Lui demander example.com', up: 'Monter', moveDown: 'Descendre', remove: 'Retirer…', removeTitle: (name) => `Retirer ${name} ?`, removeText: 'Il n’est plus interrogé dès la prochaine requête. Les réponses conservées sont oubliées.', removeDo: 'Retirer',
    works: (ms, addresses) => `Il a répondu en ${ms} ms : ${addresses}.`, worksNot: (why) => `Il n’a pas répondu comme il faut : ${why}.`, saysOfItself: (words) => `Il dit de lui-même : ${words}.`, noAddress: (rcode) => `${rcode}, aucune adresse`,
    strategy: 'Lequel d’abord', strategies: { 'in-order': 'Dans cet ordre', fastest: 'Le plus rapide', parallel: 'Tous à la fois', spread: 'À tour de rôle' },
    strategyText: {
      'in-order': 'Le premier qui fonctionne. Les autres ne voient que ce à quoi il ne répond pas.', fastest: 'Le plus rapide des dernières minutes. Une requête sur vingt va aussi à un autre, pour le mesurer.',
      parallel: 'Chaque requête va à tous, et la première réponse compte.', spread: 'Chacun voit sa part de vos requêtes.',
    },
    saved: 'Enregistré.',
  },
  addUpstream: {
    title: 'Ajouter un résolveur amont', which: 'Résolveur', own: 'Un autre', address: 'Adresse', hint: 'tls://NOM@ADRESSE est chiffré, https://NOM@ADRESSE aussi ; une adresse seule ne l’est pas.', zones: 'Seulement pour les noms sous (facultatif)', zonesHint: 'Pour les noms de votre maison : lan, home.arpa, 168.192.in-addr.arpa',
    test: 'Lui demander example.com', add: 'Ajouter', testFirst: 'Demander ne change rien. Il apprend l’adresse de cet ordinateur.', zoneTest: 'Un serveur réservé à certaines zones peut ne pas connaître example.com ; il peut être ajouté quand même.',
  },
  blocks: {
    title: 'Ce que l’amont a bloqué', count: (value) => (value === 0 ? 'Rien en 24 heures.' : `${plural(value, 'requête', 'requêtes')} en 24 heures, aucune du fait de vos listes`), none: 'Aucun résolveur amont n’a signalé de blocage de son fait, et aucune réponse n’y ressemblait.', earlier: 'Plus tôt', blocked: (who) => `${who} a bloqué ce nom`, maybe: (who) => `${who} a peut-être bloqué ce nom`,
    answer: 'Réponse', noAddress: (rcode) => `${rcode}, aucune adresse`, code: 'Code', words: 'Ses propres mots', noWords: 'aucun', page: 'Mène à', pageOf: (found, of) => `${found}, ${of}`, source: 'Source', asOf: (day) => `relevé ${le(day)}`, others: 'Autres noms', othersAnswered: 'résolus comme d’habitude dans la même minute',
    lists: 'Vos listes', noList: 'aucune ne contient ce nom ; une règle d’autorisation n’y change rien', someList: (lists) => `${lists} : le contient aussi, mais n’a pas décidé ; une règle d’autorisation n’y change rien`, noCode: 'aucun', check: 'Comparer des résolveurs…', another: 'Demander à un autre…', trace: 'Ouvrir la trace',
    foot: 'Quand les indices ne suffisent pas, Gavel le dit plutôt que de deviner.', signs: { ede: 'il le dit lui-même', 'refused-alone': 'a refusé ce nom', 'block-page': 'page de blocage connue', 'no-recursion': 'un « nom inexistant » inhabituel', 'null-address': 'l’adresse nulle' },
  },
  findings: { consistent: 'Cohérent', insufficient: 'Incertain', suspected: 'Suspect', likely: 'Probable', stated: 'Déclaré' }, scale: (finding) => `Indices : ${finding}`,
  statedWords: { 'stated-legal': 'déclaré, légal', 'stated-policy': 'déclaré, politique', 'likely-legal': 'probable, légal', suspected: 'suspect' },
  pageKinds: { order: 'ce qu’une autorité a ordonné', code: 'un code volontaire', policy: 'un filtre, pas une loi' },
  upstreamSentence: {
    statedLegal: (who) => [`${who} le dit lui-même. `, 'Il a répondu qu’une autorité extérieure a demandé de ne pas donner ce nom. Laquelle, il ne le dit pas.'],
    statedPolicy: (who) => [`${who} dit `, 'l’avoir bloqué selon sa propre politique.'],
    documented: (who) => [`${who} documente cette réponse comme son blocage. `, 'Pourquoi ce nom, la réponse ne le dit pas.'],
    ownPage: (of) => [`La réponse est une page de blocage (${of}). `, 'Son exploitant dit qu’elle correspond à son propre filtre, ou à celui de son client.'],
    likelyPage: (country) => [`La réponse est l’adresse d’une page de blocage connue${country === '' ? '' : ` (${country})`}. `, 'Votre résolveur ne le dit pas.'],
    likelyRefused: (who) => [`${who} a refusé ce nom et répondu à d’autres. `, 'Il dit agir ainsi pour les noms dont le blocage est ordonné dans votre pays.'],
    refused: (who) => [`${who} a refusé ce nom et répondu à d’autres. `, 'Il dit agir ainsi pour les noms dont le blocage est ordonné, dans d’autres pays que celui que vous avez indiqué.'],
    page: (of, kind) => [`La réponse mène à une page de blocage (${of}). `, `Elle correspond à ${kind}. Votre résolveur ne le dit pas.`],
    odd: () => ['Votre résolveur dit que le nom n’existe pas, ', 'd’une manière qu’il n’emploie pas pour les noms qui n’existent vraiment pas.'],
    nullAddress: (who) => [`${who} a répondu par l’adresse nulle, comme le font les filtres. `, 'Il ne dit pas pourquoi.'],
  },
  check: {
    title: 'Un résolveur cache-t-il un nom ?', text: 'Demande un nom à vos résolveurs amont et à ceux que vous choisissez, compare, et regarde si le site prouve son nom là où les réponses diffèrent.', name: 'Nom', others: 'Demander aussi à', another: 'Un autre résolveur', anotherHint: 'tls://NOM@ADRESSE ou une adresse',
    cost: (who) => `Ce seul nom sera connu de ceux à qui il est demandé : ${who}. Rien n’est envoyé avant que vous choisissiez.`, costMine: 'Seuls vos propres résolveurs amont sont interrogés. Choisissez-en d’autres pour comparer avec quelqu’un qui n’a rien à voir avec eux.', costSite: 'Là où les réponses diffèrent, cet ordinateur ouvre une connexion TLS vers le site, sans rien lui demander.',
    costAny: 'Un autre résolveur que l’on interroge apprend ce seul nom. Rien n’est envoyé avant que vous choisissiez.',
    go: 'Vérifier ce nom', busy: 'Requêtes en cours…', result: (name) => `Résultat pour ${name}`, answers: 'Ce que chacun a répondu', sites: 'Ce que les sites ont prouvé', mine: 'à vous', other: 'interrogé pour cette vérification', use: 'Un autre résolveur pour ce nom…',
    here: (lists) => `Ici, il est bloqué quoi que dise l’amont : ${lists}.`, hereObserved: (lists) => `Ici, une liste seulement observée le bloquerait : ${lists}.`, answered: (rcode, addresses) => (addresses === '' ? `${rcode}, aucune adresse` : addresses), failed: (why) => `pas de réponse : ${why}`, at: (time) => `vérifié : ${time}`,
    proofs: {
      valid: 'a prouvé être ce site', 'other-name': 'a présenté le certificat d’un autre nom', untrusted: 'a présenté un certificat que personne de connu n’a signé', expired: 'a présenté un certificat expiré', 'no-tls': 'n’a pas parlé TLS', unreachable: 'n’a pas pu être joint', silent: 'n’a pas répondu', inside: 'adresse de réseau local ; non essayée',
    },
    reasons: {
      'states-legal': 'Il le dit lui-même : une autorité extérieure a demandé de ne pas donner ce nom.', 'states-policy': 'Il le dit lui-même, ou documente cette réponse comme son propre blocage.',
      'block-page': 'La réponse est une page de blocage connue de votre pays. Votre résolveur ne le dit pas.', 'refused-alone': 'Il a refusé ce nom et répond à d’autres, comme il le documente pour les noms dont le blocage est ordonné.', 'wrong-site': 'La réponse mène à une machine qui n’est pas ce site ; ailleurs, le site prouve son nom.', 'denied-oddly': 'Il dit que le nom n’existe pas, d’une manière qu’il n’emploie pas pour les noms qui n’existent vraiment pas ; ailleurs, le site prouve son nom.',
      'odd-page': 'La réponse est une page de blocage connue. On ne sait pas si une autorité de votre pays l’a voulue là.', 'refused-here': 'Il refuse ce nom et répond à d’autres.', 'odd-absence': 'Il dit que le nom n’existe pas, d’une manière qu’il n’emploie pas pour les noms qui n’existent vraiment pas.', 'null-address': 'Il répond par l’adresse nulle, comme le font les filtres.', 'denied-existing': 'Il dit que le nom n’existe pas ; ailleurs, le site prouve son nom. Un nom nouveau peut ne pas lui être encore parvenu.', 'no-data': 'Il dit que le nom n’a pas d’adresse ; ailleurs, le site prouve son nom.', 'fails-here': 'Il échoue à ce seul nom, deux fois ; ailleurs, le site prouve son nom.',
      'same-answer': 'Les deux résolveurs s’accordent : aucun signe de blocage.', 'same-network': 'Les réponses sont voisines, dans un même réseau : aucun signe de blocage.', 'same-absence': 'Personne ne connaît d’adresse pour ce nom : aucun signe de blocage.', proved: 'Les réponses diffèrent, et le site a prouvé son nom à la vôtre : aucun signe de blocage.', translated: 'L’adresse a été faite pour les réseaux sans IPv4 : aucun signe de blocage.',
      'no-control': 'Pas de quoi conclure. Personne d’autre n’a été interrogé.', 'control-fails': 'Pas de quoi conclure. Personne d’autre n’a répondu.', 'all-fail': 'Pas de quoi conclure. Le nom échoue partout.', 'upstream-down': 'Pas de quoi conclure. Votre résolveur amont ne répond à rien en ce moment.', dnssec: 'Pas de quoi conclure. Votre résolveur amont a trouvé les signatures de la zone rompues.', 'inner-address': 'Pas de quoi conclure. La réponse est dans un réseau local, de maison ou de bureau.', 'no-proof': 'Pas de quoi conclure. Le site est peut-être simplement en panne.', interference: 'Pas de quoi conclure. Toutes les adresses présentent un certificat étranger : quelque chose, dans votre réseau, s’interpose peut-être.', 'site-silent': 'Pas de quoi conclure. L’adresse ne répond pas.', 'no-address-of-type': 'Pas de quoi conclure. Votre résolveur amont omet peut-être les adresses de ce type.', 'page-abroad': 'Pas de quoi conclure. La réponse est une page de blocage d’un autre pays.', 'control-denies': 'Pas de quoi conclure. Les autres ne connaissent pas ce nom.',
    },
  },
  another: {
    title: (name) => `Demander ${name} à un autre résolveur`, text: (name) => `Désormais, ${name} et tout ce qui est en dessous sont demandés à ce résolveur, qui apprend ces noms. Vos listes décident comme avant. C’est une ligne parmi vos résolveurs amont, et elle se retire là.`, use: 'L’utiliser pour ce nom', done: (who) => `Désormais, ce nom est demandé à ${who}.`,
  },
  known: {
    title: 'Résolveurs connus', text: 'Qui les exploite, ce qu’ils laissent de côté, et ce qu’on dit des noms dont des autorités ordonnent le blocage ; chaque fait avec sa source et son jour. Ce qu’aucune source ne dit est indiqué comme inconnu.', search: 'Nom, exploitant ou pays', none: 'Aucun résolveur ne correspond.', add: (name) => `Ajouter ${name}`, addShort: 'Ajouter', have: 'Vous l’avez',
    columns: { name: 'Résolveur', filtering: 'Laisse de côté', legal: 'Noms visés par une décision' }, sources: 'Sources', sourceFor: { reached: 'adresse', operator: 'exploitant', country: 'pays', filtering: 'ce qu’il laisse de côté', legal: 'noms visés par une décision', blocks: 'comment il bloque', ended: 'sa fin' }, ended: (day) => `Ne répond plus ${depuis(day)}`,
    filtering: { none: 'rien', malware: 'noms malveillants', ads: 'publicités et noms malveillants', family: 'sites pour adultes et noms malveillants', customer: 'ce que son client a choisi' },
    legal: {
      refuses: (where) => `Il répond REFUSED, parfois avec le code prévu (${where}).`, withdraws: (where) => `Il ne répond plus du tout (${where}).`, elsewhere: () => 'Il dit ne pas avoir bloqué par ce résolveur, et agir par d’autres moyens.', everywhere: (where) => `Il a appliqué partout une décision (${where}), car il ne distingue pas les pays, et il la conteste.`,
      foreseen: () => 'Son appel d’offres prévoit le filtrage légal ; ce qu’il répond n’a pas été vu.', 'none-yet': () => 'Il a dit qu’aucune décision de ce genre ne lui était parvenue.', against: () => 'Il se dit opposé à de tels blocages.',
    },
  },
};
