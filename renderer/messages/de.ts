/**
 * The catalogue in German. Readers are addressed as „Sie“; quotes are „…“; a unit follows its number after a space that does not break.
 *
 * Words kept to: order Anordnung, court-order list Sperranordnungen, authority Gericht oder Behörde, the law (decider) Recht,
 * block sperren (Sperre, Sperrseite), enforce and apply anwenden, observe beobachten, set aside ausnehmen (stayed is ausgesetzt),
 * your choices (what a pause stops) eigene Filter, blocked by your choice auf Ihren Wunsch gesperrt, custom lists eigene Auswahl,
 * own rules eigene Regeln, allow rule Erlaubnisregel, question Anfrage, log Protokoll, live log Live-Protokoll, trace Ablauf,
 * record of decisions Entscheidungsprotokoll, report Transparenzbericht, update Update (held zurückgehalten), subscribe abonnieren,
 * delisted gestrichen, left out (by you) weggelassen, (of a list’s lines) ausgelassen, upstream Upstream (der), resolver Resolver (der),
 * policy of a resolver Richtlinie, evidence Beleg, home and household Haushalt, home network Heimnetz, device Gerät, guide Einrichtung,
 * notification Mitteilung.
 */
import type { Messages } from './en.ts';
import { allowing } from './de/allowing.ts';
import { answers } from './de/answers.ts';
import { auditFacts } from './de/audit-facts.ts';
import { attention } from './de/attention.ts';
import { behind } from './de/behind.ts';
import { common } from './de/common.ts';
import { design } from './de/design.ts';
import { devices } from './de/devices.ts';
import { faults } from './de/faults.ts';
import { firstVersion } from './de/first-version.ts';
import { history } from './de/history.ts';
import { keeping } from './de/keeping.ts';
import { leftOut } from './de/left-out.ts';
import { listReading } from './de/list-reading.ts';
import { listUpdates } from './de/list-updates.ts';
import { lists } from './de/lists.ts';
import { logTimes } from './de/log-times.ts';
import { log } from './de/log.ts';
import { notices } from './de/notices.ts';
import { orderSearch } from './de/order-search.ts';
import { orders } from './de/orders.ts';
import { overview } from './de/overview.ts';
import { preview } from './de/preview.ts';
import { problems } from './de/problems.ts';
import { publicLists } from './de/public-lists.ts';
import { remarks } from './de/remarks.ts';
import { report } from './de/report.ts';
import { rules } from './de/rules.ts';
import { said } from './de/said.ts';
import { settings } from './de/settings.ts';
import { setup } from './de/setup.ts';
import { trace } from './de/trace.ts';
import { updateChanges } from './de/update-changes.ts';
import { upstreams } from './de/upstreams.ts';
import { whyPage } from './de/why-page.ts';
import { numbersOf } from './numbers.ts';

const { n: number, tenths } = numbersOf('de');

export const de: Messages = {
  number, tenths,
  ...allowing, ...answers, ...attention, ...auditFacts, ...behind, ...common, ...design, ...devices, ...faults, ...firstVersion, ...history, ...keeping, ...leftOut, ...listReading, ...listUpdates, ...lists, ...log, ...logTimes, ...notices, ...orderSearch, ...orders, ...overview,
  ...preview, ...problems, ...publicLists, ...remarks, ...report, ...rules, ...said, ...settings, ...setup, ...trace, ...updateChanges, ...upstreams, ...whyPage,
};
