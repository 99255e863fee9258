/** The ways in which lists name names, each known by a number. */
import type { OrderReference, RuleAction, RuleDetail, RuleMatch } from '../lists/list-reader.ts';

/** One way in which a list names names: everything but the name. Names that share it share its number. */
export interface RuleSource {
  /** Id of the list. */
  list: string;
  match: RuleMatch;
  action: RuleAction;
  important: boolean;
  orders?: readonly string[];
  listed?: string;
  delisted?: string;
  /** Conditions and the answer; `except` is compiled into sources of their own (`lifts`). */
  detail?: Omit<RuleDetail, 'except'>;
  /** The rule itself, where it is a pattern and no name. */
  pattern?: string;
  /** No rule: what the source of this number holds is lifted from the name and all below (`$denyallow`). */
  lifts?: number;
}

/** Ways of saying more than a name that one set of sources may have: each is a source of its own. */
const MAX_DETAILS = 100_000;

const ofReference = (reference: OrderReference | undefined): Pick<RuleSource, 'orders' | 'listed' | 'delisted'> => (reference === undefined ? {} : {
  orders: [...reference.orders], ...(reference.listed === undefined ? {} : { listed: reference.listed }), ...(reference.delisted === undefined ? {} : { delisted: reference.delisted }),
});

export class RuleSources {
  readonly all: RuleSource[] = [];
  private readonly ids = new Map<string, number>();
  private details = 0;
  private lastKey = '';
  private lastId = 0;
  /** The last rule's, when it referred to no order: nearly every rule of a list is like the one before. */
  private last = { list: '', match: 'tree', action: 'block', important: false, id: -1 };

  /** The number of a source that says nothing but the name. */
  plain(list: string, match: RuleMatch, action: RuleAction, important: boolean, reference: OrderReference | undefined): number {
    const { last } = this;
    if (reference !== undefined) return this.byKey(list, match, action, important, reference);
    if (last.id >= 0 && last.match === match && last.action === action && last.important === important && last.list === list) return last.id;
    const id = this.byKey(list, match, action, important, undefined);
    this.last = { list, match, action, important, id };
    return id;
  }

  private byKey(list: string, match: RuleMatch, action: RuleAction, important: boolean, reference: OrderReference | undefined): number {
    const key = reference === undefined
      ? `${list} ${match} ${action} ${important}`
      : `${list} ${match} ${action} ${important} ${reference.orders.join(',')} ${reference.listed ?? ''} ${reference.delisted ?? ''}`;
    if (key === this.lastKey) return this.lastId;
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.all.push({ list, match, action, important, ...ofReference(reference) }) - 1;
      this.ids.set(key, id);
    }
    this.lastKey = key;
    this.lastId = id;
    return id;
  }

  /**
   * The number of a source that says more than a name.
   * @param lift called when it is a new one that leaves names alone, with them and the number of the source that lifts it there
   * @returns −1 when there are too many
   */
  detailed(plain: RuleSource, reference: OrderReference | undefined, { except, ...detail }: RuleDetail, lift: (names: readonly string[], source: number) => void): number {
    const key = JSON.stringify([plain, reference, detail, except]);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    if (this.details >= MAX_DETAILS) return -1;
    this.details++;
    const id = this.all.push({ ...plain, ...ofReference(reference), ...(Object.keys(detail).length === 0 ? {} : { detail }) }) - 1;
    this.ids.set(key, id);
    if (except !== undefined) lift(except, this.all.push({ list: plain.list, match: 'tree', action: plain.action, important: false, lifts: id }) - 1);
    return id;
  }
}
