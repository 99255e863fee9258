/** Puts the parts together and answers the contract. Starts in the order in which parts need each other; `close` ends them in reverse. */
import fs from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import type { AnswerMode, BlockPageAddress } from '../../shared/answer-modes.ts';
import { guessCountry } from '../../shared/country-guess.ts';
import type { EngineEvents, EventName, ListView, Method, Params, Result, Status } from '../../shared/engine-api.ts';
import type { Problem, ProblemId, ProblemTold } from '../../shared/problems.ts';
import type { SetupProgress } from '../../shared/setup-api.ts';
import { DEFAULT_UPSTREAMS, readSettings, type HouseholdDevice, type Settings } from '../../shared/settings.ts';
import type { ListKind } from '../../shared/verdict.ts';
import { AnswerQuery } from './answer-query.ts';
import { Audit } from './audit.ts';
import { AnswerCache } from './cache.ts';
import { BlockPageHost } from './block-page-host.ts';
import { DeviceBook } from './devices/device-book.ts';
import { engineCalls, type EngineParts } from './engine-calls.ts';
import type { ConsoleControl, Engine, EngineOptions, SocketAddress } from './engine-host.ts';
import { bindEncrypted } from './listeners/bind.ts';
import { Listening } from './listeners/listening.ts';
import { LogExports } from './log-exports.ts';
import { localDay } from './local-day.ts';
import { NetworkReader } from './network/read-network.ts';
import { ListHistory } from './lists/history.ts';
import { refuseSelf } from './refuse-self.ts';
import { SettingsKeeper } from './settings-keeper.ts';
import { Subscriptions } from './lists/subscriptions.ts';
import { atEach, withPause } from './pause.ts';
import { CompilerClient } from './policy/compiler-client.ts';
import type { IndexException } from './policy/exceptions.ts';
import { IndexKeeper } from './policy/index-keeper.ts';
import type { PolicyContext } from './policy/decide.ts';
import { hashKey } from './policy/hash-key.ts';
import type { HashKey } from './policy/name-hash.ts';
import { OwnRulesPolicy } from './policy/own-rules.ts';
import { fileTrouble, heldUpdates, historyBroken, namesLeftOut, noPort53, notInForce, ownFault, settingsBroken, settingsReset, takenByMistake } from './problems.ts';
import { Policy } from './policy/policy.ts';
import { rulingOf, type AttachedRuling } from './policy/rulings.ts';
import type { QueryLog } from './query-log/log-record.ts';
import { createQueryLog } from './query-log/query-log.ts';
import { Forwarder } from './steps/forward.ts';
import { Guard } from './steps/guard.ts';
import { SpecialUse } from './steps/special-use.ts';
import { encodeName } from './wire/message.ts';
import { UDP_PAYLOAD } from './wire/reply.ts';
import { LanConsole } from './setup/lan-console.ts';
import { LiveTest } from './setup/live-test.ts';
import { lookupThrough } from './upstream/lookup.ts';
import { proveSite } from './upstream/prove-site.ts';
import { upstreamHosts } from './upstream/upstream-hosts.ts';
import { openRoutes, type Routes } from './steps/routes.ts';
import { timeZone } from './time-zone.ts';

/** Days, pauses and networks are looked at this often, in milliseconds. */
const TICK_MS = 5000;

class EngineService implements Engine, EngineParts {
  readonly options: EngineOptions;
  readonly clock: () => number;
  readonly startedAt: string;
  settings: Settings;
  readonly key: HashKey;
  readonly proveSite: NonNullable<EngineOptions['proveSite']>;
  readonly compiler = new CompilerClient();
  private readonly reader = new CompilerClient();
  private readonly settingsKeeper: SettingsKeeper;
  readonly cache = new AnswerCache();
  readonly guard = new Guard();
  readonly problems: Problem[] = [];
  readonly ownRules: OwnRulesPolicy;
  readonly policy: Policy<AttachedRuling>;
  private readonly index: IndexKeeper;
  readonly subscriptions: Subscriptions;
  readonly audit: Audit;
  readonly network = new NetworkReader();
  readonly lanConsole = new LanConsole();
  readonly liveTest: LiveTest;
  listening!: Listening;
  readonly history: ListHistory;
  readonly log: QueryLog;
  readonly exports: LogExports;
  readonly answer: AnswerQuery;
  readonly blockPage: BlockPageHost;
  routes: Routes;
  private readonly devices: DeviceBook;
  private readonly forwarder = new Forwarder();
  encrypted: { tls: SocketAddress[]; https: SocketAddress[] } = { tls: [], https: [] };
  private rulingCount = 0;
  private ready = false;
  private web: SocketAddress | undefined;
  private closeListeners: () => Promise<void> = async () => undefined;
  private readonly listeners = new Map<EventName, Set<(payload: never) => void>>();
  private ticker: NodeJS.Timeout | undefined;
  private stopFollowing: (() => void) | undefined;
  private countryGuess: string | undefined;
  private lastContext = '';
  private lastRefresh = 0;
  private lastBug = -60_000;
  private endPause: Disposable | undefined;

