/** What Gavel itself writes into orders, where a register says nothing, in German. */
import type { Messages } from '../en.ts';

export const remarks: Pick<Messages, 'remarks'> = {
  remarks: {
    'docket-unseen': 'Ein Aktenzeichen stand in keiner eingesehenen Quelle. Die Anordnung richtet sich an Cloudflare, nicht an ein Heimnetz.',
    'complaint-dismissed': 'Die Beschwerde von Cloudflare gegen die einstweilige Anordnung wurde zurückgewiesen. Tag, Aktenzeichen und Text standen in keiner eingesehenen Quelle.',
    'clarification-dismissed': 'Ein Antrag, die Durchführung der Anordnung klarzustellen, wurde zurückgewiesen. Ein Aktenzeichen stand in keiner eingesehenen Quelle.',
    'no-decisions': 'Die Liste nennt keine Entscheidungen.',
    'no-decisions-days': 'Die Liste nennt keine Entscheidungen; Tage der Aufnahme und der Streichung stehen bei jedem Namen.',
    'no-decisions-register': 'Das Register nennt keine Entscheidungen; Tage der Eintragung und der Löschung stehen bei jedem Namen.',
    'no-entry-day': 'Die Liste sagt nicht, wann es aufgenommen wurde.',
    entered: 'Am {day} in die Liste aufgenommen und veröffentlicht; die Liste nennt keine Entscheidung.',
    'no-decision-day': 'Das Register sagt nicht, wann entschieden wurde.',
    'code-of-members': 'Zuerst vor Juli 2025 gesperrt gesehen, als die CUII nach einem Kodex ihrer Mitglieder handelte und kein Gericht entschied. Die Datei nennt keine Empfehlung.',
    'courts-since': 'Zuerst im Juli 2025 oder danach gesperrt gesehen; seither handelt die CUII nur nach Gerichtsentscheidungen. Die Datei nennt weder Gericht noch Verfahren.',
    'no-first-day': 'Die Datei sagt nicht, wann zuerst gesperrt wurde; ob ein Gericht entschied, lässt sich darum nicht sagen.',
    'blocked-no-decision': 'Das Register sagt „gesperrt“ und nennt keine Entscheidung.',
    'regulator-notices': 'Regulierer der Telekommunikation (НКЕК): {notices}',
    'one-of-many': 'Eine von vielen Entscheidungen; die Zeile des Registers nennt sie.',
    'one-of-many-authorities': 'Eine von vielen Entscheidungen; die Zeile des Registers nennt sie und ihre Behörde.',
    'adm-no-serial': 'Eine Liste ohne ihre Nummer. Sie nennt keine Entscheidungen, und die Listen der Agentur zu Glücksspiel und zu Tabak sehen gleich aus.',
    'adm-serial': 'Liste Nr. {serial}. Sie nennt keine Entscheidungen, und die Listen der Agentur zu Glücksspiel und zu Tabak sehen gleich aus.',
    'adm-serial-day': 'Liste Nr. {serial} vom {day}. Sie nennt keine Entscheidungen, und die Listen der Agentur zu Glücksspiel und zu Tabak sehen gleich aus.',
    'bofh-no-day': 'Die Datei sagt nicht, wann es hinzukam. Sie nennt kein Aktenzeichen und sagt nicht, ob die Anordnung noch gilt.',
    'bofh-day': 'Am {day} bei censura.bofh.it hinzugefügt. Die Datei nennt kein Aktenzeichen und sagt nicht, ob die Anordnung noch gilt.',
    'german-court': 'Ein deutsches Gericht, ausgeführt durch die CUII; die Datei nennt es nicht',
    'authority-ignoto': 'nicht bekannt (Ignoto)',
    'authority-unstated': 'im Register nicht genannt',
    'members-of-cuii': 'Zugangsanbieter, die Mitglieder der CUII sind',
    'addressee-unnamed': 'Empfänger, die die Datei nicht nennt',
  },
};
