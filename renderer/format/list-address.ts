/** What people type of an address that they read somewhere: `example.org/list.txt`. What is nothing of the kind is left for the engine to tell. */
export const withScheme = (text: string): string => (/^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/|$)/.test(text) ? `https://${text}` : text);