  constructor(options: EngineOptions, log: QueryLog) {
    this.options = options;
    this.log = log;
    this.clock = options.clock ?? Date.now;
    this.exports = new LogExports(log, this.clock);
    this.proveSite = options.proveSite ?? ((name, address) => proveSite(name, address));
    this.startedAt = new Date(this.clock()).toISOString();
    this.liveTest = new LiveTest(log, this.clock);
    const { settings, reset } = readSettings(options.settings.load());
    this.settings = settings;
    if (options.settings.broken !== undefined) this.problems.push({ id: 'settings-broken', ...settingsBroken(options.settings.broken) });
    if (reset.length > 0) this.problems.push({ id: 'settings-reset', ...settingsReset(reset) });
    this.blockPage = new BlockPageHost(settings.blockPage);
    this.devices = new DeviceBook(settings.devices);
    log.useDevices(settings.devices);
    this.key = hashKey(options.dataFolder);
    this.routes = this.openRoutes(this.upstreamUrls());
    this.policy = new Policy(this.key, this.context([]), (decision) => rulingOf(decision, ++this.rulingCount, { lists: this.subscriptions.policy(), country: this.country(), answers: this.settings.answers, blockPage: this.blockPage.record }));
    this.ownRules = new OwnRulesPolicy(this.policy);
    const troubleOf = (id: 'settings-unsaved' | 'audit' | 'list-history' | 'rule-index') => (detail: string | undefined): void => this.tell(id, fileTrouble(detail, options.dataFolder));
    this.settingsKeeper = new SettingsKeeper(options.settings, troubleOf('settings-unsaved'));
    this.audit = new Audit({ dataFolder: options.dataFolder, clock: this.clock, onTrouble: troubleOf('audit') });
    this.history = new ListHistory({ dataFolder: options.dataFolder, compiler: this.compiler, clock: this.clock, note: (entry, again) => this.audit.noteOf(entry, again), onTrouble: troubleOf('list-history'), onSetAside: (file) => this.tell('list-history-broken', historyBroken(file)) });
    this.index = new IndexKeeper({
      dataFolder: options.dataFolder, key: this.key, compiler: this.compiler, clock: this.clock, policy: this.policy,
      onMistaken: (mistaken) => this.tellMistaken(mistaken), onTrouble: troubleOf('rule-index'),
    });
    this.subscriptions = new Subscriptions({
      dataFolder: options.dataFolder, index: this.index, compiler: this.compiler, reader: this.reader, clock: this.clock, random: options.random ?? Math.random,
      day: () => localDay(this.clock()), lookup: lookupThrough(() => this.routes.usual), note: (entry) => this.audit.note(entry),
      listFolders: [...(this.settings.listFolders ?? []), ...(options.run?.listFolders ?? [])], upstreamHosts: () => upstreamHosts(this.routes.views().map(({ url }) => url)),
      onCompiled: () => this.applyContext(),
      onChange: () => {
        this.applyContext();
        const views = this.subscriptions.views();
        if (this.ready) void this.history.follow(this.subscriptions.kept());
        this.tellHeld(views);
        this.emit('lists.changed', views);
      },
      onProgress: (progress) => this.emit('lists.progress', progress),
      onTrouble: (detail) => this.tell('lists-not-in-force', notInForce(detail)),
      onSave: (subscriptions) => this.save({ subscriptions }),
    });
    this.answer = new AnswerQuery({
      key: this.key, guard: this.guard, specialUse: new SpecialUse(this.key), policy: this.policy, cache: this.cache,
      forwarder: this.forwarder, routes: () => this.routes, country: () => this.country(), udpSize: options.run?.udpSize ?? settings.udpSize ?? UDP_PAYLOAD, log, onBug: (error) => this.tellBug(error),
    });
  }

