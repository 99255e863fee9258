/** What a list would change, before it is added, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('fr');

export const preview: Pick<Messages, 'preview' | 'adding' | 'syntaxes'> = {
  preview: {
    title: 'Ce qu’elle contient', show: 'Voir ce qu’elle contient', reading: 'Lecture…', add: 'Ajouter', addMany: (lists) => `Ajouter ${plural(lists, 'liste', 'listes')}`, change: 'Ce qu’elle changerait ici', overlap: 'Les listes que vous avez', own: 'Ce que vous avez choisi vous-même', left: 'Laissé de côté', sample: 'Parmi ses noms',
    calls: (title) => `Elle s’intitule « ${title} ».`, written: (encoding) => `Encodage : ${encoding}.`, packed: (how) => `Compression : ${how}.`,
    fresh: (names) => (names === 0 ? 'Elle ne bloquerait rien qui ne le soit déjà.' : `Elle bloquerait ${plural(names, 'nom que rien ne bloque', 'noms que rien ne bloque')} ici aujourd’hui.`), already: (names) => `${plural(names, 'l’est', 'le sont')} déjà.`,
    partly: (names) => `La comparaison porte sur les ${n(names)} premiers noms.`, notInForce: (names) => `${plural(names, 'nom n’est visé', 'noms ne sont visés')} par aucune décision en vigueur aujourd’hui, ou ${names === 1 ? 'n’est plus' : 'ne sont plus'} sur la liste : ${names === 1 ? 'il n’est pas bloqué' : 'ils ne sont pas bloqués'}.`, inForce: (some, all) => `${n(some)} sur ${plural(all, 'décision', 'décisions')} en vigueur aujourd’hui.`,
    allows: (names) => `${plural(names, 'exception', 'exceptions')} à elle.`, noOverlap: 'Aucune liste ici ne contient l’un de ses noms.', bothHold: 'Noms communs', list: 'Liste', here: 'Ici',
    lifted: (names) => `${plural(names, 'de ses noms resterait autorisé', 'de ses noms resteraient autorisés')} :`, liftedLine: (line) => `ligne ${n(line)} de vos règles personnelles`, setAside: 'écarté par vous', liftedOf: (names) => plural(names, 'nom', 'noms'), partOf: (names) => `une partie de ${names}`, moreRules: (rules) => `et ${plural(rules, 'autre règle', 'autres règles')}`,
    allowedByYou: (names) => `Vos règles autorisent ${plural(names, 'de ses noms', 'de ses noms')}. Une règle d’autorisation ne lève jamais une décision ; une fois la liste ici, vous pourrez écarter des noms un par un.`,
    unblocks: (names) => `Ses exceptions laisseraient passer ${plural(names, 'nom', 'noms')} qu’une autre de vos listes bloque aujourd’hui :`,
    signed: 'Signée par la clé que vous avez donnée.',
    sameAs: (title) => `Vous avez déjà cette source : « ${title} ».`, linesLeft: (lines) => `${plural(lines, 'ligne', 'lignes')} :`, showLines: 'Voir les lignes', and: (names, more) => `${names} et ${plural(more, 'autre', 'autres')}`,
  },
  adding: {
    fileTab: 'Fichier ou dossier', pathLabel: 'Chemin d’un fichier ou d’un dossier sur l’ordinateur de Gavel', pathHint: '/home/moi/listes', syntax: 'Format', syntaxAuto: 'Le reconnaître', more: 'Titre, format et clé', fromDevice: 'Prendre un fichier de cet appareil…',
    folder: (files) => `${plural(files, 'fichier', 'fichiers')} dans ce dossier. ${files === 1 ? 'Il' : 'Chacun'} devient une liste à part.`, folderNone: 'Ce dossier ne contient aucun fichier.', folderLeft: (files) => `${plural(files, 'autre entrée laissée', 'autres entrées laissées')} de côté : sous-dossiers, fichiers cachés et ce qui dépasse la limite.`, waiting: 'en attente',
    added: (title) => `Ajoutée : ${title}.`, addedMany: (lists) => `${plural(lists, 'liste ajoutée', 'listes ajoutées')}.`,
  },
  syntaxes: {
    hosts: 'fichier hosts', domains: 'noms simples', 'domains-exact': 'noms simples, chacun seul', wildcard: 'jokers (*.nom)', adblock: 'règles Adblock', dnsmasq: 'dnsmasq', unbound: 'Unbound', rpz: 'zone RPZ (response policy zone)', 'order-list-json': 'liste de décisions (JSON)', 'order-list-text': 'liste de décisions (texte)',
    'ua-playcity': 'registre d’Ukraine (PlayCity)', 'cz-mfcr': 'registre de Tchéquie (jeux d’argent)', 'cz-sukl': 'registre de Tchéquie (médicaments)', 'fr-anj': 'registre de France (ANJ)', 'it-bofh': 'Italie, 2008 à 2014 (bofh)', 'de-cuii': 'Allemagne (CUII)', 'pl-hazard': 'registre de Pologne', 'ru-zapret': 'Russie (zapret-info)', 'it-adm': 'registre d’Italie (ADM)', 'ch-gespa': 'registre de Suisse (Gespa)',
    'pi-hole-json': 'table de Pi-hole', 'adguard-home-yaml': 'configuration d’AdGuard Home',
  },
};
