/** Orders, in French. Their states agree with « décision ». */
import type { Messages } from '../en.ts';
import { stop } from '../full-stop.ts';
import { numbersOf } from '../numbers.ts';
import { depuis, le } from './days.ts';

const { plural } = numbersOf('fr');

export const orders: Pick<Messages, 'orders' | 'order'> = {
  orders: {
    title: 'Décisions', text: 'Ce que des autorités ont ordonné, tel que le consignent les listes auxquelles ce foyer est abonné. Appliquer une décision ici est votre choix.', empty: 'Aucune liste de décisions pour l’instant.', emptyHint: 'Ajoutez-en une sous Listes ; l’exemple de Milan est fourni avec Gavel.', toLists: 'Aller aux listes',
    columns: { order: 'Décision', names: 'Noms', status: 'État', here: 'Ici', hits: '30 jours' }, blockedHits: (value) => plural(value, 'bloquée', 'bloquées'), observedHits: (value) => plural(value, 'observée', 'observées'), noHits: 'aucune requête', search: 'Autorité, numéro, nom ou liste', noMatch: 'Aucune décision ne correspond.',
    status: { 'in-force': 'en vigueur', stayed: 'suspendue', varied: 'modifiée', expired: 'expirée', annulled: 'annulée', superseded: 'remplacée', unknown: 'état inconnu' }, asOf: (day) => `relevé ${le(day)}`,
    here: { enforce: 'appliquée', observe: 'observée', off: 'non appliquée' },
  },
  order: {
    scopes: { national: 'tout le pays', subnational: 'une partie du pays', worldwide: 'le monde entier' },
    events: {
      decided: 'Rendue', 'in-force-from': 'En vigueur dès ce jour', 'review-on': 'À réexaminer', 'last-day': 'Dernier jour en vigueur', appealed: 'Contestée', confirmed: 'Confirmée', varied: 'Modifiée', stayed: 'Suspendue', annulled: 'Annulée', superseded: 'Remplacée', implemented: 'Décision sur sa mise en œuvre', expired: 'Expirée',
      appeals: 'Conteste la décision', confirms: 'Confirme la décision', varies: 'Modifie la décision', stays: 'Suspend la décision', annuls: 'Annule la décision', supersedes: 'Remplace la décision', implements: 'Sur la mise en œuvre de la décision',
    },
    by: (authority) => `par ${authority}`, of: (authority) => `(${authority})`, copy: 'Copier la référence', copied: 'Copiée', name: 'Nom', listedSince: 'Inscrit', onADay: 'Un nom était-il visé tel jour ?',
    alsoUnder: 'Visé aussi par', nameHere: { blocked: 'bloqué', observed: 'observé', answered: 'non bloqué', setAside: (day) => `écarté le ${day}`, delisted: (day) => `radié ${depuis(day)}`, later: 'pas encore' },
    back: 'Toutes les décisions', record: 'Ce qui est consigné', happened: 'Ce qui s’est passé', names: 'Noms', namesText: (value) => `${plural(value, 'nom', 'noms')}, avec tout ce qui est en dessous`, noNames: 'La liste ne nomme rien au titre de cette décision.', sure: 'À quel point est-ce sûr', home: 'Chez vous', open: 'Ouvrir la décision', gone: 'Aucune liste ici ne contient cette décision.',
    jurisdiction: 'Territoire', yours: 'le pays indiqué', notYours: 'pas le pays indiqué', noCountry: 'aucun pays n’est indiqué', authority: 'Autorité', instrument: 'Nature', docket: 'N° de dossier', ecli: 'ECLI', addressed: 'Adressée à', everyProvider: 'tous les fournisseurs d’accès', askedBy: 'Demandée par', legalBasis: 'Base légale', ends: 'Fin', reach: 'Portée', newNames: 'Nouveaux noms', dynamic: 'sans nouvelle décision', notDynamic: 'seulement par une nouvelle décision', recordLevel: 'Source',
    today: 'Aujourd’hui', ordered: 'Décision rendue', documentIn: (host, lang) => `${host}, en ${lang}`,
    levels: { 'document-seen': 'La décision a été vue.', 'official-register': 'Tirée d’un registre officiel.', 'secondary-source': 'Tirée d’une source secondaire, comme la presse ; la décision elle-même n’a pas été vue.', unverified: 'Non vérifiée.' }, levelOn: (day) => `Vérification : ${day}.`, noLevel: 'La liste ne dit pas comment les faits ont été vérifiés.',
    levelWords: { 'document-seen': 'décision vue', 'official-register': 'registre officiel', 'secondary-source': 'source secondaire ; décision non vue', unverified: 'non vérifiée' },
    kinds: { court: 'un tribunal', prosecutor: 'un parquet', regulator: 'un régulateur', police: 'la police', ministry: 'un ministère', 'self-regulatory': 'un organisme privé', unknown: 'type inconnu' },
    instruments: { judgment: 'Jugement', 'interim-injunction': 'Injonction provisoire', 'administrative-order': 'Décision administrative', seizure: 'Saisie', 'sanctions-act': 'Acte de sanctions', 'voluntary-code': 'Code volontaire', unknown: '' },
    intro: (authority, to, since, mode) => `${to === undefined ? `La liste ne dit pas à qui cette décision (${authority}) s’adresse.` : `${stop(`Cette décision (${authority}) s’adresse à ${to}`)} Elle ne s’adresse pas aux foyers.`} ${mode === 'enforce' ? `Gavel l’applique ici du fait de votre abonnement à sa liste, le ${since} ; vous pouvez y mettre fin à tout moment.` : mode === 'observe' ? `Vous observez sa liste depuis le ${since} : ses noms reçoivent leur réponse, et le journal note ce qui aurait été bloqué.` : 'Sa liste est inactive ici.'}`,
    choice: { enforce: 'Vous avez choisi de l’appliquer ici', observe: 'Vous avez choisi de l’observer ici', off: 'Inactive ici' }, defaultChoice: 'Fournie avec Gavel, observée', runChoice: 'Appliquée par la ligne de commande, pour cette fois', list: 'Liste',
  },
};
