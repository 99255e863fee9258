/** Own rules, their trial, set-asides. */
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('en');

export const rules = {
  rules: {
    title: 'Own rules', back: 'Lists', intro: 'Your own lines. They overrule your lists, never orders, and act on the next question.', label: 'Own rules, one per line', empty: 'No rules of your own yet.', save: 'Save', discard: 'Discard changes', saved: 'Saved. In force now.', unsaved: 'Not saved yet: nothing of it is in force.', import: 'Import…',
    counts: (block: number, allow: number, rewrite: number, patterns: number) => `${n(block)} blocking, ${n(allow)} allowing, ${n(rewrite)} rewriting${patterns > 0 ? `; ${plural(patterns, 'of them is a pattern', 'of them are patterns')}` : ''}`,
    faults: (lines: number) => `${plural(lines, 'line is no rule', 'lines are no rules')} and ${lines === 1 ? 'does' : 'do'} nothing:`, fault: (line: number, why: string) => `Line ${n(line)}: ${why}`, moreFaults: (lines: number) => `and ${n(lines)} more`,
    how: 'How to write them', howRows: [
      ['||shop.example^', 'blocks the name and all below it; so does the plain name'], ['|shop.example^', 'blocks this name alone'], ['@@||shop.example^', 'allows it; the more specific rule wins'], ['||ads.example^$important', 'blocks it whatever is allowed'],
      ['/^ads[0-9]+\\./', 'a regular expression'], ['192.168.1.10 nas.lan', 'a record of your own'], ['||old.example^$dnsrewrite=new.example', 'answers with another name or address'], ['||game.example^$client=192.168.1.20', 'for one device only'], ['! a remark', 'is passed over'],
    ] satisfies [string, string][], order: 'Which wins', orderText: 'Orders you enforce come first. Then your own rules: $important before the others, the longer name before the shorter, allow before block before rewrite. Then the family filter, then custom lists.',
    trial: 'What would happen to…', trialText: 'Tried with the text as it stands in the editor, saved or not. No upstream is asked.', name: 'Name', type: 'Type', client: 'Device (optional)', clientHint: '192.168.1.20', tryIt: 'Try own rules against it', noName: 'Type a name to see what would become of it.',
  },
  why: {
    blocked: { law: 'would be blocked by an order in force.', household: 'would be blocked, by your choice.', upstream: 'would be blocked.', none: 'would be blocked.' }, observed: 'would be answered; a list you only observe names it.', answered: 'would be answered by your upstream: nothing here blocks it.', record: 'would be answered by your own rule.',
    spared: { 'own-allow': 'would be answered, because your own rule allows it.', 'list-allow': 'would be answered, because a list of yours allows it.', 'set-aside': 'would be answered, because you set it aside from its order.', pause: 'would be answered, because your choices are paused.', delisted: 'would be answered: its list names it no longer.', observe: 'would be answered; a list you only observe names it.' } as Record<string, string>,
    answer: 'Gavel itself would answer', nothing: 'no records', matches: 'What names it', none: 'No rule and no list names it.', ownRules: 'Own rules', allows: 'allows it', order: 'The order',
  },
  setAsides: {
    title: 'Set aside from orders', text: 'Names that are answered although an order you apply names them, with everything below them. Each is your own exception, with its day and your reason, and stands in the record of decisions.', none: 'Nothing is set aside.', since: (day: string) => `since ${day}`, noReason: 'no reason given', undo: 'Apply again…',
    add: 'Set a name aside…', name: 'Name', reason: 'Reason (optional, in your own words)', confirm: 'Set aside', dialog: 'Set a name aside from orders', dialogText: 'It is answered, and so is every name below it; the order’s other names stay as they are. Recorded with today’s date, and undone at any time.', done: (name: string) => `${name} is set aside.`,
  },
  importing: {
    title: 'Import rules', text: 'Hosts files, Adblock rules, lists and expressions of Pi-hole, user rules of AdGuard Home. Whole lists belong under Lists.', label: 'Text', as: 'Names without a sign of their own', block: 'are blocked', allow: 'are allowed', read: 'Read it', take: (rules: number) => `Add ${plural(rules, 'rule', 'rules')} to the text`,
    found: (rules: number, syntax: string) => `${plural(rules, 'new rule', 'new rules')}, read as ${syntax}.`, present: (rules: number) => `${plural(rules, 'is', 'are')} there already.`, first: 'The first of them', taken: (rules: number) => `${plural(rules, 'rule', 'rules')} added to the text. Save it to put ${rules === 1 ? 'it' : 'them'} in force.`, nothing: 'There is no new rule in it.',
  },
};
