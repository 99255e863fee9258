/** Own rules, their trial, set-asides, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('fr');

export const rules: Pick<Messages, 'rules' | 'why' | 'setAsides' | 'importing'> = {
  rules: {
    title: 'Vos règles', back: 'Listes', intro: 'Vos propres lignes. Elles l’emportent sur vos listes, jamais sur une décision, et agissent dès la prochaine requête.', label: 'Règles personnelles, une par ligne', empty: 'Aucune règle personnelle pour l’instant.', save: 'Enregistrer', discard: 'Abandonner les changements', saved: 'Enregistré. En vigueur dès maintenant.', unsaved: 'Pas encore enregistré : rien n’en est en vigueur.', import: 'Importer…',
    counts: (block, allow, rewrite, patterns) => [plural(block, 'blocage', 'blocages'), plural(allow, 'autorisation', 'autorisations'), plural(rewrite, 'réécriture', 'réécritures')].join(', ') + (patterns > 0 ? ` ; dont ${plural(patterns, 'motif', 'motifs')}` : ''),
    faults: (lines) => `${plural(lines, 'ligne n’est pas une règle et reste', 'lignes ne sont pas des règles et restent')} sans effet :`, fault: (line, why) => `Ligne ${n(line)} : ${why}`, moreFaults: (lines) => `et ${plural(lines, 'autre', 'autres')}`,
    how: 'Comment les écrire', howRows: [
      ['||shop.example^', 'bloque le nom et tout ce qui est en dessous ; le nom seul, sans signe, fait de même'], ['|shop.example^', 'bloque ce nom seul'], ['@@||shop.example^', 'l’autorise ; la règle la plus précise l’emporte'], ['||ads.example^$important', 'le bloque quoi qui soit autorisé'],
      ['/^ads[0-9]+\\./', 'une expression régulière'], ['192.168.1.10 nas.lan', 'un enregistrement à vous'], ['||old.example^$dnsrewrite=new.example', 'répond par un autre nom ou une autre adresse'], ['||game.example^$client=192.168.1.20', 'pour un seul appareil'], ['! a remark', 'une remarque, sans effet'],
    ], order: 'Laquelle l’emporte', orderText: 'Les décisions que vous appliquez viennent d’abord. Puis vos règles personnelles : $important avant les autres, le nom le plus long avant le plus court, autoriser avant bloquer avant réécrire. Puis le filtre familial, puis les listes personnalisées.',
    trial: 'Que deviendrait…', trialText: 'Essayé avec le texte tel qu’il est là, enregistré ou non. Rien n’est demandé en amont.', name: 'Nom', type: 'Type', client: 'Appareil (facultatif)', clientHint: '192.168.1.20', tryIt: 'Essayer vos règles sur ce nom', noName: 'Saisissez un nom pour voir ce qu’il deviendrait.',
  },
  why: {
    blocked: { law: 'serait bloqué par une décision en vigueur.', household: 'serait bloqué, par votre choix.', upstream: 'serait bloqué.', none: 'serait bloqué.' }, observed: 'aurait sa réponse ; une liste que vous ne faites qu’observer le nomme.', answered: 'aurait sa réponse de l’amont : rien ne le bloque ici.', record: 'aurait sa réponse de votre règle personnelle.',
    spared: { 'own-allow': 'aurait sa réponse : votre règle personnelle l’autorise.', 'list-allow': 'aurait sa réponse : une de vos listes l’autorise.', 'set-aside': 'aurait sa réponse : vous l’avez écarté de la décision.', pause: 'aurait sa réponse : vos choix sont en pause.', delisted: 'aurait sa réponse : sa liste ne le nomme plus.', observe: 'aurait sa réponse ; une liste que vous ne faites qu’observer le nomme.' },
    answer: 'Gavel répondrait lui-même', nothing: 'aucun enregistrement', matches: 'Ce qui le nomme', none: 'Aucune règle et aucune liste ne le nomme.', ownRules: 'Vos règles', allows: 'l’autorise', order: 'La décision',
  },
  setAsides: {
    title: 'Noms écartés des décisions', text: 'Des noms qui reçoivent leur réponse bien qu’une décision que vous appliquez les nomme, avec tout ce qui est en dessous. Chacun est une exception voulue par vous, avec son jour et votre raison, et figure au registre des choix.', none: 'Aucun nom n’est écarté.', since: (day) => `depuis le ${day}`, noReason: 'sans raison indiquée', undo: 'Appliquer de nouveau…',
    add: 'Écarter un nom…', name: 'Nom', reason: 'Raison (facultatif, avec vos mots)', confirm: 'Écarter', dialog: 'Écarter un nom des décisions', dialogText: 'Il recevra sa réponse, avec tout ce qui est en dessous ; les autres noms de la décision restent comme ils sont. C’est noté à la date d’aujourd’hui, et s’annule à tout moment.', done: (name) => `${name} est écarté des décisions.`,
  },
  importing: {
    title: 'Importer des règles', text: 'Fichiers hosts, règles Adblock, listes et expressions de Pi-hole, règles utilisateur d’AdGuard Home. Les listes entières vont sous Listes.', label: 'Texte', as: 'Les noms sans signe particulier', block: 'sont bloqués', allow: 'sont autorisés', read: 'Lire', take: (value) => `Ajouter ${plural(value, 'règle', 'règles')} au texte`,
    found: (value, syntax) => `${plural(value, 'nouvelle règle', 'nouvelles règles')}, format lu : ${syntax}.`, present: (value) => `${plural(value, 'y est', 'y sont')} déjà.`, first: 'Les premières', taken: (value) => `${plural(value, 'règle ajoutée', 'règles ajoutées')} au texte. Enregistrez-le pour ${value === 1 ? 'la' : 'les'} mettre en vigueur.`, nothing: 'Il n’y a là aucune nouvelle règle.',
  },
};
