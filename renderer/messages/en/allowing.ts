/** Allowing a name, setting it aside and taking that back: what is said where something else still blocks it. */
export const allowing = {
  allowing: {
    byOrder: (name: string, authority: string) => `An order that you apply (${authority}) names ${name}, and an allow rule does not overrule orders. Nothing was changed; “Why?” shows what you can change.`,
    byList: (name: string, list: string) => `Something else blocks ${name}: ${list}. Nothing was changed; “Why?” shows what you can change.`, ownRule: 'your own rule',
    stillBlocked: (name: string, list: string) => `${name} is set aside from orders. It stays blocked by your choice: ${list}.`,
    againTitle: (name: string) => `Apply orders to ${name} again?`, again: 'Apply again', againDone: (name: string) => `Orders apply to ${name} again.`,
    againText: 'It is blocked again, with every name below it, wherever an order that you apply names it. The record of decisions keeps that it was set aside.',
  },
};
