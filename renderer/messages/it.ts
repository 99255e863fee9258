/**
 * The catalogue in Italian.
 *
 * For the next translator. Address: tu, without words that depend on the reader's gender. Quotes «…», apostrophe ’, a no-break space before
 * a unit (`\u00a0ms`), none before a colon; dates by `it/date-articles.ts`.
 *
 * | order, order list           | ordine, lista di ordini (never `provvedimento`; sorting is `sequenza`)    |
 * | court orders (kind of list) | ordini delle autorità (courts, regulators and others)                     |
 * | law, you, upstream          | legge, tu, upstream                                                       |
 * | enforce / apply, observe, off | applicare, osservare, spegnere; of a list: applicata, osservata, spenta |
 * | block, allow                | bloccare, permettere                                                      |
 * | set aside                   | escludere (un nome dagli ordini)                                          |
 * | left out (of a list)        | tralasciare                                                               |
 * | subscribe to a list         | attivare una lista                                                        |
 * | household, home             | casa, famiglia; family filter: filtro famiglia                            |
 * | question, answer            | richiesta, risposta                                                       |
 * | resolver, upstream          | resolver, upstream (both unchanged)                                       |
 * | live log, log; row          | registro in diretta, registro; riga                                       |
 * | record of decisions         | registro delle decisioni                                                  |
 * | trace                       | traccia                                                                   |
 * | device                      | dispositivo                                                               |
 * | held update                 | aggiornamento trattenuto                                                  |
 * | own rules                   | le tue regole, tua regola                                                 |
 * | listed, delisted            | inserito nella lista, tolto dalla lista                                   |
 * | stated, likely, suspected, consistent, insufficient | dichiarato, probabile, sospetto, coerente, incerto |
 * | overview, settings          | riepilogo, opzioni: seven names of pages stand side by side at 360 px     |
 * | access provider             | fornitore di accesso                                                      |
 */
import type { Messages } from './en.ts';
import { allowing } from './it/allowing.ts';
import { answers } from './it/answers.ts';
import { auditFacts } from './it/audit-facts.ts';
import { attention } from './it/attention.ts';
import { behind } from './it/behind.ts';
import { common } from './it/common.ts';
import { design } from './it/design.ts';
import { devices } from './it/devices.ts';
import { faults } from './it/faults.ts';
import { firstVersion } from './it/first-version.ts';
import { history } from './it/history.ts';
import { keeping } from './it/keeping.ts';
import { leftOut } from './it/left-out.ts';
import { listReading } from './it/list-reading.ts';
import { listUpdates } from './it/list-updates.ts';
import { lists } from './it/lists.ts';
import { logTimes } from './it/log-times.ts';
import { log } from './it/log.ts';
import { notices } from './it/notices.ts';
import { orderSearch } from './it/order-search.ts';
import { orders } from './it/orders.ts';
import { overview } from './it/overview.ts';
import { preview } from './it/preview.ts';
import { problems } from './it/problems.ts';
import { publicLists } from './it/public-lists.ts';
import { remarks } from './it/remarks.ts';
import { report } from './it/report.ts';
import { rules } from './it/rules.ts';
import { said } from './it/said.ts';
import { settings } from './it/settings.ts';
import { setup } from './it/setup.ts';
import { trace } from './it/trace.ts';
import { updateChanges } from './it/update-changes.ts';
import { upstreams } from './it/upstreams.ts';
import { whyPage } from './it/why-page.ts';
import { numbersOf } from './numbers.ts';

const { n: number, tenths } = numbersOf('it');

export const it: Messages = {
  number, tenths,
  ...allowing, ...answers, ...attention, ...auditFacts, ...behind, ...common, ...design, ...devices, ...faults, ...firstVersion, ...history, ...keeping, ...leftOut, ...listReading, ...listUpdates, ...lists, ...log, ...logTimes, ...notices, ...orderSearch, ...orders, ...overview,
  ...preview, ...problems, ...publicLists, ...remarks, ...report, ...rules, ...said, ...settings, ...setup, ...trace, ...updateChanges, ...upstreams, ...whyPage,
};
