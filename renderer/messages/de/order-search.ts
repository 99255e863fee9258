/** Eine Anordnung unter vielen finden, und ob nach ihren Namen gefragt wurde. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('de');

export const orderSearch: Pick<Messages, 'orderSearch'> = {
  orderSearch: {
    country: 'Land', list: 'Liste', sort: 'Reihenfolge', sorts: { newest: 'Neueste zuerst', asked: 'Hier am häufigsten gefragt', names: 'Meiste Namen', authority: 'Behörde' },
    all: (all) => plural(all, 'Anordnung', 'Anordnungen'), of: (total, all) => `${n(total)} von ${plural(all, 'Anordnung', 'Anordnungen')}`, found: (name) => `nennt ${name}`,
    any: 'Jede Anordnung', find: 'Behörde, Nummer oder Name',
    asked: 'Hier gefragt', notAsked: 'nicht gefragt', times: (count, when) => `${n(count)}-mal, zuletzt: ${when}`, counting: 'wird gezählt', rows: (name) => `Das Protokoll zu „${name}“`, strip: 'Was der Filter durchlässt',
  },
};
