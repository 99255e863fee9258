/** The catalogue in English: every sentence of the window. Said: apply, observe, set aside. Never said: what a law asks of anyone. */
import { common } from './en/common.ts';
import { design } from './en/design.ts';
import { lists } from './en/lists.ts';
import { log } from './en/log.ts';
import { orders } from './en/orders.ts';
import { overview } from './en/overview.ts';
import { settings } from './en/settings.ts';
import { trace } from './en/trace.ts';
import { upstreams } from './en/upstreams.ts';
import { numbersOf } from './numbers.ts';

export const en = { number: numbersOf('en').n, tenths: numbersOf('en').tenths, ...common, ...overview, ...log, ...trace, ...lists, ...orders, ...settings, ...upstreams, ...design };

/** What every language has to say. */
export type Messages = typeof en;
