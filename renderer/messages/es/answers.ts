/** How blocked names are answered, and the page that explains it. */
import type { Messages } from '../en.ts';

export const answers: Pick<Messages, 'answers'> = {
  answers: {
    title: 'Respuesta a los nombres bloqueados', text: 'Lo que se le dice al dispositivo. Elijas lo que elijas, los programas que pidan el motivo también lo reciben, y el registro dice quién decidió.',
    modes: {
      usual: 'Lo habitual', 'null-address': 'Una dirección nula (0.0.0.0)', nxdomain: 'El nombre no existe', nodata: 'No tiene dirección', refused: 'Rechazada', 'block-page': 'La página que lo explica',
    },
    usual: 'Lo habitual: los nombres de una orden no existen; los demás tienen una dirección nula.',
    page: 'Página que lo explica', pageText: 'Un navegador que abre un nombre bloqueado por HTTP sin cifrar puede mostrar quién decidió y a quién preguntar. Con HTTPS no es posible: haría falta un certificado falso.',
    address: 'Dirección de este ordenador', port: 'Puerto', serve: 'Mostrarla', stop: 'Dejar de mostrarla',
    served: (address) => `Se muestra en ${address}.`, notServed: (why) => `No se muestra: ${why}. Los nombres se responden de la forma habitual.`, starting: 'Iniciando…',
    needsPage: 'Elige abajo una dirección para la página; hasta entonces se responde de la forma habitual.',
  },
};
