/** The lists that come with Gavel. Where they come from: built-in/PROVENANCE.md. */
import type { ListKind } from '../../../shared/verdict.ts';
import familyStarter from './built-in/family-starter.json' with { type: 'json' };
import milan2022 from './built-in/milan-2022.json' with { type: 'json' };

export interface BuiltIn {
  /** As in `--list court-order:milan`. */
  id: string;
  kind: ListKind;
  title: string;
  description: string;
  licence?: string;
  homepage?: string;
  /** ISO 3166-1 alpha-2: whose authority. */
  country?: string;
  bytes(): Uint8Array;
}

export const builtIns: readonly BuiltIn[] = [
  {
    id: 'milan', kind: 'court-order', title: 'Tribunale di Milano, 11 July 2022', country: 'IT',
    description: 'Three torrent sites that the Tribunale di Milano ordered Cloudflare’s resolver 1.1.1.1 to stop resolving, on 11 July 2022. The order is addressed to Cloudflare, not to a home.',
    bytes: () => Buffer.from(JSON.stringify(milan2022)),
  },
  {
    id: 'family-starter', kind: 'family', title: familyStarter.title,
    description: `The ${familyStarter.names.length} most visited adult sites: a first family filter, small on purpose.`,
    licence: 'Unlicense', homepage: 'https://github.com/ShadowWhisperer/BlockLists',
    bytes: () => Buffer.from(`# Title: ${familyStarter.title}\n${familyStarter.names.join('\n')}\n`),
  },
];