  async start(): Promise<void> {
    const firstRun = this.settings.subscriptions.length === 0 && this.options.settings.load() === undefined;
    if (firstRun) this.save({ subscriptions: Subscriptions.initial(this.startedAt), ...(this.options.settings.broken === undefined ? { setup: { state: 'open' as const, step: 'country' as const } } : {}) });
    this.ownRules.use(this.settings.ownRules, this.settings.setAside.map((entry) => entry.name));
    await this.subscriptions.start(this.settings.subscriptions, this.options.run?.lists ?? []);
    this.applyContext();
    const encrypted = await bindEncrypted(this.options.encrypted, this.answer, this.clock);
    this.closeListeners = () => encrypted.close();
    this.listening = await Listening.start(this.options.dns, this.answer, this.clock);
    this.encrypted = { tls: encrypted.tls, https: encrypted.https };
    this.closeListeners = async () => {
      await Promise.all([this.listening.close(), encrypted.close()]);
    };
    if (this.options.run?.upstreams !== undefined) refuseSelf(this.routes, this.sockets);
    this.tellPort();
    this.ticker = setInterval(() => this.tick(), TICK_MS);
    this.ready = true;
    this.tellHeld(this.subscriptions.views());
    void this.history.follow(this.subscriptions.views()); // after the first answers: nothing waits for it
  }

  get dns(): SocketAddress[] {
    return this.listening.addresses;
  }

  private get sockets(): SocketAddress[] {
    return [...this.dns, ...this.encrypted.tls, ...this.encrypted.https];
  }

  private tellPort(): void {
    this.tell('port-53', noPort53(this.listening.fallback));
  }

  /** Addresses come and go with cables and leases. @param claim takes port 53 where it has become free, because a person asked */
  private async listenWherePossible(claim: boolean): Promise<void> {
    const before = JSON.stringify([this.dns, this.listening.fallback]);
    await this.listening.again(claim);
    if (JSON.stringify([this.dns, this.listening.fallback]) !== before) this.tellPort();
  }

  listenAgain(): Promise<void> {
    return this.listenWherePossible(true);
  }

  keepSetup(setup: SetupProgress): void {
    this.save({ setup });
    this.emit('status.changed', this.status());
  }

  keepPhones(webOnLan: boolean): void {
    this.save({ webOnLan });
  }

  async useConsole(control: ConsoleControl): Promise<void> {
    this.lanConsole.use(control);
    if (this.settings.webOnLan) await this.lanConsole.apply(true);
  }

  get dataFolder(): string {
    return this.options.dataFolder;
  }

  get notesQueries(): boolean {
    return this.options.run?.queryLog !== false;
  }

  private tick(): void {
    this.applyContext();
    void this.subscriptions.updateDue();
    const now = this.clock();
    if (now - this.lastRefresh < 60_000) return;
    this.lastRefresh = now;
    this.guard.refresh();
    this.settingsKeeper.retry();
    void this.listenWherePossible(false).catch((error: unknown) => this.tellBug(error));
    if (this.settings.webOnLan) void this.lanConsole.apply(true); // the address may have changed
    this.emit('status.changed', this.status());
  }

  /** An update that waits for a decision, or names that do, are something to tell. */
  private tellHeld(views: readonly ListView[]): void {
    const held = heldUpdates(views.filter((view) => view.held !== undefined).map(({ title }) => title));
    if (this.problems.find(({ id }) => id === 'held-updates')?.title !== held?.title) this.tell('held-updates', held);
    const left = namesLeftOut(views.filter(({ first }) => first !== undefined && first.leftCount > 0).map(({ title }) => title));
    if (this.problems.find(({ id }) => id === 'names-left-out')?.title !== left?.title) this.tell('names-left-out', left);
  }

  country(): string | undefined {
    return this.options.run?.country ?? this.settings.country;
  }

  upstreamUrls(): string[] {
    return this.options.run?.upstreams ?? (this.settings.upstreams.length > 0 ? this.settings.upstreams : DEFAULT_UPSTREAMS);
  }

  pausedUntil(): string | undefined {
    const until = this.settings.pausedUntil;
    return until !== undefined && Date.parse(until) > this.clock() ? until : undefined;
  }

