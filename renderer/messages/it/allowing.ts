/** Allowing a name, setting it aside and taking that back, in Italian. */
import type { Messages } from '../en.ts';

export const allowing: Pick<Messages, 'allowing'> = {
  allowing: {
    byOrder: (name, authority) => `Un ordine che applichi (${authority}) nomina ${name}, e una regola che permette non prevale sugli ordini. Nulla è cambiato; «Perché?» mostra che cosa puoi cambiare.`,
    byList: (name, list) => `Altro blocca ${name}: ${list}. Nulla è cambiato; «Perché?» mostra che cosa puoi cambiare.`, ownRule: 'la tua regola',
    stillBlocked: (name, list) => `${name} è escluso dagli ordini. Resta bloccato per tua scelta: ${list}.`,
    againTitle: (name) => `Applicare di nuovo gli ordini a ${name}?`, again: 'Applica di nuovo', againDone: (name) => `Gli ordini si applicano di nuovo a ${name}.`,
    againText: 'Viene bloccato di nuovo, con tutti i nomi sotto di esso, dove lo nomina un ordine che applichi. Il registro delle decisioni conserva che era stato escluso.',
  },
};
