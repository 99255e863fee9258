/** Several things that are not in order, told together. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { plural } = numbersOf('es');

export const attention: Pick<Messages, 'attention'> = {
  attention: {
    title: 'Lo que requiere atención', several: (count) => plural(count, 'cosa requiere atención.', 'cosas requieren atención.'), show: 'Mostrar', hide: 'Ocultar',
    disk: (files) => `Gavel no puede escribir en su carpeta: ${files}.`, files: { 'settings-unsaved': 'los ajustes', audit: 'el registro de decisiones', 'list-history': 'la memoria de las listas', 'rule-index': 'las listas compiladas', 'query-log': 'el registro de consultas' },
    exactly: 'Qué exactamente', seen: 'Entendido', settings: 'A Ajustes', keepLess: 'Guardar menos en el registro', noLog: 'No se puede mostrar lo que se consultó.',
  },
};
