/** What a list would change, before it takes effect. Nothing is changed by asking. */
import path from 'node:path';
import { AppError } from '../../shared/app-error.ts';
import type { ListSource, Params, Result } from '../../shared/engine-api.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Watch } from './lists/list-intake.ts';
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

/** Looks under way, by the name that their caller gave them. */
const underWay = new Map<string, AbortController>();

/** @returns false when it is over already */
export function cancelPreview(job: string): boolean {
  const look = underWay.get(job);
  look?.abort();
  return look !== undefined;
}

/** Fails as soon as it is cancelled; what the worker or the network still does for it is of no use to anyone. */
export async function previewOf(parts: PreviewParts, { job, ...params }: Params<'lists.check'>): Promise<Result<'lists.check'>> {
  if (job === undefined) return look(parts, params);
  if (underWay.has(job)) throw new AppError('conflict', { code: 'look-under-way', job });
  const controller = new AbortController();
  underWay.set(job, controller);
  try {
    const cancelled = new Promise<never>((_resolve, reject) => {
      controller.signal.addEventListener('abort', () => reject(new AppError('fetch-failed', { code: 'cancelled' })));
    });
    const looked = look(parts, params, { job, cancel: controller.signal });
    looked.catch(() => undefined); // after a cancellation nobody waits for it
    return await Promise.race([looked, cancelled]);
  } finally {
    underWay.delete(job);
  }
}

/** @throws AppError of the network, the file system, the reader or the signature */
async function look(parts: PreviewParts, params: Omit<Params<'lists.check'>, 'job'>, watch?: Watch): Promise<Result<'lists.check'>> {
  const { kind, syntax, source } = params;
  const country = parts.country();
  const views = parts.subscriptions.views();
  const { checked: { findings, findingCount, first, signature }, looked } = await parts.subscriptions.check(params, (file, left) => parts.compiler.call('preview', {
    path: file, kind, left, index: path.join(parts.options.dataFolder, 'rule-index.bin'), key: parts.key, day: localDay(parts.clock()),
    lists: views.map(({ id, title, kind: of, mode }) => ({ id, title, kind: of, mode })),
    ownRules: parts.settings.ownRules, setAside: parts.settings.setAside.map(({ name }) => name),
    ...(syntax === undefined ? {} : { syntax }), ...(country === undefined ? {} : { country }),
  }), watch);
  const same = views.find((view) => sameSource(view.source, source));
  return { ...looked, findings, findingCount, first, ...(signature === undefined ? {} : { signature }), ...(same === undefined ? {} : { sameAs: same.title }) };
}
