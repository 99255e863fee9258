/**
 * Which known name a rule would block. A rule over a whole tree meets every known name at or below its own, an exact one only itself, and
 * one for what lies below a name its `www.`, where the name is a site's.
 * Tables over names, made once in a worker; a list of a million names asks them a million times.
 */
import net from 'node:net';
import { getDomain, getDomainWithoutSuffix, getPublicSuffix } from 'tldts';
import type { GuardReason } from '../../../../shared/list-updates.ts';
import popular from '../built-in/popular-names.json' with { type: 'json' };
import type { RuleMatch } from '../list-reader.ts';
import { CAPTIVE_PORTALS, HOSTING, PLATFORMS, PUBLIC_RESOLVERS, SAFE_SEARCH, SERVICES } from './essential-names.ts';

/** A name of this household's own that no list may take away unasked. */
export interface OwnHost {
  name: string;
  reason: 'own-upstream' | 'list-host';
}

export interface Met {
  reason: GuardReason;
  /** The known name. */
  of: string;
}

/** A name as a household asks it, to learn what a list does with it. */
export interface Probe {
  name: string;
  /** Why the known name matters, and whose it is. */
  reason: GuardReason;
  owner: string;
  /** A host that its site may have or not: what a rule for all that lies below does. */
  likely: boolean;
}

/** Suffixes of registries have up to four labels (`city.kawasaki.jp`). */
const MAX_SUFFIX_LABELS = 4;

function labelsOf(name: string): number {
  let labels = 1;
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) labels++;
  return labels;
}

/** Names only, by the registries' part of the public suffix list. */
const REGISTRIES = { allowPrivateDomains: false, extractHostname: false, validateHostname: false };

/** Whose name it is, across registries: `google` of `www.google.co.uk`. */
export const ownerOf = (name: string): string => getDomainWithoutSuffix(name, REGISTRIES) ?? name;

const isSite = (name: string): boolean => !HOSTING.has(name) && getDomain(name, REGISTRIES) === name;

/** Whether a name that is answered by another stays with its own service: one registered domain, or what services offer for safe search. */
export const isSameService = (name: string, alias: string): boolean => SAFE_SEARCH.has(alias) || (getDomain(alias, REGISTRIES) ?? alias) === (getDomain(name, REGISTRIES) ?? name);

export class KnownNames {
  /** Known name → why. */
  private readonly exact = new Map<string, GuardReason>();
  /** A name above a known one → that one. What was added first counts. */
  private readonly above = new Map<string, Met>();
  private made: readonly Probe[] | undefined;

  constructor(own: readonly OwnHost[]) {
    for (const { name, reason } of own) this.add(name, reason);
    for (const name of CAPTIVE_PORTALS) this.add(name, 'captive-portal');
    for (const name of PUBLIC_RESOLVERS) this.add(name, 'public-resolver');
    for (const name of SERVICES) this.add(name, 'service');
    for (const name of popular.names.split(' ')) this.add(name, 'popular');
  }

  private add(name: string, reason: GuardReason): void {
    if (this.exact.has(name)) return;
    this.exact.set(name, reason);
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      const parent = name.slice(dot + 1);
      if (!this.above.has(parent)) this.above.set(parent, { reason, of: name });
    }
  }

  /** Every known name; a site at `www.` too, and one that most homes use at hosts that stand for all below it. Each once. */
  get probes(): readonly Probe[] {
    return (this.made ??= this.makeProbes());
  }

  private makeProbes(): Probe[] {
    const probes: Probe[] = [];
    for (const [known, reason] of this.exact) {
      const owner = ownerOf(known);
      const at = (label: string, likely: boolean): void => {
        if (!this.exact.has(label + known)) probes.push({ name: label + known, reason, owner, likely });
      };
      probes.push({ name: known, reason, owner, likely: false });
      if (!isSite(known)) continue;
      at('www.', false);
      if (reason === 'popular') continue;
      at('m.', true);
      at('x.', true);
    }
    return probes;
  }

  /** Whether a rule for this name says something of a probe, or of a host of sites. */
  concerns(name: string): boolean {
    return this.exact.has(name) || this.above.has(name) || HOSTING.has(name) || (name.startsWith('www.') && this.exact.has(name.slice(4)));
  }

  /** @param orders the rule stands in an order list */
  meet(name: string, match: RuleMatch, orders: boolean): Met | undefined {
    if (net.isIP(name) !== 0) return { reason: 'ip-address', of: name };
    if (!name.includes('.')) return { reason: 'single-label', of: name };
    const itself = match === 'below' ? undefined : this.exact.get(name);
    // A site answers at its bare name and at www alike.
    const bare = itself === undefined && name.startsWith('www.') ? name.slice(4) : undefined;
    const www = bare === undefined || match === 'below' ? undefined : this.exact.get(bare);
    if (match !== 'exact' && this.isSuffix(name)) return { reason: 'public-suffix', of: name };
    if (itself !== undefined) return { reason: itself, of: name };
    if (www !== undefined) return { reason: www, of: bare! };
    const below = match === 'exact' ? undefined : this.above.get(name);
    const site = match === 'below' && (below === undefined || below.reason === 'popular') && isSite(name) ? this.exact.get(name) : undefined;
    if (site !== undefined) return { reason: site, of: `www.${name}` };
    if (below !== undefined) return below;
    return orders ? this.platformOf(name) : undefined;
  }

  /** Whether people register names right below it: a registry's suffix, by the public suffix list, or a great host of sites. */
  isSuffix(name: string): boolean {
    return HOSTING.has(name) || (labelsOf(name) <= MAX_SUFFIX_LABELS && getPublicSuffix(name, REGISTRIES) === name);
  }

  private platformOf(name: string): Met | undefined {
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      const parent = name.slice(dot + 1);
      if (PLATFORMS.has(parent)) return { reason: 'platform', of: parent };
    }
    return undefined;
  }
}
