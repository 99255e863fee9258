/**
 * The catalogue in Spanish (of Spain). One person is addressed, as tú. Kept to throughout, for whoever goes on with it:
 *
 * order: orden · order list: lista de órdenes · court order: orden judicial · set aside: apartar (un nombre de una orden) · apply, enforce: aplicar ·
 * observe: observar · off: inactiva · block, allow: bloquear, permitir · law, you, upstream: ley, tú, upstream (el, los upstreams) · resolver:
 * resolutor (a router's field: servidor DNS) · question: consulta · to ask: preguntar, consultar · live log: registro en vivo · query log: registro de
 * consultas · record of decisions: registro de decisiones · trace: traza · device: dispositivo · household, home: casa · computer: ordenador · provider:
 * proveedor (de acceso) · subscribe: suscribirse · held update: actualización retenida · to keep back (of an upstream): retener · take, keep (an update): aceptar, conservar · own rules:
 * reglas propias · cache: caché (la) · stated, likely, suspected, consistent, insufficient: declarado, probable, sospecha, coherente, incierto (the five
 * stand side by side in 300 px).
 *
 * Quotes are «»; a number and its sign are held together by a no-break space. What a law asks of anyone is said here no more than in English.
 */
import type { Messages } from './en.ts';
import { allowing } from './es/allowing.ts';
import { answers } from './es/answers.ts';
import { auditFacts } from './es/audit-facts.ts';
import { attention } from './es/attention.ts';
import { behind } from './es/behind.ts';
import { common } from './es/common.ts';
import { design } from './es/design.ts';
import { devices } from './es/devices.ts';
import { faults } from './es/faults.ts';
import { firstVersion } from './es/first-version.ts';
import { history } from './es/history.ts';
import { keeping } from './es/keeping.ts';
import { leftOut } from './es/left-out.ts';
import { listReading } from './es/list-reading.ts';
import { listUpdates } from './es/list-updates.ts';
import { lists } from './es/lists.ts';
import { logTimes } from './es/log-times.ts';
import { log } from './es/log.ts';
import { notices } from './es/notices.ts';
import { orderSearch } from './es/order-search.ts';
import { orders } from './es/orders.ts';
import { overview } from './es/overview.ts';
import { preview } from './es/preview.ts';
import { problems } from './es/problems.ts';
import { publicLists } from './es/public-lists.ts';
import { remarks } from './es/remarks.ts';
import { report } from './es/report.ts';
import { rules } from './es/rules.ts';
import { said } from './es/said.ts';
import { settings } from './es/settings.ts';
import { setup } from './es/setup.ts';
import { trace } from './es/trace.ts';
import { updateChanges } from './es/update-changes.ts';
import { upstreams } from './es/upstreams.ts';
import { whyPage } from './es/why-page.ts';
import { numbersOf } from './numbers.ts';

const { n: number, tenths } = numbersOf('es');

export const es: Messages = {
  number, tenths,
  ...allowing, ...answers, ...attention, ...auditFacts, ...behind, ...common, ...design, ...devices, ...faults, ...firstVersion, ...history, ...keeping, ...leftOut, ...listReading, ...listUpdates, ...lists, ...log, ...logTimes, ...notices, ...orderSearch, ...orders, ...overview,
  ...preview, ...problems, ...publicLists, ...remarks, ...report, ...rules, ...said, ...settings, ...setup, ...trace, ...updateChanges, ...upstreams, ...whyPage,
};
