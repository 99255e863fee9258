/** How blocked names are answered, and the page that explains it. */
import type { AnswerMode } from '../../../shared/answer-modes.ts';

export const answers = {
  answers: {
    title: 'Answers to blocked names', text: 'What a device is told. Whichever you choose, programs that ask for it get the reason too, and the log says who decided.',
    modes: {
      usual: 'As usual', 'null-address': 'An address that leads nowhere (0.0.0.0)', nxdomain: 'It does not exist', nodata: 'It has no address', refused: 'Refused', 'block-page': 'The page that explains',
    } satisfies Record<AnswerMode, string>,
    usual: 'As usual: names under an order do not exist, others get an address that leads nowhere.',
    page: 'Page that explains', pageText: 'A browser that opens a blocked name over plain HTTP can be shown who decided, and whom to ask. Pages over HTTPS cannot: that would take a false certificate.',
    address: 'Address of this computer', port: 'Port', serve: 'Serve it', stop: 'Stop',
    served: (address: string) => `It is served at ${address}.`, notServed: (why: string) => `It is not served: ${why}. Names are answered as usual.`, starting: 'Starting…',
    needsPage: 'Choose an address for it below; until then names are answered as usual.',
  },
};