  private context(lists: Iterable<[string, PolicyContext['lists'] extends ReadonlyMap<string, infer L> ? L : never]>): PolicyContext {
    const paused = this.pausedDevices().map(({ address }) => this.devices.belongsTo(address));
    const pausedClients = { size: paused.length, has: (address: string) => paused.some((belongs) => belongs(address)) };
    return { lists: new Map(lists), country: this.country(), day: localDay(this.clock()), paused: this.pausedUntil() !== undefined, pausedClients, namesOf: this.devices.namesOf };
  }

  /** Makes settings, modes, day and pause count from the next query on. */
  applyContext(): void {
    const context = this.context(this.subscriptions.policy());
    const seen = JSON.stringify([context.country, context.day, context.paused, this.pausedDevices(), [...context.lists].map(([id, list]) => [id, list.mode, list.orders.size])]);
    this.policy.useContext(context);
    if (seen !== this.lastContext) {
      this.lastContext = seen;
      if (this.ready) this.emit('status.changed', this.status());
    }
  }

  save(change: Partial<Settings>): void {
    this.settings = { ...this.settings, ...change };
    this.settingsKeeper.save(this.settings);
  }

  useDevices(devices: HouseholdDevice[]): void {
    this.save({ devices });
    this.devices.use(devices);
    this.log.useDevices(devices);
    this.applyContext(); // a pause is of all addresses of a device
  }

  private openRoutes(lines: readonly string[], strategy = this.settings.strategy): Routes {
    return openRoutes(lines, { key: this.key, clock: this.clock, strategy });
  }

  setUpstreams(urls: string[], strategy = this.settings.strategy): void {
    const fresh = this.openRoutes(urls, strategy);
    refuseSelf(fresh, this.sockets);
    const old = this.routes;
    this.routes = fresh;
    delete this.options.run?.upstreams; // what is changed in the console is kept, and holds now
    this.save({ upstreams: urls, strategy });
    old.close();
    this.flush(undefined);
  }

  flush(name: string | undefined): number {
    this.forwarder.forgetFailures();
    if (name !== undefined) return this.cache.flush(encodeName(name));
    const { entries } = this.cache.usage;
    this.cache.clear();
    return entries;
  }

  setCountry(country: string | null): void {
    delete this.options.run?.country;
    const { country: _old, ...rest } = this.settings;
    this.settings = rest;
    this.save(country === null ? {} : { country });
    this.applyContext();
  }

  pausedDevices(): Settings['pausedDevices'] {
    return this.settings.pausedDevices.filter(({ until }) => Date.parse(until) > this.clock());
  }

  pause(until: number | null, client?: string): void {
    if (client === undefined) {
      const { pausedUntil: _old, ...rest } = this.settings;
      this.settings = rest;
      this.save(until === null ? {} : { pausedUntil: new Date(until).toISOString() });
    } else this.save({ pausedDevices: withPause(this.pausedDevices(), client, until, this.devices.belongsTo(client)) });
    this.applyContext();
    this.endPause?.[Symbol.dispose]();
    this.endPause = atEach([this.pausedUntil(), ...this.pausedDevices().map((device) => device.until)], this.clock(), () => this.applyContext());
  }

  status(): Status {
    const country = this.country();
    const countryGuess = country === undefined ? (this.countryGuess ??= guessCountry(timeZone())) : undefined;
    const pausedUntil = this.pausedUntil();
    return {
      version: this.options.version, startedAt: this.startedAt, ready: this.ready, dns: this.dns, encrypted: this.encrypted, dataFolder: this.options.dataFolder,
      strategy: this.settings.strategy, upstreams: this.routes.views().map((view) => ({ ...view, thisRunOnly: this.options.run?.upstreams !== undefined })),
      setAside: this.settings.setAside, pausedDevices: this.pausedDevices().map(({ address, until }) => ({ client: address, device: this.devices.label(address), until })), names: Math.min(this.policy.names, this.subscriptions.namesInUse()), cache: this.cache.usage, queries: this.log.count, runOptions: this.options.run?.shown ?? [],
      problems: this.problems, memoryBytes: process.memoryUsage.rss(),
      answers: this.settings.answers, notices: this.settings.notices, ...(this.blockPage.view === undefined ? {} : { blockPage: this.blockPage.view }),
      ...(this.web === undefined ? {} : { web: this.web }),
      ...(this.settings.setup === undefined ? {} : { setup: this.settings.setup }),
      ...(country === undefined ? {} : { country }),
      ...(countryGuess === undefined ? {} : { countryGuess }),
      ...(pausedUntil === undefined ? {} : { pausedUntil }),
    };
  }

