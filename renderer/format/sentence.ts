/** An error's text as a sentence of its own: the engine's begin small, because they are put after a name. */
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
