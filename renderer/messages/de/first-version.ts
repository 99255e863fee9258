/** What a first version of a list takes effect without, until the household decides. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('de');

export const firstVersion: Pick<Messages, 'first'> = {
  first: {
    left: (names) => `${plural(names, 'Name ist', 'Namen sind')} weggelassen, bis Sie entscheiden`, leftWhy: 'Der Rest der Liste wird angewandt. Diese Namen würden in den meisten Haushalten etwas stören:',
    told: (names) => `${plural(names, 'Name der Liste wird', 'Namen der Liste werden')} in den meisten Haushalten benutzt oder von vielen besucht`, toldWhy: 'Angewandt wie der Rest der Liste:', toldToo: (names) => `Angewandt, und in den meisten Haushalten benutzt oder von vielen besucht: ${plural(names, 'Name', 'Namen')}`,
    leaveOut: (names) => (names === 1 ? 'Weglassen' : `Diese ${n(names)} weglassen`), apply: (names) => (names === 1 ? 'Auch anwenden' : `Auch diese ${n(names)} anwenden`), fine: 'So will ich es',
    appliedSaid: 'Die Liste wird mit allen Namen angewandt.', leftSaid: 'Sie bleiben weggelassen, bis Sie das in den Details der Liste zurücknehmen.', pill: 'Namen weggelassen, Sie entscheiden',
    previewLeft: (names) => (names === 1 ? 'Ein Name der Liste würde in den meisten Haushalten etwas stören und würde weggelassen:' : `${n(names)} Namen der Liste würden in den meisten Haushalten etwas stören und würden weggelassen:`), previewApply: 'Auch diese Namen anwenden',
    ask: (titles) => `Namen sind weggelassen, bis Sie entscheiden: ${titles.map((title) => `„${title}“`).join(', ')}.`, askWhy: 'Sie würden in den meisten Haushalten etwas stören; der Rest der Liste wird angewandt.',
  },
};
