/** The transparency report: what orders did in this home in a period, as a page to print and as files to keep. */
import type { AuditEntry } from './history-api.ts';
import type { ReportLeftOut } from './left-out.ts';
import type { Order } from './order-list.ts';
import type { Decider, ListMode, UpstreamStatement } from './verdict.ts';

/** A name that was asked for, and what became of the questions. */
export interface ReportName {
  name: string;
  blocked: number;
  /** Answered; the list was observed. */
  observed: number;
  /** Answered, because the household set the name aside. */
  setAside: number;
}

export interface ReportOrder {
  list: string;
  listTitle: string;
  /** As the list has it today; absent when no list here holds it any more. */
  order?: Order;
  orderId: string;
  /** By the country that is set today. */
  standing?: 'law' | 'household';
  inForce?: boolean;
  /** The household's use of the list today; absent when it is gone. */
  mode?: ListMode;
  blocked: number;
  observed: number;
  setAside: number;
  /** How many different names were asked for. */
  nameCount: number;
  /** Those asked for most, at most 100. */
  names: ReportName[];
}

export interface ReportUpstream {
  upstream: string;
  stated: UpstreamStatement;
  count: number;
  nameCount: number;
  /** At most 100, most asked for first. */
  names: { name: string; count: number }[];
}

export interface TransparencyReport {
  format: 'gavel-report/1';
  /** Days of the household, both included: `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** ISO 8601. */
  madeAt: string;
  version: string;
  country?: string;
  /** ISO 8601, the oldest question that is kept. Later than `from`: nothing is known of the days before. */
  logFrom?: string;
  /** More questions met an order or an upstream's block than were looked at; counts of names are of the newest ones. */
  cut: boolean;
  /** Questions of the period. */
  totals: Record<'asked' | Exclude<Decider, 'none'> | 'observed', number>;
  /** Orders that named a name that was asked for, or whose list was applied or observed; most met first. */
  orders: ReportOrder[];
  /** Names set aside at some time of the period. */
  setAsides: { name: string; from?: string; until?: string; reason?: string }[];
  /** Names of order lists that were left out of what is in force here, at some time of the period; oldest first, at most 500, and how many there are. */
  leftOut: ReportLeftOut[];
  leftOutCount: number;
  /** What the household decided about orders in the period, oldest first. */
  decisions: AuditEntry[];
  /** What upstream resolvers said of their own blocks. */
  upstream: ReportUpstream[];
}

/** One day of one order in this home. */
export interface OrderHitDay {
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  blocked: number;
  observed: number;
}

export interface OrderHits {
  /** Oldest first; days without a question are left out. */
  days: OrderHitDay[];
}
