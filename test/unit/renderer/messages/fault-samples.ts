/** One of each fault, with all the facts that its sentence needs; the type demands every code. */
import type { ErrorFaults } from '../../../../shared/error-faults.ts';
import type { Fault, FaultCode } from '../../../../shared/faults.ts';
import type { LineFaults } from '../../../../shared/line-faults.ts';

const none = {};
const text = { text: 'odd.text' };
const most = { most: 4321 };
const why = { code: 'no-slash' } as const;
const detail = { detail: 'EOTHER: someone else said so' };
const list = { list: 'My list' };
const way = { scheme: 'tls', way: 'tls://NAME@192.0.2.1' };

export const LINE_FACTS: LineFaults = {
  'line-too-long': { characters: 4321 }, everything: none, 'no-name': text, 'ip-address': none, 'page-address': none, port: none, application: none, 'bank-account': none, 'single-label': none, 'name-too-long': { characters: 4321 }, 'label-too-long': none, 'inner-wildcard': none,
  'address-alone': none, 'real-address': none, 'no-address-first': none, 'other-resolver': none, 'no-address': text, 'no-slash': none, 'dnsmasq-setting': none, 'no-ipv4': text, 'no-ipv6': text, 'no-text': none, 'record-type': { type: 'HINFO' },
  'zone-passes': { type: 'inform' }, 'zone-type': { type: 'inform' }, 'no-record': none, 'unbound-line': none, 'unbound-setting': none, 'open-parenthesis': none, 'origin-too-long': none, directive: { name: '$INCLUDE' }, 'no-zone-record': none, 'tcp-only': none,
  'outside-zone': { zone: 'rpz.example' }, trigger: { by: 'rpz-nsip' }, 'zone-own-record': { type: 'NS' }, 'beside-cname': none, 'rpz-action': { action: 'rpz-odd' }, 'wildcard-alias': none, 'cname-target': none,
  'page-rule': none, cosmetic: none, disabled: none, 'disables-nothing': none, 'patterns-many': most, 'patterns-room': none, 'patterns-unindexed': most, regex: { why }, pattern: { why }, 'modifier-twice': { name: 'important' }, 'modifier-values': most,
  'no-type': text, 'no-client': text, 'no-denyallow': text, 'rewrite-exception': none, 'modifier-ctag': none, modifier: text, 'rewrite-empty': none, 'link-address': text, 'rewrite-target': text, 'rewrite-rcode': { rcode: 'NOTIMP' }, 'rewrite-text': none,
  'rewrite-type': { type: 'HINFO' }, 'record-data': { text: 'odd.text', type: 'MX' }, 'closes-nothing': none, 'groups-deep': most, 'repeats-nothing': { sign: '+' }, 'no-wire-character': none, 'looks-around': none, 'never-closed': { sign: '(' }, 'ends-in-backslash': none,
  'refers-back': none, 'escape-unknown': text, 'no-range': none, 'anchor-repeated': none, 'repeated-twice': none, 'counts-beyond': most, 'no-pattern': none, 'pattern-long': most, 'written-out-long': none, 'anchor-behind-anchor': none, 'begins-many': none, 'matches-nothing': none,
  'switched-off': none, 'ways-many': none, columns: { columns: 4321, expected: 5 }, 'no-removal-day': none, 'unknown-object': none, 'not-blocked': { status: 'examination' }, 'licensed-too': none, 'no-domain': { entry: 4321 },
  'id-twice': none, 'in-order': { order: 4321, why }, 'in-entry': { entry: 4321, why }, 'order-absent': { orders: 'IT-1' }, 'order-left-out': { line: 4321, why }, 'names-no-order': none, 'no-document': none, 'fields-unread': text,
  fields: { fields: [{ path: 'authority.kind', wrong: { code: 'field-missing' } }] }, 'field-missing': none, 'field-type': { type: 'string' }, 'field-empty': none, 'field-long': most, 'field-values': { values: 'court, police' }, 'field-day': none, 'field-address': none,
  'field-jurisdiction': none, 'field-contact': none, 'field-other': text,
};

