/** What Gavel itself writes into orders, where a register says nothing, in French. */
import type { Messages } from '../en.ts';

export const remarks: Pick<Messages, 'remarks'> = {
  remarks: {
    'docket-unseen': 'Le numéro de dossier n’est dans aucune des sources vues. La décision s’adresse à Cloudflare, pas à un réseau domestique.',
    'complaint-dismissed': 'Le recours de Cloudflare contre la mesure provisoire a été rejeté. Le jour, le numéro de dossier et le texte ne sont dans aucune des sources vues.',
    'clarification-dismissed': 'Une demande de précision sur l’exécution de la décision a été rejetée. Le numéro de dossier n’est dans aucune des sources vues.',
    'no-decisions': 'La liste ne nomme pas de décisions.',
    'no-decisions-days': 'La liste ne nomme pas de décisions ; les jours d’inscription et de radiation figurent auprès de chaque nom.',
    'no-decisions-register': 'Le registre ne nomme pas de décisions ; les jours d’inscription et d’effacement figurent auprès de chaque nom.',
    'no-entry-day': 'La liste ne dit pas quand l’inscription a eu lieu.',
    entered: 'Inscrit et publié dans la liste le {day} ; la liste ne nomme pas de décision.',
    'no-decision-day': 'Le registre ne dit pas quand la décision a été prise.',
    'code-of-members': 'Vu bloqué pour la première fois avant juillet 2025, quand la CUII agissait selon un code de ses membres et qu’aucun tribunal ne décidait. Le fichier ne nomme pas de recommandation.',
    'courts-since': 'Vu bloqué pour la première fois en juillet 2025 ou après, depuis quand la CUII n’agit que sur décision de justice. Le fichier ne nomme ni le tribunal ni l’affaire.',
    'no-first-day': 'Le fichier ne dit pas quand le premier blocage a eu lieu, impossible donc de dire si un tribunal a décidé.',
    'blocked-no-decision': 'Le registre dit « bloqué » et ne nomme pas de décision.',
    'regulator-notices': 'Régulateur des télécommunications (НКЕК) : {notices}',
    'one-of-many': 'Une décision parmi beaucoup ; la ligne du registre la nomme.',
    'one-of-many-authorities': 'Une décision parmi beaucoup ; la ligne du registre la nomme, et son autorité.',
    'adm-no-serial': 'Une liste sans son numéro. Elle ne nomme pas de décisions, et les listes de l’agence sur les jeux et sur le tabac se ressemblent.',
    'adm-serial': 'Liste n° {serial}. Elle ne nomme pas de décisions, et les listes de l’agence sur les jeux et sur le tabac se ressemblent.',
    'adm-serial-day': 'Liste n° {serial} du {day}. Elle ne nomme pas de décisions, et les listes de l’agence sur les jeux et sur le tabac se ressemblent.',
    'bofh-no-day': 'Le fichier ne dit pas quand il a été ajouté. Il ne nomme pas de dossier, et ne dit pas si la décision vaut encore.',
    'bofh-day': 'Ajouté à censura.bofh.it le {day}. Le fichier ne nomme pas de dossier, et ne dit pas si la décision vaut encore.',
    'german-court': 'Un tribunal allemand, par l’entremise de la CUII ; le fichier ne le nomme pas',
    'authority-ignoto': 'inconnue (Ignoto)',
    'authority-unstated': 'non indiquée au registre',
    'members-of-cuii': 'des fournisseurs d’accès membres de la CUII',
    'addressee-unnamed': 'des destinataires que le fichier ne nomme pas',
  },
};
