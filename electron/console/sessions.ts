/** Who may use the console: a token for programs, one-time tokens for a browser's first visit, then a session cookie. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const SESSION_DAYS = 90;
const DAY_MS = 24 * 3600 * 1000;
const MAX_SESSIONS = 100;
/** Wrong tokens within a minute before everyone has to wait. */
const MAX_FAILURES = 20;
const MINUTE_MS = 60_000;
const BRIEF_MS = 10 * MINUTE_MS;

const hash = (secret: string): string => crypto.createHash('sha256').update(secret).digest('hex');
const newSecret = (): string => crypto.randomBytes(24).toString('base64url');

function equal(a: string, b: string): boolean {
  return crypto.timingSafeEqual(Buffer.from(hash(a)), Buffer.from(hash(b)));
}

export class Sessions {
  private readonly file: string;
  private readonly token: string | undefined;
  /** Token → until when, milliseconds since the epoch. */
  private readonly oneTime = new Map<string, number>();
  /** Hash of the cookie → until when, milliseconds since the epoch. Only hashes are kept. */
  private sessions: Map<string, number>;
  private failures: number[] = [];

  /** @param token valid for this run, for programs and for logging in; without it there are one-time tokens only */
  constructor(dataFolder: string, token: string | undefined) {
    this.file = path.join(dataFolder, 'sessions.json');
    this.token = token;
    this.sessions = this.load();
  }

  private load(): Map<string, number> {
    try {
      const stored = JSON.parse(fs.readFileSync(this.file, 'utf8')) as [string, number][];
      return new Map(stored.filter(([key, until]) => typeof key === 'string' && until > Date.now()));
    } catch {
      return new Map(); // none yet, or unreadable: everyone logs in again
    }
  }

  /** On a disk that is full a session holds for this run: nobody is kept from the page that tells of it. */
  private save(): void {
    try {
      fs.writeFileSync(`${this.file}.new`, JSON.stringify([...this.sessions]), { mode: 0o600 });
      fs.renameSync(`${this.file}.new`, this.file);
    } catch {
      fs.rmSync(`${this.file}.new`, { force: true });
    }
  }

  /** A token for an address to open: the run's own, or one that works once. */
  loginToken(): string {
    if (this.token !== undefined) return this.token;
    const token = newSecret();
    this.oneTime.set(token, Infinity);
    return token;
  }

  /** A token that works once, within ten minutes; never the run's own, which would give more than one browser. */
  briefToken(): { token: string; until: number } {
    for (const [old, until] of this.oneTime) if (until <= Date.now()) this.oneTime.delete(old);
    const token = newSecret();
    const until = Date.now() + BRIEF_MS;
    this.oneTime.set(token, until);
    return { token, until };
  }

  /** True while too many wrong tokens were tried. */
  get closed(): boolean {
    const from = Date.now() - MINUTE_MS;
    this.failures = this.failures.filter((at) => at > from);
    return this.failures.length >= MAX_FAILURES;
  }

  private isToken(token: string): boolean {
    return this.token !== undefined && equal(token, this.token);
  }

  /** A new session's secret for a valid token; `undefined` for a wrong one. */
  login(token: string): string | undefined {
    const once = [...this.oneTime].find(([known, until]) => until > Date.now() && equal(token, known))?.[0];
    if (once !== undefined) this.oneTime.delete(once);
    else if (!this.isToken(token)) {
      this.failures.push(Date.now());
      return undefined;
    }
    const secret = newSecret();
    this.sessions.set(hash(secret), Date.now() + SESSION_DAYS * DAY_MS);
    for (const oldest of this.sessions.keys()) {
      if (this.sessions.size <= MAX_SESSIONS) break;
      this.sessions.delete(oldest);
    }
    this.save();
    return secret;
  }

  logout(secret: string): void {
    if (this.sessions.delete(hash(secret))) this.save();
  }

  /** Whether a request with this bearer token or this cookie may ask. */
  allows(bearer: string | undefined, cookie: string | undefined): boolean {
    if (bearer !== undefined) {
      if (this.isToken(bearer)) return true;
      this.failures.push(Date.now());
      return false;
    }
    return cookie !== undefined && (this.sessions.get(hash(cookie)) ?? 0) > Date.now();
  }

  get sessionSeconds(): number {
    return (SESSION_DAYS * DAY_MS) / 1000;
  }
}