export const ERROR_FACTS: ErrorFaults = {
  foreign: detail, several: { faults: [why] },
  'empty-list': none, 'no-rule': { line: 4321, why }, 'no-orders': none, 'web-page': none, 'xml-page': none, sqlite: none, 'packed-unread': { format: 'xz' }, pdf: none, openpgp: none, 'no-plain-text': none, 'armoured-list': none, 'confidential-list': none, 'pgp-signed': none,
  'pgp-message': none, 'proxy-configuration': none, 'little-snitch': none, 'order-list-version': none, coredns: none, 'knot-resolver': none, 'other-json': none, 'other-table': { columns: ['one', 'two'] }, 'dotted-names': none, 'cloaking-rules': none,
  'packed-twice': { packed: 'gzip' }, 'pack-broken': { packed: 'gzip', ...detail }, 'unpacks-large': { packed: 'gzip', mib: 4321 }, 'unpacks-far': { packed: 'gzip', times: 4321 }, 'zip-broken': { how: 'directory' }, 'zip-files': { count: 4321, names: 'a.txt' }, 'zip-empty': none,
  'zip-encrypted': none, 'zip-method': { method: 12 }, 'xml-cut': { line: 4321 }, 'xml-doctype': { line: 4321 }, 'register-orders': most, 'cuii-json': detail, 'cuii-shape': none, 'order-list-json': detail, 'order-list-format': none, 'order-list-parts': none,
  'order-list-head': { why }, 'order-list-orders': most, 'order-list-no-order': none, 'own-rules-many': { rules: 54321, ...most },
  'no-web-address': text, 'web-only': { scheme: 'ftp:' }, 'at-host': { host: 'lists.example', why: { code: 'cut-off' } }, 'list-large': { host: 'lists.example', most: 128, unit: 'MiB' }, 'unasked-unchanged': none, 'http-status': { status: 503, text: 'Busy' },
  'redirects-many': most, 'redirect-nowhere': none, 'redirect-unsafe': { scheme: 'http:' }, 'redirect-inside': { host: 'router.lan' }, 'redirect-name-inside': { host: 'odd.example', address: '192.168.1.1' }, 'no-connection': { seconds: 20 }, silence: { seconds: 20 }, 'too-slow': { seconds: 20 }, dripping: { bytes: 100, seconds: 10 }, cancelled: none, 'look-under-way': { job: 'a' }, 'no-order-names': { name: 'a.example' }, 'order-names-other': { name: 'a.example', via: 'b.example', ordered: 'c.example' }, 'not-listening': none,
  'cut-off': none, 'sent-broken': detail, 'no-http': detail, 'odd-packing': { packing: 'lzma' }, 'sent-more': { announced: 4321 }, 'certificate-name': { name: 'lists.example' }, 'certificate-authority': { certificate: 'SELF_SIGNED' }, 'certificate-key': none,
  'certificate-day': { certificate: 'CERT_HAS_EXPIRED' }, system: { system: 'ECONNREFUSED' }, 'no-file': { file: '/srv/a.txt' }, 'file-rights': { file: '/srv/a.txt' }, 'file-trouble': { file: '/srv/a.txt', ...detail }, 'file-kind': { file: '/srv/a.txt' },
  'file-unwritten': { file: '/srv/a.txt', ...detail }, 'folder-not-chosen': { file: '/srv/a.txt', folder: '/srv', settings: '/data/config.json', own: '/data/my-lists' }, 'no-full-path': text, 'no-copy': none,
  'no-key': none, 'signature-form': none, 'signature-kind': none, 'signature-key': { by: 'AAAA', pinned: 'BBBB' }, 'signature-list': { by: 'AAAA' }, 'signature-comment': none, 'signed-before': { comment: 'timestamp:1' }, 'no-signature': { why: { code: 'cut-off' } },
  'signature-nowhere': none, 'nothing-to-verify': list, 'no-list': list, 'list-there': list, 'not-held': list, 'not-left-out': { name: 'odd.example', ...list }, 'no-order': { order: 'IT-1', ...list }, 'no-update': list,
  'typed-name': text, 'typed-type': text, 'typed-address': text, 'typed-device': text, 'typed-day': text, 'typed-time': text, 'to-come': { time: '2099-01-01' }, 'day-to-come': { day: '2099-01-01', today: '2026-01-01' }, 'period-turned': { from: '2026-02-01', to: '2026-01-01' },
  'time-turned': none, 'nothing-to-forget': none, 'no-device': { ...text, names: ['Radio'] }, 'name-is-address': text, 'name-taken': { name: 'Radio', addresses: ['192.168.1.20'] }, 'pause-past': none, 'pause-long': none, 'page-no-address': { ...text, example: '192.168.1.10' },
  'page-any-address': { address: '0.0.0.0' }, 'upstream-lines': { lines: [{ line: 'odd.line', why: { code: 'upstream-pin' } }] }, 'upstream-zones-only': none, 'zone-open': none, 'zone-name': text, 'upstream-form': none, 'upstream-scheme': { scheme: 'quic' }, 'upstream-address': text,
  'upstream-name': { name: 'dns.example', way: 'udp://ADDRESS' }, 'upstream-any': { address: '0.0.0.0' }, 'upstream-self': {}, 'upstream-many': { address: '224.0.0.1' }, 'upstream-port': { port: 70_000, usual: 53 }, 'upstream-path': { scheme: 'tls', path: '/odd' }, 'upstream-no-name': way,
  'upstream-needs-name': way, 'upstream-bad-name': { name: '9.9.9.9' }, 'upstream-pin': none, 'upstream-no-pin': { scheme: 'udp' }, 'resolver-ended': { name: 'Old DNS', since: '2020' }, 'home-name': { name: 'nas.lan' }, 'check-busy': none, 'no-upstream': none,
  'upstream-unset': none, 'upstream-dropped': none, 'no-answer': { ms: 4321 }, 'not-connected': { ms: 4321 }, 'connection-closed': none, 'connection-silent': none, 'connection-idle': none, 'no-http2': none, 'request-dropped': none, 'http-status-at': { status: 404, path: '/odd' },
  'no-dns-message': { path: '/odd', type: 'text/html' }, 'other-answer': { path: '/odd' }, 'answer-long': none, 'answer-malformed': none, 'answer-no-use': { rcode: 'SERVFAIL' }, 'refuses-network': none, 'answer-unusable': none, 'many-waiting': { count: 4321 },
  'no-row': none, 'export-unknown': none, 'export-over': { state: 'failed' }, 'console-closed': none, 'file-elsewhere': none, 'token-wrong': none, 'token-often': none, 'no-session': none, 'call-large': { kib: 4321 }, 'compiler-stopped': detail, 'log-unopened': detail,
  'log-stopped': detail, 'log-trouble': detail, 'history-unopened': detail, 'history-large': most, 'engine-stopped': none, 'engine-starting': none, 'engine-down': detail, stopping: none,
};

export const FAULT_SAMPLES = Object.entries({ ...LINE_FACTS, ...ERROR_FACTS }).map(([code, facts]) => ({ code: code as FaultCode, ...facts }) as Fault);
