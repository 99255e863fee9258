/** What the deeper check of one name across resolvers tells, and the test of an upstream before it is used. All of it is data; words are the page's. */
import type { Fault } from './faults.ts';
import type { Ede, UpstreamEvidence, UpstreamStatement } from './verdict.ts';

/** The scale of evidence, from no sign of a block to the resolver's own word. */
export const FINDINGS = ['consistent', 'insufficient', 'suspected', 'likely', 'stated'] as const;
export type Finding = (typeof FINDINGS)[number];

export const CHECK_REASONS = {
  stated: ['states-legal', 'states-policy'],
  likely: ['block-page', 'refused-alone', 'wrong-site', 'denied-oddly'],
  suspected: ['odd-page', 'refused-here', 'odd-absence', 'null-address', 'denied-existing', 'no-data', 'fails-here'],
  consistent: ['same-answer', 'same-network', 'same-absence', 'proved', 'translated'],
  insufficient: ['no-control', 'control-fails', 'all-fail', 'upstream-down', 'dnssec', 'inner-address', 'no-proof', 'interference', 'site-silent', 'no-address-of-type', 'page-abroad', 'control-denies'],
} as const satisfies Record<Finding, readonly string[]>;
export type CheckReason = (typeof CHECK_REASONS)[Finding][number];

/**
 * How a TLS handshake for the name ended at an address. `valid`: the site proved its name. `inside`: an address of a house, where none is
 * tried.
 */
export type SiteProof = 'valid' | 'other-name' | 'untrusted' | 'expired' | 'no-tls' | 'unreachable' | 'silent' | 'inside';

export interface CheckedResolver {
  url: string;
  /** One of the household's own upstreams; else it was asked for this check only. */
  mine: boolean;
  /** Absent: it did not answer; `error` says why. */
  rcode?: string;
  addresses: string[];
  /** Names that the answer's CNAMEs lead through. */
  aliases: string[];
  ede?: Ede;
  ms?: number;
  /** In English. */
  error?: string;
  fault?: Fault;
  /** What its answer tells by itself. */
  stated?: UpstreamStatement;
  evidence?: UpstreamEvidence;
  /** Of the household's own only. */
  finding?: Finding;
  reason?: CheckReason;
}

export interface CheckedSite {
  address: string;
  proof: SiteProof;
}

export interface UpstreamCheck {
  name: string;
  type: 'A' | 'AAAA';
  /** ISO 8601. */
  at: string;
  /** Of all of the household's upstreams: the strongest sign of a block, else what most is known of. */
  finding: Finding;
  reason: CheckReason;
  /** The upstream that it is about, as configured. */
  about: string;
  resolvers: CheckedResolver[];
  sites: CheckedSite[];
  /** What Gavel itself does with the name; no list of the household takes part in the check. */
  here: { decision: 'blocked' | 'observed' | 'would-be-answered'; lists: string[] };
}

/** What a resolver said when it was asked for example.com. */
export interface UpstreamTest {
  /** As Gavel writes it. */
  url: string;
  works: boolean;
  ms: number;
  rcode?: string;
  addresses: string[];
  /** In English. */
  error?: string;
  fault?: Fault;
  /** What it says of itself (RFC 9606): `qnamemin`, `exterr=15-17`, `infourl=…`. */
  says: string[];
}
