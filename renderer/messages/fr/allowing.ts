/** Allowing a name, setting it aside and taking that back, in French. */
import type { Messages } from '../en.ts';

export const allowing: Pick<Messages, 'allowing'> = {
  allowing: {
    byOrder: (name, authority) => `Une décision que vous appliquez (${authority}) nomme ${name}, et une règle d’autorisation ne l’emporte pas sur une décision. Rien n’a été changé ; « Pourquoi ? » montre ce que vous pouvez changer.`,
    byList: (name, list) => `Autre chose bloque ${name} : ${list}. Rien n’a été changé ; « Pourquoi ? » montre ce que vous pouvez changer.`, ownRule: 'votre règle personnelle',
    stillBlocked: (name, list) => `${name} est écarté des décisions. Il reste bloqué par votre choix : ${list}.`,
    againTitle: (name) => `Appliquer de nouveau les décisions à ${name} ?`, again: 'Appliquer de nouveau', againDone: (name) => `Les décisions s’appliquent de nouveau à ${name}.`,
    againText: 'Il est bloqué de nouveau, avec tous les noms en dessous, là où une décision que vous appliquez le nomme. Le registre des choix garde qu’il avait été écarté.',
  },
};
