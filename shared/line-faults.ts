/** Why a line or an entry of a list makes no rule, by code, with the facts that a sentence about it needs. Texts of a list are cut short where they are taken. */
import type { LineFault } from './faults.ts';

type None = Record<never, never>;

/** A field of an order or an entry that is not as it should be; `path` as `authority.kind`, `''` for the record itself. */
export interface FieldFault {
  path: string;
  wrong: LineFault;
}

/** What a response policy zone may go by instead of the asked name: the last label of the owner. */
export type RpzTrigger = 'rpz-ip' | 'rpz-nsdname' | 'rpz-nsip' | 'rpz-client-ip';

export interface LineFaults {
  // Names, in any syntax.
  'line-too-long': { characters: number };
  everything: None;
  'no-name': { text?: string };
  'ip-address': None;
  'page-address': None;
  port: None;
  application: None;
  'bank-account': None;
  'single-label': None;
  'name-too-long': { characters: number };
  'label-too-long': None;
  'inner-wildcard': None;
  // Hosts files, dnsmasq and local data.
  'address-alone': None;
  'real-address': None;
  'no-address-first': None;
  'other-resolver': None;
  'no-address': { text: string };
  'no-slash': None;
  'dnsmasq-setting': None;
  'no-ipv4': { text: string };
  'no-ipv6': { text: string };
  'no-text': None;
  'record-type': { type: string };
  // Unbound and zone files.
  'zone-passes': { type: string };
  'zone-type': { type: string };
  'no-record': None;
  'unbound-line': None;
  'unbound-setting': None;
  'open-parenthesis': None;
  'origin-too-long': None;
  directive: { name: string };
  'no-zone-record': None;
  'tcp-only': None;
  'outside-zone': { zone: string };
  trigger: { by: RpzTrigger };
  'zone-own-record': { type: string };
  'beside-cname': None;
  'rpz-action': { action: string };
  'wildcard-alias': None;
  'cname-target': None;
  // Adblock rules.
  'page-rule': None;
  cosmetic: None;
  disabled: None;
  'disables-nothing': None;
  'patterns-many': { most: number };
  'patterns-room': None;
  'patterns-unindexed': { most: number };
  regex: { why: LineFault };
  pattern: { why: LineFault };
  'modifier-twice': { name: string };
  'modifier-values': { most: number };
  'no-type': { text: string };
  'no-client': { text: string };
  'no-denyallow': { text: string };
  'rewrite-exception': None;
  'modifier-ctag': None;
  modifier: { text: string };
  'rewrite-empty': None;
  'link-address': { text: string };
  'rewrite-target': { text: string };
  'rewrite-rcode': { rcode: string };
  'rewrite-text': None;
  'rewrite-type': { type: string };
  'record-data': { text: string; type: string };
  // Patterns.
  'closes-nothing': None;
  'groups-deep': { most: number };
  'repeats-nothing': { sign: string };
  'no-wire-character': None;
  'looks-around': None;
  'never-closed': { sign: string };
  'ends-in-backslash': None;
  'refers-back': None;
  'escape-unknown': { text: string };
  'no-range': None;
  'anchor-repeated': None;
  'repeated-twice': None;
  'counts-beyond': { most: number };
  'no-pattern': None;
  'pattern-long': { most: number };
  'written-out-long': None;
  'anchor-behind-anchor': None;
  'begins-many': None;
  'matches-nothing': None;
  // Own rules of other programs, and registers.
  'switched-off': None;
  'ways-many': None;
  columns: { columns: number; expected: number };
  'no-removal-day': None;
  'unknown-object': None;
  'not-blocked': { status: 'processing' | 'examination' | 'licensed' | 'annulled' | 'unknown' };
  'licensed-too': None;
  'no-domain': { entry: number };
  // Order lists.
  'id-twice': None;
  'in-order': { order: number; why: LineFault };
  'in-entry': { entry: number; why: LineFault };
  'order-absent': { orders: string };
  /** Its order was left out: the one at this place of a JSON document, or on this line. */
  'order-left-out': { order?: number; line?: number; why: LineFault };
  'names-no-order': None;
  'no-document': None;
  'fields-unread': { text: string };
  /** Not all as they should be. */
  fields: { fields: FieldFault[] };
  'field-missing': None;
  'field-type': { type: string };
  'field-empty': None;
  'field-long': { most: number };
  'field-values': { values: string };
  'field-day': None;
  'field-address': None;
  'field-jurisdiction': None;
  'field-contact': None;
  /** In the words of the library that checks it. */
  'field-other': { text: string };
}
