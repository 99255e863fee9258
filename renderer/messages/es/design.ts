/** The page that shows all marks and pieces. */
import type { Messages } from '../en.ts';

export const design: Pick<Messages, 'design'> = {
  design: { title: 'Marcas y piezas', text: 'Todo lo que compone la ventana, en un solo lugar.', marks: 'Marcas', solid: 'llena: se bloqueó', hollow: 'hueca: se habría bloqueado', rows: 'Filas del registro', modes: 'El selector', colours: 'Colores', buttons: 'Botones', states: 'Estados', order: 'La ficha de una orden', evidence: 'Con qué certeza bloqueó un nombre un upstream' },
};
