/** The syntaxes that lists are written in; those of ORDER_SYNTAXES say who ordered what. */

/** `domains-exact` is `domains` with each name alone: never recognised, for both look the same, only chosen. */
const NAME_SYNTAXES = ['hosts', 'domains', 'domains-exact', 'wildcard', 'adblock', 'dnsmasq', 'unbound', 'rpz'] as const;
/** Order lists, and registers as their authorities publish them. */
const ORDER_SYNTAXES = ['order-list-json', 'order-list-text', 'ua-playcity', 'cz-mfcr', 'cz-sukl', 'fr-anj', 'it-bofh', 'de-cuii', 'pl-hazard', 'ru-zapret', 'it-adm', 'ch-gespa'] as const;

export const LIST_SYNTAXES = [...NAME_SYNTAXES, ...ORDER_SYNTAXES] as const;
export type ListSyntax = (typeof LIST_SYNTAXES)[number];

/** Syntaxes of one family: what one of them holds can be read as another. */
export const PLAIN_SYNTAXES: readonly string[] = ['hosts', 'domains', 'domains-exact', 'wildcard', 'adblock'] satisfies ListSyntax[];

/** Whether names refer to orders in it: what can be subscribed as court orders. */
export const isOrderSyntax = (syntax: ListSyntax): boolean => (ORDER_SYNTAXES as readonly string[]).includes(syntax);
