/** The end of a sentence that ends with somebody's name: “TIM S.p.A.” brings its own full stop. */
export const stop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
