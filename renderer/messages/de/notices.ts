/** Desktop notifications, in Settings. */
import type { Messages } from '../en.ts';

export const notices = {
  notices: {
    title: 'Mitteilungen', text: 'Wenn bei geschlossenem Fenster etwas Nennenswertes geschieht: die erste Sperre eines Tages durch eine Anordnung, Namen, die Ihr Upstream zurückhält, ein Update, das auf Sie wartet, ein Ausfall eines Upstreams oder von Gavel selbst. Höchstens eine in fünf Minuten; was dazwischen geschieht, wird gezählt.',
    on: 'Mitteilungen auf diesem Computer zeigen', names: 'Mit Namen von Websites', namesText: 'Sonst wird nur gezählt. Andere sehen vielleicht Ihren Bildschirm.', example: 'Dort stünde zum Beispiel:', exampleName: 'website.example', exampleList: 'Werbung und Tracker',
    inBrowser: 'Ein Browser zeigt keine. Die Desktop-App auf dem Computer von Gavel kann es, wenn es dort gewählt ist.',
  },
} satisfies Pick<Messages, 'notices'>;
