/**
 * The last good copy of every list in the data folder, and an update that waits for a decision:
 *
 *   lists/<id>.list       the bytes in force      lists/<id>.json        what is known of them
 *   lists/<id>.rules      what reading them gave (policy/rule-piece.ts)
 *   lists/<id>.orders     its orders with their names (order-book.ts)
 *   lists/<id>.held       an update's bytes       lists/<id>.held.json   what was found in it
 *   lists/<id>.candidate  bytes that nobody has read yet; worthless after a kill
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Fault } from '../../../shared/faults.ts';
import type { GuardAlarm, GuardFinding, ListSignature } from '../../../shared/list-updates.ts';
import type { FirstDoubts } from './first-doubts.ts';

/** What a server or a file system said of the bytes, to ask whether they changed. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

/** The last attempts that failed since the last success. */
export interface Failing {
  /** ISO 8601, the last of them. */
  at: string;
  /** The first. */
  since?: string;
  times?: number;
  /** ISO 8601; the server asked not to be asked again sooner. */
  notBefore?: string;
  /** In English. */
  error: string;
  /** Absent where an earlier version noted it. */
  fault?: Fault;
}

export interface CopyMeta extends Validators {
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: string;
  /** ISO 8601, the last time the source was read with success and held this copy (unchanged counts). */
  updatedAt: string;
  /** Where it was read from: a list of the command line may have the id of another of an earlier run. */
  from?: string;
  /** ISO 8601, when the bytes came to be in force. */
  takenAt?: string;
  /** ISO 8601, the last time the source answered, whatever became of it. */
  askedAt?: string;
  failing?: Failing;
  /** By which key, and what it says; absent for a copy that was not verified. */
  signature?: ListSignature;
  /** The greatest share of its names that went in an update, from 0 to 1, forgotten little by little (guard.ts). */
  turnover?: number;
  /** Of the first version: what waits for the household, left out of what is in force. */
  first?: FirstDoubts;
  /** A version that the household did not want. */
  kept?: Validators & { sha256: string; at: string };
  /** Of the file with the bytes: tells a crash between the two files. */
  fileAt?: number;
}

export interface HeldMeta extends Validators {
  sha256: string;
  /** ISO 8601. */
  at: string;
  names: number;
  /** How many the version in force has, counted as `names` is; absent in what an older Gavel held. */
  was?: number;
  added: number;
  removed: number;
  changed: number;
  findings: GuardFinding[];
  alarms: GuardAlarm[];
  signature?: ListSignature;
  /** As in `CopyMeta`, when this is taken. */
  turnover?: number;
  first?: FirstDoubts;
}

/** Beside and renamed: a reader sees the old file or the new one, also after kill -9. */
function writeWhole(file: string, bytes: string | Uint8Array): void {
  const fresh = `${file}.new`;
  const fd = fs.openSync(fresh, 'w', 0o600);
  try {
    fs.writeFileSync(fd, bytes);
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
  fs.renameSync(fresh, file);
}

const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');

function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined; // none, or half-written by a crash
  }
}

export class ListStore {
  private readonly folder: string;
  /** Asked at every look at the lists; written only here. */
  private readonly metas = new Map<string, CopyMeta | undefined>();
  private readonly helds = new Map<string, HeldMeta | undefined>();

