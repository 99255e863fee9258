/**
 * The catalogue in French, for a household; the reader is « vous ».
 *
 * Its words, to be kept to:
 * order: décision (of a court or not; « décision de justice » only where a court decided; never « ordonnance »); order list: liste de décisions;
 * court orders (a kind of list): décisions de blocage. Ordered blocked: dont le blocage est ordonné. Delisted: radié. What the household decides is
 * a choix, so that it is not taken for a décision; record of decisions: registre des choix.
 * enforce, observe, off: appliquer, observer, (liste) inactive. Set aside: écarter (un nom de la décision). Held update: mise à jour retenue.
 * Custom list: liste personnalisée; own rules: règles personnelles (their page: Vos règles); allow rule: règle d’autorisation. Subscribe: s’abonner, abonnement.
 * household, home: foyer; the place: la maison, chez vous. Device: appareil. Router: routeur, or box where it is the provider’s.
 * question: requête; answered: a (reçu) sa réponse, or non bloqué where that is meant. Live log: journal en direct; row: ligne; trace: trace.
 * Upstream: (résolveur) amont, en amont. Law, You, Upstream: Loi, Vous, Amont. Evidence: indices. Run (of the program): cette fois.
 * Jurisdiction: territoire (a « juridiction » is a court).
 * left out: laissé de côté. Never: violer, illégal, se conformer, devoir.
 *
 * « … » hold no-break spaces, a narrow one stands before ; : ! and ?. Countries come without an article, so they stand behind a colon or in brackets;
 * days that may be a month or a year go through fr/days.ts.
 */
import type { Messages } from './en.ts';
import { allowing } from './fr/allowing.ts';
import { answers } from './fr/answers.ts';
import { auditFacts } from './fr/audit-facts.ts';
import { attention } from './fr/attention.ts';
import { behind } from './fr/behind.ts';
import { common } from './fr/common.ts';
import { design } from './fr/design.ts';
import { devices } from './fr/devices.ts';
import { faults } from './fr/faults.ts';
import { firstVersion } from './fr/first-version.ts';
import { history } from './fr/history.ts';
import { keeping } from './fr/keeping.ts';
import { leftOut } from './fr/left-out.ts';
import { listReading } from './fr/list-reading.ts';
import { listUpdates } from './fr/list-updates.ts';
import { lists } from './fr/lists.ts';
import { logTimes } from './fr/log-times.ts';
import { log } from './fr/log.ts';
import { notices } from './fr/notices.ts';
import { orderSearch } from './fr/order-search.ts';
import { orders } from './fr/orders.ts';
import { overview } from './fr/overview.ts';
import { preview } from './fr/preview.ts';
import { problems } from './fr/problems.ts';
import { publicLists } from './fr/public-lists.ts';
import { remarks } from './fr/remarks.ts';
import { report } from './fr/report.ts';
import { rules } from './fr/rules.ts';
import { said } from './fr/said.ts';
import { settings } from './fr/settings.ts';
import { setup } from './fr/setup.ts';
import { trace } from './fr/trace.ts';
import { updateChanges } from './fr/update-changes.ts';
import { upstreams } from './fr/upstreams.ts';
import { whyPage } from './fr/why-page.ts';
import { numbersOf } from './numbers.ts';

const { n: number, tenths } = numbersOf('fr');

export const fr: Messages = {
  number, tenths,
  ...allowing, ...answers, ...attention, ...auditFacts, ...behind, ...common, ...design, ...devices, ...faults, ...firstVersion, ...history, ...keeping, ...leftOut, ...listReading, ...listUpdates, ...lists, ...log, ...logTimes, ...notices, ...orderSearch, ...orders, ...overview,
  ...preview, ...problems, ...publicLists, ...remarks, ...report, ...rules, ...said, ...settings, ...setup, ...trace, ...updateChanges, ...upstreams, ...whyPage,
};
