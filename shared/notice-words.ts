/** The sentences of notices, in the languages of the window. Never what a law asks of anyone. Settings show the same ones before they are switched on. */
import type { Notice, NoticePart } from './notices.ts';

interface Said {
  /** Of one, and of more. `one` is a name, or absent. */
  law: (count: number, one: string | undefined) => string;
  keptBack: (count: number, one: string | undefined) => string;
  listHeld: (count: number, one: string | undefined) => string;
  upstreamFails: (count: number, one: string | undefined) => string;
  engineFails: string;
}

const en: Said = {
  law: (count, one) => (count > 1 ? `${count} names were blocked by orders.` : one === undefined ? 'A name was blocked by an order.' : `${one} was blocked by an order.`),
  keptBack: (count, one) => (count > 1 ? `${count} names were kept back by your upstream.` : one === undefined ? 'A name was kept back by your upstream.' : `${one} was kept back by your upstream.`),
  listHeld: (count, one) => (count > 1 ? `Updates of ${count} lists are held until you decide.` : `An update of “${one ?? ''}” is held until you decide.`),
  upstreamFails: (count, one) => (count > 1 ? `${count} upstreams do not answer.` : `${one ?? ''} does not answer.`),
  engineFails: 'Gavel’s resolver stopped. It is being started again.',
};

const it: Said = {
  law: (count, one) => (count > 1 ? `${count} nomi sono stati bloccati da ordini.` : one === undefined ? 'Un nome è stato bloccato da un ordine.' : `${one} è stato bloccato da un ordine.`),
  keptBack: (count, one) => (count > 1 ? `${count} nomi sono stati trattenuti dal tuo upstream.` : one === undefined ? 'Un nome è stato trattenuto dal tuo upstream.' : `${one} è stato trattenuto dal tuo upstream.`),
  listHeld: (count, one) => (count > 1 ? `Gli aggiornamenti di ${count} liste attendono una tua decisione.` : `Un aggiornamento di «${one ?? ''}» attende una tua decisione.`),
  upstreamFails: (count, one) => (count > 1 ? `${count} upstream non rispondono.` : `${one ?? ''} non risponde.`),
  engineFails: 'Il resolver di Gavel si è fermato. Viene riavviato.',
};

const de: Said = {
  law: (count, one) => (count > 1 ? `${count} Namen wurden durch Anordnungen gesperrt.` : one === undefined ? 'Ein Name wurde durch eine Anordnung gesperrt.' : `${one} wurde durch eine Anordnung gesperrt.`),
  keptBack: (count, one) => (count > 1 ? `${count} Namen hat Ihr Upstream zurückgehalten.` : one === undefined ? 'Einen Namen hat Ihr Upstream zurückgehalten.' : `${one} hat Ihr Upstream zurückgehalten.`),
  listHeld: (count, one) => (count > 1 ? `Updates von ${count} Listen warten auf Ihre Entscheidung.` : `Ein Update von „${one ?? ''}“ wartet auf Ihre Entscheidung.`),
  upstreamFails: (count, one) => (count > 1 ? `${count} Upstreams antworten nicht.` : `${one ?? ''} antwortet nicht.`),
  engineFails: 'Der Resolver von Gavel ist stehen geblieben. Er wird neu gestartet.',
};

const es: Said = {
  law: (count, one) => (count > 1 ? `${count} nombres fueron bloqueados por órdenes.` : one === undefined ? 'Un nombre fue bloqueado por una orden.' : `${one} fue bloqueado por una orden.`),
  keptBack: (count, one) => (count > 1 ? `Tu upstream retuvo ${count} nombres.` : one === undefined ? 'Tu upstream retuvo un nombre.' : `Tu upstream retuvo ${one}.`),
  listHeld: (count, one) => (count > 1 ? `Las actualizaciones de ${count} listas esperan tu decisión.` : `Una actualización de «${one ?? ''}» espera tu decisión.`),
  upstreamFails: (count, one) => (count > 1 ? `${count} upstreams no responden.` : `${one ?? ''} no responde.`),
  engineFails: 'El resolutor de Gavel se detuvo. Se está iniciando de nuevo.',
};

const fr: Said = {
  law: (count, one) => (count > 1 ? `${count} noms ont été bloqués par des décisions.` : one === undefined ? 'Un nom a été bloqué par une décision.' : `${one} a été bloqué par une décision.`),
  keptBack: (count, one) => (count > 1 ? `Votre résolveur en amont a retenu ${count} noms.` : one === undefined ? 'Votre résolveur en amont a retenu un nom.' : `Votre résolveur en amont a retenu ${one}.`),
  listHeld: (count, one) => (count > 1 ? `Les mises à jour de ${count} listes attendent votre décision.` : `Une mise à jour de « ${one ?? ''} » attend votre décision.`),
  upstreamFails: (count, one) => (count > 1 ? `${count} résolveurs en amont ne répondent pas.` : `${one ?? ''} ne répond pas.`),
  engineFails: 'Le résolveur de Gavel s’est arrêté. Il est en train de redémarrer.',
};

const LANGUAGES: Record<string, Said> = { en, it, de, es, fr };

function partWords(said: Said, { kind, count, one }: NoticePart): string {
  switch (kind) {
    case 'law': return said.law(count, one);
    case 'kept-back': return said.keptBack(count, one);
    case 'list-held': return said.listHeld(count, one);
    case 'upstream-fails': return said.upstreamFails(count, one);
    case 'engine-fails': return said.engineFails;
  }
}

/** One sentence for each part. @param language BCP 47; English where there is no other */
export function noticeWords({ parts }: Pick<Notice, 'parts'>, language: string): string[] {
  const said = LANGUAGES[language.toLowerCase().split('-')[0] ?? ''] ?? en;
  return parts.map((part) => partWords(said, part));
}
