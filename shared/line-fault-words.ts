/** Why a line of a list makes no rule, in English. */
import { englishNumber as n } from './english-numbers.ts';
import type { WordsOf } from './faults.ts';
import type { LineFaults, RpzTrigger } from './line-faults.ts';

const TRIGGERS: Record<RpzTrigger, string> = {
  'rpz-ip': 'an address in the answer', 'rpz-nsdname': 'the name of a name server', 'rpz-nsip': 'the address of a name server', 'rpz-client-ip': 'the address of the asking device',
};
const STATUS: Record<LineFaults['not-blocked']['status'], string> = {
  processing: 'being processed', examination: 'under examination', licensed: 'a licensed operator', annulled: 'licence annulled', unknown: 'a status this reader does not know',
};

export const lineFaultWords: WordsOf<LineFaults> = {
  'line-too-long': ({ characters }) => `a line of ${n(characters)} characters, which is longer than any rule`,
  everything: 'would match every name',
  'no-name': ({ text }) => (text === undefined ? 'not a DNS name' : `“${text}” is not a DNS name`),
  'ip-address': 'cannot be enforced by DNS: an IP address', port: 'cannot be enforced by DNS: one port of a name', 'page-address': 'cannot be enforced by DNS: an address with a path', application: 'cannot be enforced by DNS: an application', 'bank-account': 'cannot be enforced by DNS: a bank account',
  'single-label': 'a single label would block a whole top-level domain',
  'name-too-long': ({ characters }) => `a name of ${n(characters)} characters; DNS has names of up to 253`,
  'label-too-long': 'a label of more than 63 characters, which DNS does not have', 'inner-wildcard': 'a wildcard within a name; only “*.” before a name can be read',
  'address-alone': 'an address without a name', 'real-address': 'points to a real address; a list can block names, not move them', 'no-address-first': 'does not begin with an address',
  'other-resolver': 'sends the name to another resolver; a list can block names, not move them', 'no-address': ({ text }) => `“${text}” is not an address`, 'no-slash': 'has no “/” after the name',
  'dnsmasq-setting': 'not a line that blocks or allows names (address=/…/, server=/…/, local=/…/)',
  'no-ipv4': ({ text }) => `“${text}” is not an IPv4 address`, 'no-ipv6': ({ text }) => `“${text}” is not an IPv6 address`, 'no-text': 'a TXT record without text', 'record-type': ({ type }) => `records of type ${type} cannot be answered from a list`,
  'zone-passes': ({ type }) => `“${type}” lets the name through: it is not a block`, 'zone-type': ({ type }) => `“${type}” is not a type of zone that is known here`, 'no-record': 'not a record',
  'unbound-line': 'not a whole local-zone or local-data line', 'unbound-setting': 'a setting of Unbound, not a rule for names',
  'open-parenthesis': 'a parenthesis that is not closed', 'origin-too-long': 'an origin that is longer than a name can be', directive: ({ name }) => `“${name}” is not followed: names have to stand in the list itself`,
  'no-zone-record': 'not a record of a zone: a name, a type and data', 'tcp-only': '“rpz-tcp-only” asks for TCP, which neither blocks nor allows',
  'outside-zone': ({ zone }) => `outside of the zone “${zone}”: a name of the list stands without the dot at its end, or before the zone’s own name`,
  trigger: ({ by }) => `cannot be enforced here: it goes by ${TRIGGERS[by]}, not by the asked name`, 'zone-own-record': ({ type }) => `a ${type} record says nothing about a name of the list`,
  'beside-cname': 'another record beside a CNAME', 'rpz-action': ({ action }) => `the action “${action}” is not known here`, 'wildcard-alias': 'an alias that carries the asked name along cannot be answered from a list', 'cname-target': 'the target of the CNAME is not a name',
  'page-rule': 'matches addresses of pages, which DNS does not see', cosmetic: 'hides parts of pages, which DNS does not see', disabled: 'disabled by a “$badfilter” rule of this list',
  'disables-nothing': '“$badfilter” disables a rule of the same list that is written like it, and there is none',
  'patterns-many': ({ most }) => `a list may hold ${n(most)} rules that are patterns, and this one is beyond`, 'patterns-room': 'the patterns of this list before it take all the room that a list may have for them',
  'patterns-unindexed': ({ most }) => `a list may hold ${n(most)} patterns without three fixed characters in a row, and this one is beyond`,
  regex: ({ why }, say) => `a regular expression that cannot be searched for: ${say(why)}`, pattern: ({ why }, say) => `a pattern that names no names: ${say(why)}`,
  'modifier-twice': ({ name }) => `the modifier “${name}” stands there twice`, 'modifier-values': ({ most }) => `a modifier with more than ${n(most)} values`, 'no-type': ({ text }) => `“${text}” is not a type of DNS record`,
  'no-client': ({ text }) => `“${text}” is neither an address, a network nor the name of a device`, 'no-denyallow': ({ text }) => `“${text}” cannot stand in “denyallow”, which takes names`,
  'rewrite-exception': 'an exception from rewrites only; an exception here lifts whatever a rule does', 'modifier-ctag': 'tags of devices (“ctag”) are not known here, so the whole rule is ignored',
  modifier: ({ text }) => `the modifier “${text}” is not known here, so the whole rule is ignored`,
  'rewrite-empty': '“dnsrewrite” without a value: it says no answer', 'link-address': ({ text }) => `“${text}” is an address of one machine’s own link`, 'rewrite-target': ({ text }) => `“dnsrewrite” to “${text}”, which is neither an address nor a name`,
  'rewrite-rcode': ({ rcode }) => `“dnsrewrite” to ${rcode}: NOERROR, NXDOMAIN and REFUSED can be answered`, 'rewrite-text': 'a TXT record too long to be answered',
  'rewrite-type': ({ type }) => `“dnsrewrite” with a record of type “${type}”: A, AAAA, CNAME, PTR, MX and TXT can be answered`, 'record-data': ({ text, type }) => `“${text}” is not the data of a record of type ${type}`,
  'closes-nothing': 'a “)” that closes nothing', 'groups-deep': ({ most }) => `groups more than ${n(most)} deep`, 'repeats-nothing': ({ sign }) => `a “${sign}” that repeats nothing`,
  'no-wire-character': 'a character that names on the wire do not have; write international names as xn--…', 'looks-around': 'it looks ahead or behind, or names a group, which takes time that nobody can bound',
  'never-closed': ({ sign }) => `a “${sign}” that is never closed`, 'ends-in-backslash': 'it ends in a backslash', 'refers-back': 'it refers back to a group, which takes time that nobody can bound',
  'escape-unknown': ({ text }) => `“${text}” is not supported here`, 'no-range': 'a range in “[…]” that is none', 'anchor-repeated': 'an anchor that is repeated', 'repeated-twice': 'a repetition of a repetition',
  'counts-beyond': ({ most }) => `a repetition that is counted beyond ${n(most)}, or backwards`, 'no-pattern': 'not a pattern of names', 'pattern-long': ({ most }) => `longer than ${n(most)} characters`,
  'written-out-long': 'longer than can be searched for, its repetitions written out', 'anchor-behind-anchor': 'one anchor behind another', 'begins-many': 'it can be begun in more ways at once than are searched for in bounded time', 'matches-nothing': 'no name matches it',
  'switched-off': 'switched off where it comes from', 'ways-many': 'the list says more than names in more ways than can be kept', columns: ({ columns, expected }) => `has ${n(columns)} columns instead of ${n(expected)}`, 'no-removal-day': 'the day of its removal is no day, so it cannot be told whether it still holds',
  'unknown-object': 'neither a web site, an application nor an account: a kind this reader does not know', 'not-blocked': ({ status }) => `not blocked: ${STATUS[status]}`,
  'licensed-too': 'the register contradicts itself: it also lists this name, or one below it, as a licensed operator’s', 'no-domain': ({ entry }) => `entry ${n(entry)} has no “domain”`,
  'id-twice': 'the id is used twice; the first holds', 'in-order': ({ order, why }, say) => `order ${n(order)}: ${say(why)}`, 'in-entry': ({ entry, why }, say) => `entry ${n(entry)}: ${say(why)}`,
  'order-absent': ({ orders }) => `names an order that the list does not hold: ${orders}`,
  'order-left-out': ({ order, line, why }, say) => `its ${order === undefined ? `line ${n(line ?? 0)}` : `order ${n(order)}`} was left out: ${say(why)}`,
  'names-no-order': 'names no order', 'no-document': 'a document is an http or https address', 'fields-unread': ({ text }) => `not understood from “${text}”: fields are key=value or key="value", split by “;”`,
  fields: ({ fields }, say) => fields.map(({ path, wrong }) => `${path === '' ? 'record' : path}: ${say(wrong)}`).join('; '),
  'field-missing': 'is missing', 'field-type': ({ type }) => `is no ${type}`, 'field-empty': 'is empty', 'field-long': ({ most }) => `is longer than ${n(most)}`, 'field-values': ({ values }) => `is none of ${values}`,
  'field-day': 'a day is YYYY, YYYY-MM or YYYY-MM-DD, and one that the calendar has', 'field-address': 'only http and https addresses', 'field-jurisdiction': 'a jurisdiction is a country code such as IT, a region such as IT-25, or EU',
  'field-contact': 'a contact is a mailto: or tel: address', 'field-other': ({ text }) => text,
};
