/** What was wrong with a list as a whole, a source, a signature or something that was asked: by code, with the facts that a sentence about it needs. */
import type { Fault, LineFault } from './faults.ts';

type None = Record<never, never>;
/** `detail`: the words of another program or library, in whatever language it speaks. */
interface Detailed {
  detail: string;
}

/** What a system says of a connection that did not come about. */
export type SystemCode = 'ECONNREFUSED' | 'ENETUNREACH' | 'EHOSTUNREACH' | 'ENETDOWN' | 'EADDRNOTAVAIL' | 'EAFNOSUPPORT' | 'EPERM' | 'EACCES' | 'ETIMEDOUT' | 'ECONNRESET' | 'EPIPE' | 'EMFILE';

export interface ErrorFaults {
  /** In another program’s words. */
  foreign: Detailed;
  several: { faults: Fault[] };

  // What is no list.
  'empty-list': None;
  'no-rule': { line: number; why?: LineFault };
  'no-orders': None;
  'web-page': None;
  'xml-page': None;
  sqlite: None;
  'packed-unread': { format: 'bzip2' | 'xz' | 'Zstandard' | '7z' };
  pdf: None;
  openpgp: None;
  'no-plain-text': None;
  'armoured-list': None;
  'confidential-list': None;
  'pgp-signed': None;
  'pgp-message': None;
  'proxy-configuration': None;
  'little-snitch': None;
  'order-list-version': None;
  coredns: None;
  'knot-resolver': None;
  'other-json': None;
  'other-table': { columns: string[] };
  'dotted-names': None;
  'cloaking-rules': None;
  'packed-twice': { packed: string };
  'pack-broken': { packed: string; detail: string };
  'unpacks-large': { packed: string; mib: number };
  'unpacks-far': { packed: string; times: number };
  'zip-broken': { how: 'no-end' | 'directory' | 'place' | 'short' | 'cut' };
  'zip-files': { count: number; names?: string };
  'zip-empty': None;
  'zip-encrypted': None;
  'zip-method': { method: number };
  'xml-cut': { line: number };
  'xml-doctype': { line: number };
  'register-orders': { most: number };
  'cuii-json': Detailed;
  'cuii-shape': None;
  'order-list-json': Detailed;
  'order-list-format': None;
  'order-list-parts': None;
  'order-list-head': { why: LineFault };
  'order-list-orders': { most: number };
  'order-list-no-order': None;
  'own-rules-many': { rules: number; most: number };

  // Where a list comes from.
  'no-web-address': { text: string };
  'web-only': { scheme: string };
  'at-host': { host: string; why: Fault };
  'list-large': { host?: string; file?: string; most: number; unit: 'KiB' | 'MiB' };
  'unasked-unchanged': None;
  'http-status': { status: number; text: string };
  'redirects-many': { most: number };
  'redirect-nowhere': None;
  'redirect-unsafe': { scheme: string };
  'redirect-inside': { host: string };
  'redirect-name-inside': { host: string; address: string };
  'no-connection': { seconds: number };
  silence: { seconds: number };
  'too-slow': { seconds: number };
  dripping: { bytes: number; seconds: number };
  cancelled: None;
  'look-under-way': { job: string };
  'no-order-names': { name: string };
  'order-names-other': { name: string; via: string; ordered: string };
  'not-listening': None;
  'cut-off': None;
  'sent-broken': Detailed;
  'no-http': Detailed;
  'odd-packing': { packing: string };
  'sent-more': { announced: number };
  'certificate-name': { name: string };
  'certificate-authority': { certificate: string };
  'certificate-key': None;
  'certificate-day': { certificate: string };
  system: { system: SystemCode };
  'no-file': { file: string };
  'file-rights': { file: string };
  'file-trouble': { file: string; detail: string };
  'file-kind': { file: string };
  'file-unwritten': { file: string; detail: string };
  'folder-not-chosen': { file: string; folder: string; settings: string; own: string };
  'no-full-path': { text: string };
  'no-copy': None;

  // Signatures.
  'no-key': None;
  'signature-form': None;
  'signature-kind': None;
  'signature-key': { by: string; pinned: string };
  'signature-list': { by: string };
  'signature-comment': None;
  'signed-before': { comment: string };
  'no-signature': { why: Fault };
  'signature-nowhere': None;
  'nothing-to-verify': { list: string };

  // Lists, orders and their memory.
  'no-list': { list: string };
  'list-there': { list: string };
  'not-held': { list: string };
  'not-left-out': { name: string; list: string };
  'no-order': { list: string; order: string };
  'no-update': { list: string };

  // What was typed.
  'typed-name': { text: string };
  'typed-type': { text: string };
  'typed-address': { text: string };
  'typed-device': { text: string };
  'typed-day': { text: string };
  'typed-time': { text: string };
  'to-come': { time: string };
  'day-to-come': { day: string; today: string };
  'period-turned': { from: string; to: string };
  'time-turned': None;
  'nothing-to-forget': None;
  'no-device': { text: string; names: string[] };
  'name-is-address': { text: string };
  'name-taken': { name: string; addresses: string[] };
  'pause-past': None;
  'pause-long': None;
  'page-no-address': { text: string; example: string };
  'page-any-address': { address: string };

  // Upstreams.
  'upstream-lines': { lines: { line: string; why: Fault }[] };
  'upstream-zones-only': None;
  'zone-open': None;
  'zone-name': { text: string };
  'upstream-form': None;
  'upstream-scheme': { scheme: string };
  'upstream-address': { text: string };
  'upstream-name': { name: string; way: string };
  'upstream-any': { address: string };
  'upstream-self': None;
  'upstream-many': { address: string };
  'upstream-port': { port: number; usual: number };
  'upstream-path': { scheme: string; path: string };
  'upstream-no-name': { scheme: string; way: string };
  'upstream-needs-name': { scheme: string; way: string };
  'upstream-bad-name': { name: string };
  'upstream-pin': None;
  'upstream-no-pin': { scheme: string };
  'resolver-ended': { name: string; since: string };
  'home-name': { name: string };
  'check-busy': None;
  'no-upstream': None;

  // What came of asking an upstream.
  'upstream-unset': None;
  'upstream-dropped': None;
  'no-answer': { ms: number };
  'not-connected': { ms: number };
  'connection-closed': None;
  'connection-silent': None;
  'connection-idle': None;
  'no-http2': None;
  'request-dropped': None;
  'http-status-at': { status: number; path: string };
  'no-dns-message': { path: string; type: string };
  'other-answer': { path: string };
  'answer-long': None;
  'answer-malformed': None;
  'answer-no-use': { rcode: string };
  'refuses-network': None;
  'answer-unusable': None;
  'many-waiting': { count: number };

  // Gavel itself.
  'no-row': None;
  'export-unknown': None;
  'export-over': { state: 'done' | 'cancelled' | 'failed' };
  'console-closed': None;
  'file-elsewhere': None;
  'token-wrong': None;
  'token-often': None;
  'no-session': None;
  'call-large': { kib: number };
  'compiler-stopped': Detailed;
  'log-unopened': Detailed;
  'log-stopped': Detailed;
  'log-trouble': Detailed;
  'history-unopened': Detailed;
  'history-large': { most: number };
  'engine-stopped': None;
  'engine-starting': None;
  'engine-down': Detailed;
  stopping: None;
}