  setAnswer(kind: ListKind, mode: AnswerMode): void {
    this.save({ answers: { ...this.settings.answers, [kind]: mode } });
    this.answersChanged();
  }

  setBlockPage(page: BlockPageAddress | null): void {
    const { blockPage: _old, ...rest } = this.settings;
    this.settings = rest;
    this.save(page === null ? {} : { blockPage: page });
    this.blockPage.use(page ?? undefined);
    this.answersChanged();
  }

  setNotices(notices: Settings['notices']): void {
    this.save({ notices });
    if (this.ready) this.emit('status.changed', this.status());
  }

  tellBlockPage(listening: boolean, error?: string): void {
    this.blockPage.tell(listening, error);
    this.answersChanged();
  }

  private answersChanged(): void {
    this.applyContext();
    if (this.ready) this.emit('status.changed', this.status());
  }

  setWeb(address: SocketAddress | undefined): void {
    this.web = address;
  }

  async call<M extends Method>(method: M, params: Params<M>): Promise<Result<M>> {
    return engineCalls[method](this, params);
  }

  listen<E extends EventName>(event: E, listener: (payload: EngineEvents[E]) => void): () => void {
    const set = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, set);
    set.add(listener as (payload: never) => void);
    this.followLog();
    return () => {
      set.delete(listener as (payload: never) => void);
      this.followLog();
    };
  }

  /** Rows are made only while somebody looks. */
  private followLog(): void {
    const wanted = (this.listeners.get('queryLog.rows')?.size ?? 0) > 0;
    if (wanted && this.stopFollowing === undefined) this.stopFollowing = this.log.listen((rows, skipped) => this.emit('queryLog.rows', { rows, skipped }));
    if (wanted) return;
    this.stopFollowing?.();
    this.stopFollowing = undefined;
  }

  /** Told once a minute at most: what one message did, ten thousand like it can do. */
  private tellBug(error: unknown): void {
    const now = this.clock();
    if (now - this.lastBug < 60_000) return;
    this.lastBug = now;
    this.tell('own-fault', ownFault(error));
  }

  private tellMistaken(mistaken: readonly IndexException[]): void {
    const titles = this.subscriptions.policy();
    this.tell('index-collision', takenByMistake(mistaken.map(({ name, list }) => ({ name, list: titles.get(list)?.title ?? list }))));
  }

  /** Adds a problem, or takes it away when `problem` is absent. */
  tell<I extends ProblemId>(id: I, problem: ProblemTold<I> | undefined): void {
    const at = this.problems.findIndex((known) => known.id === id);
    if (at >= 0) this.problems.splice(at, 1);
    if (problem !== undefined) this.problems.push({ id, ...problem } as unknown as Problem);
    if (this.ready) this.emit('status.changed', this.status());
  }

  private emit<E extends EventName>(event: E, payload: EngineEvents[E]): void {
    for (const listener of this.listeners.get(event) ?? []) (listener as (payload: EngineEvents[E]) => void)(payload);
  }

  async close(): Promise<void> {
    clearInterval(this.ticker);
    this.endPause?.[Symbol.dispose]();
    this.liveTest.end();
    await this.closeListeners();
    for (const part of [this.routes, this.history, this.index]) part.close();
    await Promise.all([this.compiler.close(), this.reader.close()]);
    await this.log.close();
  }
}

/**
 * Starts the engine; resolves when sockets answer and every readable list is in force.
 * @throws AppError when an explicit address, upstream or list of this run cannot be used
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  // A small nursery: what a forwarded query leaves behind dies at once. Measured: 100 MB less after a flood, at the same speed.
  v8.setFlagsFromString('--semi-space-growth-factor=1');
  fs.mkdirSync(options.dataFolder, { recursive: true, mode: 0o700 });
  let engine: EngineService | undefined;
  const tellTrouble = (detail: string | undefined): void => engine?.tell('query-log', fileTrouble(detail, options.dataFolder));
  const { queryLog: keeping } = readSettings(options.settings.load()).settings;
  const log = createQueryLog({ file: path.join(options.dataFolder, 'query-log.sqlite'), clock: options.clock ?? Date.now, keep: options.run?.queryLog !== false, keeping, onTrouble: tellTrouble });
  try {
    engine = new EngineService(options, log);
    await engine.start();
    await log.open(); // after the first answers: until then what is to be noted waits in memory
    return engine;
  } catch (error) {
    await (engine ?? log).close();
    throw error;
  }
}
