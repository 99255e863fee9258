/** What a list would change, before it takes effect. Nothing is changed by asking. */
import path from 'node:path';
import type { ListSource, Params, Result } from '../../shared/engine-api.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Subscriptions } from './lists/subscriptions.ts';
import { localDay } from './local-day.ts';
import type { CompilerClient } from './policy/compiler-client.ts';
import type { HashKey } from './policy/name-hash.ts';

/** What this call needs of the engine. */
interface PreviewParts {
  readonly settings: Settings;
  readonly key: HashKey;
  readonly clock: () => number;
  readonly options: { readonly dataFolder: string };
  readonly compiler: CompilerClient;
  readonly subscriptions: Subscriptions;
  country(): string | undefined;
}

const sameSource = (a: ListSource, b: ListSource): boolean =>
  (a.type === 'url' && b.type === 'url' && a.url === b.url) || (a.type === 'file' && b.type === 'file' && a.path === b.path) || (a.type === 'built-in' && b.type === 'built-in' && a.id === b.id);

/** @throws AppError of the network, the file system, the reader or the signature */
export async function previewOf(parts: PreviewParts, params: Params<'lists.check'>): Promise<Result<'lists.check'>> {
  const { kind, syntax, source } = params;
  const country = parts.country();
  const views = parts.subscriptions.views();
  const { checked: { findings, findingCount, signature }, looked } = await parts.subscriptions.check(params, (file) => parts.compiler.call('preview', {
    path: file, kind, index: path.join(parts.options.dataFolder, 'rule-index.bin'), key: parts.key, day: localDay(parts.clock()),
    lists: views.map(({ id, title, kind: of, mode }) => ({ id, title, kind: of, mode })),
    ownRules: parts.settings.ownRules, setAside: parts.settings.setAside.map(({ name }) => name),
    ...(syntax === undefined ? {} : { syntax }), ...(country === undefined ? {} : { country }),
  }));
  const same = views.find((view) => sameSource(view.source, source));
  return { ...looked, findings, findingCount, ...(signature === undefined ? {} : { signature }), ...(same === undefined ? {} : { sameAs: same.title }) };
}
