/** Updates of lists: how they went, what is held, keys, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('fr');

const size = (bytes: number): string => (bytes < 1_000_000 ? `${n(Math.max(1, Math.round(bytes / 1000)))} ko` : `${tenths(bytes / 1_000_000)} Mo`);
const names = (value: number): string => plural(value, 'nom', 'noms');
const broken = (value: number): string => (value === 1 ? 'Une de ses règles gênerait' : `${n(value)} de ses règles gêneraient`);

export const listUpdates: Pick<Messages, 'updates' | 'held' | 'upkeep'> = {
  updates: {
    updated: (when) => `Mise à jour ${when}`, waiting: 'Attend un résolveur amont qui réponde', downloading: (bytes, total) => (total === undefined ? `Téléchargement, ${size(bytes)}` : `Téléchargement, ${size(bytes)} sur ${size(total)}`),
    reading: (value) => (value === 0 ? 'Lecture…' : `Lecture, ${names(value)}`), kept: (day) => `Gardée par vous malgré une plus récente, le ${day}`, excluded: (value) => `${plural(value, 'nom exclu', 'noms exclus')} par vous`, held: 'Retenue, à vous de choisir', signed: 'Signée par son éditeur',
    ask: (titles) => (titles.length === 1 ? `Une mise à jour de « ${titles[0]} » est retenue avant de prendre effet.` : `Des mises à jour de ${titles.map((title) => `« ${title} »`).join(', ')} sont retenues avant de prendre effet.`), askWhy: 'La version précédente reste en vigueur jusqu’à votre choix.', askDo: 'L’examiner',
  },
  held: {
    title: (day) => `La mise à jour du ${day} a été retenue avant de prendre effet`, inUse: (day, value) => `en service : ${day}, ${names(value)}`,
    counts: (added, removed, changed) => [added > 0 ? plural(added, 'nom ajouté', 'noms ajoutés') : '', removed > 0 ? (added > 0 ? plural(removed, 'retiré', 'retirés') : plural(removed, 'nom retiré', 'noms retirés')) : '', changed > 0 ? (added + removed > 0 ? plural(changed, 'modifié', 'modifiés') : plural(changed, 'nom modifié', 'noms modifiés')) : ''].filter((part) => part !== '').join(', ') || 'Aucun nom ajouté ni retiré',
    breaks: (value) => `${broken(value)} la plupart des foyers :`,
    alarms: {
      dropped: ({ before, after }) => `Sur ${names(before)}, il en resterait ${n(after)}. Une liste en perd rarement autant d’un coup ; un fichier tronqué, si.`,
      grown: ({ before, after }) => `De ${names(before)}, elle passerait à ${n(after)}. Une liste grandit rarement autant d’un coup.`,
      lifted: ({ before, after, lifted }) => `Sur ${names(before)} qu’elle bloque, ${after === 1 ? 'un seul le resterait' : `${n(after)} le resteraient`} : des exceptions ou des conditions de la liste elle-même en laisseraient passer ${n(lifted)}.`,
      exchanged: ({ gone, before, after }) => `Sur ${names(before)}, ${n(gone)} auraient disparu et d’autres prendraient leur place, ${n(after)} en tout. C’est peut-être une autre liste à la même adresse.`,
      'orders-lost': ({ count, orders }) => `${plural(count, 'décision en vigueur a disparu', 'décisions en vigueur ont disparu')} de la liste, sans mention de ${count === 1 ? 'sa' : 'leur'} fin : ${orders.slice(0, 5).join(', ')}${count > 5 ? ', …' : ''}.`,
      'syntax-changed': ({ before, after, wider = 0, narrower = 0 }) => `Elle était écrite au format ${before} ; elle l’est maintenant au format ${after}.${wider === 0 ? '' : ` Parmi les mêmes noms, ${wider === 1 ? 'un bloquerait' : `${n(wider)} bloqueraient`} alors aussi tout ce qui est en dessous.`}${narrower === 0 ? '' : ` Parmi les mêmes noms, ${narrower === 1 ? 'un ne bloquerait' : `${n(narrower)} ne bloqueraient`} plus ce qui est en dessous.`}`,
    },
    reasons: {
      'own-upstream': 'votre propre résolveur amont', 'list-host': 'une de vos listes vient de là', 'captive-portal': 'des appareils y vérifient s’ils sont en ligne', 'public-resolver': 'un résolveur public', service: 'un service utilisé dans la plupart des foyers', platform: 'un hôte de toute une plateforme, pas une de ses pages', popular: 'parmi les noms les plus visités',
      'public-suffix': 'tout ce qui est en dessous appartient à beaucoup d’autres', 'single-label': 'un domaine de premier niveau entier', 'ip-address': 'une adresse, pas un nom', pattern: 'un motif qui touche des services', licensed: 'celui d’un opérateur agréé, selon la version en service', relisted: 'radié dans la version en service', 'allows-all': 'autorise tout ce qui est en dessous',
    },
    wwwOf: (name) => `le nom www de ${name}`, of: (name) => `bloquerait ${name}`, line: (line) => `ligne ${n(line)}`, more: (value) => `${n(value)} de plus…`, table: 'Ce qui a été trouvé',
    without: (value) => (value === 1 ? 'La prendre sans celle-ci' : `La prendre sans ces ${n(value)}`), keep: (day) => `Garder celle du ${day}`, all: 'Voir tous les changements', whole: 'La prendre entière…', wholeTitle: 'Prendre toute la mise à jour ?', wholeDo: 'La prendre entière',
    wholeText: (value) => (value === 0 ? 'Ce qu’elle contient prend effet dès la prochaine requête. L’historique garde ce qui précédait.' : `${broken(value)} la plupart des foyers. Elles prennent effet dès la prochaine requête ; vos règles d’autorisation l’emportent toujours sur vos propres listes, jamais sur une décision.`),
    keptSaid: 'La version en service reste. La question vous sera posée de nouveau quand l’éditeur en publiera une autre.', takenSaid: 'La mise à jour est en vigueur.', withoutSaid: (value) => `La mise à jour est en vigueur, sans ${names(value)}. ${value === 1 ? 'Il reste exclu' : 'Ils restent exclus'} jusqu’à ce que vous en changiez, dans les détails de la liste.`,
    changes: 'Tous les changements', which: { added: 'Ajoutés', removed: 'Retirés', changed: 'Modifiés' }, none: 'Aucun.', next: 'Afficher plus',
  },
  upkeep: {
    last: 'Dernière lecture', lastOf: (day, time) => `${day}, ${time}`, next: 'Prochaine lecture', never: 'seulement à votre demande', interval: 'Relire', everyDefault: (hours) => `${hours === 1 ? 'toutes les heures' : `toutes les ${n(hours)} heures`} (habituel)`, every: (hours) => (hours === 1 ? 'toutes les heures' : hours === 168 ? 'chaque semaine' : hours % 24 === 0 && hours > 24 ? `tous les ${n(hours / 24)} jours` : `toutes les ${n(hours)} heures`),
    key: 'Clé de l’éditeur', keyNone: 'Aucune n’est fixée : qui contrôle l’adresse de la liste contrôle la liste.', keyIs: (id) => `minisign ${id}`, keyPin: 'Fixer une clé…', keyChange: 'Changer…', keyRemove: 'Retirer…', keyLabel: 'Clé publique minisign', keyHint: 'La ligne de 56 caractères qui commence par RW, donnée par l’éditeur', keyDo: 'Fixer',
    keyText: 'Dès lors, rien n’est pris que cette clé n’ait signé. La version en service reste jusqu’à ce qu’une version signée arrive.', signatureLabel: 'Adresse de la signature (facultatif)', signatureHint: 'À défaut : l’adresse de la liste suivie de .minisig', unsigned: 'la copie en service n’a pas été vérifiée', removeKeyTitle: 'Retirer la clé ?', removeKeyText: 'Les mises à jour seront alors prises, quel qu’en soit l’auteur.', removeKeyDo: 'Retirer la clé',
    excluded: 'Exclus par vous', include: 'Reprendre', includeOf: (name) => `Reprendre ${name}`, excludedText: 'Les noms de cette liste que vous avez laissés de côté. Ils le restent à chaque mise à jour, jusqu’à ce que vous les repreniez.', keyOptional: 'Clé minisign de l’éditeur (facultatif)', findings: (value) => `${plural(value, 'de ses règles gênerait', 'de ses règles gêneraient')} la plupart des foyers :`,
  },
};
