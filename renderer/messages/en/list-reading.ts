/** How the lines of a list are read, and whether names reach below themselves. */
export const listReading = {
  readAs: {
    auto: 'Recognise it', autoAs: (syntax: string) => `Recognise it (${syntax})`, said: (title: string) => `${title} is read so from now on.`,
    exact: 'Only the names themselves', exactHint: 'A plain name blocks everything below it too, unless you choose this.',
    below: 'A plain name blocks everything below it too.',
    always: (syntax: string) => `Always read it as ${syntax}`,
  },
};