  constructor(dataFolder: string) {
    this.folder = path.join(dataFolder, 'lists');
    fs.mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  /** Absolute path of the bytes. */
  file(id: string): string {
    return path.join(this.folder, `${id}.list`);
  }

  /** Absolute path of what reading the bytes gave (policy/rule-piece.ts). */
  piece(id: string): string {
    return path.join(this.folder, `${id}.rules`);
  }

  /** Absolute path of its orders with their names (order-book.ts). */
  book(id: string): string {
    return path.join(this.folder, `${id}.orders`);
  }

  /** Where new bytes wait until they were read with success. */
  candidate(id: string): string {
    return path.join(this.folder, `${id}.candidate`);
  }

  heldFile(id: string): string {
    return path.join(this.folder, `${id}.held`);
  }

  private metaFile(id: string): string {
    return path.join(this.folder, `${id}.json`);
  }

  private heldMetaFile(id: string): string {
    return path.join(this.folder, `${id}.held.json`);
  }

  /** Puts right what a kill left between two writes. Called once, before anything is asked of the list. */
  repair(id: string): void {
    fs.rmSync(this.candidate(id), { force: true });
    const stat = fs.statSync(this.file(id), { throwIfNoEntry: false });
    const meta = this.meta(id);
    if (stat !== undefined && meta !== undefined && meta.fileAt !== undefined && meta.fileAt !== stat.mtimeMs) {
      const sha256 = ListStore.hash(fs.readFileSync(this.file(id)));
      // The bytes were accepted and their meta was not: without validators the next update looks at them anew.
      const { first, turnover } = meta; // of the list, whatever its version
      this.writeMeta(id, sha256 === meta.sha256 ? { ...meta, fileAt: stat.mtimeMs } : { sha256, updatedAt: new Date(stat.mtimeMs).toISOString(), fileAt: stat.mtimeMs, ...(first === undefined ? {} : { first }), ...(turnover === undefined ? {} : { turnover }) });
    } else if (stat === undefined && meta !== undefined) this.forgetMeta(id); // of a first version, which never came to be in force
    if (fs.existsSync(this.heldFile(id)) !== fs.existsSync(this.heldMetaFile(id)) || this.held(id)?.sha256 === this.meta(id)?.sha256) this.discardHeld(id);
  }

  /** `undefined` when there is no copy, or nothing is known of it. */
  meta(id: string): CopyMeta | undefined {
    if (!this.metas.has(id)) this.metas.set(id, readJson<CopyMeta>(this.metaFile(id)));
    return this.metas.get(id);
  }

  /** As it is on disk now: for those who only look on, with a store of their own. */
  fresh(id: string): CopyMeta | undefined {
    return readJson<CopyMeta>(this.metaFile(id));
  }

  hasCopy(id: string): boolean {
    return fs.existsSync(this.file(id));
  }

  /** What a full disk does not take is known for this run; the next start finds the bytes and looks at them anew. */
  writeMeta(id: string, meta: CopyMeta): void {
    this.metas.set(id, meta);
    try {
      writeWhole(this.metaFile(id), JSON.stringify(meta));
    } catch (error) {
      if (!isFull(error)) throw error;
    }
  }

  writeCandidate(id: string, bytes: Uint8Array): string {
    fs.writeFileSync(this.candidate(id), bytes, { mode: 0o600 });
    return this.candidate(id);
  }

  discardCandidate(id: string): void {
    fs.rmSync(this.candidate(id), { force: true });
  }

  /** The candidate becomes the copy in use; an update that waited is overtaken. */
  accept(id: string, meta: CopyMeta): void {
    this.takeInForce(id, this.candidate(id), meta);
    this.discardHeld(id);
  }

  private takeInForce(id: string, from: string, meta: CopyMeta): void {
    const { mtimeMs } = fs.statSync(from);
    // What is left out of a first version must be known before it can be in force.
    if (!this.hasCopy(id)) this.writeMeta(id, { ...meta, fileAt: mtimeMs });
    fs.renameSync(from, this.file(id));
    this.writeMeta(id, { ...meta, fileAt: mtimeMs });
  }

  /** The copy is read as another syntax from now on. @param first what waits for the household then; absent: there is no copy */
  readOtherwise(id: string, first: FirstDoubts | undefined): void {
    const meta = this.meta(id);
    this.discardHeld(id);
    if (meta === undefined || first === undefined) return;
    const { kept: _judged, first: _before, ...rest } = meta;
    this.writeMeta(id, { ...rest, ...(first.left.length + first.told.length === 0 ? {} : { first }) });
  }

  private forgetMeta(id: string): void {
    fs.rmSync(this.metaFile(id), { force: true });
    this.metas.set(id, undefined);
  }

  held(id: string): HeldMeta | undefined {
    if (!this.helds.has(id)) this.helds.set(id, readJson<HeldMeta>(this.heldMetaFile(id)));
    return this.helds.get(id);
  }

  /** The candidate waits for the household. */
  hold(id: string, meta: HeldMeta): void {
    this.discardHeld(id); // bytes without what was found in them are dropped at the next start, and read again
    fs.renameSync(this.candidate(id), this.heldFile(id));
    writeWhole(this.heldMetaFile(id), JSON.stringify(meta));
    this.helds.set(id, meta);
  }

  /** What was held becomes the copy in use. */
  acceptHeld(id: string, meta: CopyMeta): void {
    this.takeInForce(id, this.heldFile(id), meta);
    this.discardHeld(id);
  }

  discardHeld(id: string): void {
    fs.rmSync(this.heldMetaFile(id), { force: true });
    fs.rmSync(this.heldFile(id), { force: true });
    this.helds.set(id, undefined);
  }

  remove(id: string): void {
    for (const file of [this.file(id), this.piece(id), this.book(id), this.candidate(id)]) fs.rmSync(file, { force: true });
    this.forgetMeta(id);
    this.discardHeld(id);
    this.helds.delete(id);
  }

  static hash(bytes: Uint8Array): string {
    return crypto.createHash('sha256').update(bytes).digest('hex');
  }
}
