/**
 * Makes popular-names.json: the most visited sites, without those that lists name on purpose, so that the guard of updates need not cry
 * at every ad list. Run by hand when the source has a new edition:
 *
 *   node electron/engine/lists/built-in/make-popular-names.ts TRANCO.json LIST… > electron/engine/lists/built-in/popular-names.json
 *
 * TRANCO.json is lists/tranco10k/list.json of MISP/misp-warninglists (CC0-1.0). LIST are ad, tracker and adult lists in any syntax; they
 * are only asked which names to leave out.
 */
import fs from 'node:fs';
import { readList } from '../read-list.ts';

/** What such sites call themselves, where no list asked here knows them. */
const ON_PURPOSE = /porn|xxx|hentai|sex|camgirl|casino|poker|betting|\bbet\b|bet\d*\.|slots?\b|1x|torrent|pirate|movie|hdfilm|watchseries|anime|manga|manhwa|stream(?:ing|s)|proxy|adserv|advert|\bads?\b|tracker|click|pixel|analytics|metrics|telemetry|popads|affiliate/;

const [tranco = '', ...lists] = process.argv.slice(2);
const { list, version } = JSON.parse(fs.readFileSync(tranco, 'utf8')) as { list: string[]; version: number };
const left = new Set<string>();
for (const file of lists) {
  readList(fs.readFileSync(file), { rule: (name, _match, action) => void (action === 'block' && left.add(name)) });
}
const names = list.filter((name) => !left.has(name) && !left.has(`www.${name}`) && !ON_PURPOSE.test(name)).toSorted();
process.stdout.write(`${JSON.stringify({ source: 'MISP warning lists, Tranco top 10,000 (CC0-1.0)', version, names: names.join(' ') }, undefined, 1)}\n`);
