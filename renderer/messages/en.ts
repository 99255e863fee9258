/** The catalogue in English: every sentence of the window. Said: apply, observe, set aside. Never said: what a law asks of anyone. */
import { allowing } from './en/allowing.ts';
import { answers } from './en/answers.ts';
import { auditFacts } from './en/audit-facts.ts';
import { attention } from './en/attention.ts';
import { behind } from './en/behind.ts';
import { common } from './en/common.ts';
import { design } from './en/design.ts';
import { devices } from './en/devices.ts';
import { faults } from './en/faults.ts';
import { firstVersion } from './en/first-version.ts';
import { history } from './en/history.ts';
import { keeping } from './en/keeping.ts';
import { leftOut } from './en/left-out.ts';
import { listReading } from './en/list-reading.ts';
import { listUpdates } from './en/list-updates.ts';
import { lists } from './en/lists.ts';
import { logTimes } from './en/log-times.ts';
import { log } from './en/log.ts';
import { notices } from './en/notices.ts';
import { orderSearch } from './en/order-search.ts';
import { orders } from './en/orders.ts';
import { overview } from './en/overview.ts';
import { preview } from './en/preview.ts';
import { problems } from './en/problems.ts';
import { publicLists } from './en/public-lists.ts';
import { remarks } from './en/remarks.ts';
import { report } from './en/report.ts';
import { rules } from './en/rules.ts';
import { said } from './en/said.ts';
import { settings } from './en/settings.ts';
import { setup } from './en/setup.ts';
import { trace } from './en/trace.ts';
import { updateChanges } from './en/update-changes.ts';
import { upstreams } from './en/upstreams.ts';
import { whyPage } from './en/why-page.ts';
import { numbersOf } from './numbers.ts';

const { n: number, tenths } = numbersOf('en');

export const en = {
  number, tenths,
  ...allowing, ...answers, ...attention, ...auditFacts, ...behind, ...common, ...design, ...devices, ...faults, ...firstVersion, ...history, ...keeping, ...leftOut, ...listReading, ...listUpdates, ...lists, ...log, ...logTimes, ...notices, ...orderSearch, ...orders, ...overview,
  ...preview, ...problems, ...publicLists, ...remarks, ...report, ...rules, ...said, ...settings, ...setup, ...trace, ...updateChanges, ...upstreams, ...whyPage,
};

/** What every language has to say. */
export type Messages = typeof en;
