/** How a blocked name is answered. */

/** `usual`: as the kind is answered by default (docs/verdicts.md, “On the wire”). `block-page`: the address of a page that explains. */
export const ANSWER_MODES = ['usual', 'null-address', 'nxdomain', 'nodata', 'refused', 'block-page'] as const;
export type AnswerMode = (typeof ANSWER_MODES)[number];

/** By the kind of what blocks; own rules are answered as custom lists. */
export interface AnswerModes {
  'court-order': AnswerMode;
  family: AnswerMode;
  custom: AnswerMode;
}

/** Where the block page is to be found: an address of this machine that the house's devices reach. */
export interface BlockPageAddress {
  address: string;
  /** Browsers ask port 80. */
  port: number;
}

export interface BlockPageState extends BlockPageAddress {
  /** Names are answered with its address while it listens; until then as usual. */
  listening: boolean;
  /** Why it does not. */
  error?: string;
}
