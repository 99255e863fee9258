/** Lists, adding one, the catalogue. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('es');

export const lists: Pick<Messages, 'lists' | 'addList' | 'catalogue'> = {
  lists: {
    title: 'Listas', add: 'Añadir',
    kinds: {
      'court-order': { title: 'Órdenes judiciales', text: 'Nombres que una autoridad ordenó bloquear. Aplicarlas aquí es decisión tuya.' }, family: { title: 'Filtro familiar', text: 'Lo que en esta casa se deja fuera por los más jóvenes.' },
      custom: { title: 'Personalizadas', text: 'Anuncios, rastreadores, software malicioso, las tuyas.' },
    },
    modes: { enforce: 'Aplicar', observe: 'Observar', off: 'Inactiva' }, modeOf: (title) => `${title}: uso`, none: 'Ninguna lista de este tipo.',
    since: { default: 'de serie', household: (day) => `tú, ${day}`, 'command-line': 'por la línea de comandos, en esta ejecución' },
    sources: { 'built-in': 'viene con Gavel', text: 'texto pegado', file: (path) => `archivo ${path}`, url: (host) => host }, orders: (value) => plural(value, 'orden', 'órdenes'), allowed: (value) => plural(value, 'permitido', 'permitidos'),
    current: (when) => `Al día, ${when}`, loading: 'Leyéndose…', askedToWait: (when) => `El servidor pide paciencia. Próximo intento: ${when}.`, failingCopy: (when, why, copy) => `Falla desde el ${when}: ${why}. En uso: la copia del ${copy}.`, failingNone: (why) => `No está en vigor: ${why}`,
    leftOut: (value) => plural(value, 'línea omitida', 'líneas omitidas'), notEnforceable: (value) => plural(value, 'entrada no puede ser regla DNS', 'entradas no pueden ser reglas DNS'), menu: (title) => `Más sobre ${title}`, update: 'Volver a leerla ahora', details: 'Detalles y líneas omitidas', remove: 'Quitar…',
    removeTitle: (title) => `¿Quitar «${title}»?`, removeText: 'Desde la próxima consulta, sus nombres se tratan como cualquier otro. Su copia se borra; el registro conserva lo que hizo.', removeDo: 'Quitar', homepage: 'Página web', licence: 'Licencia', syntax: 'Sintaxis', source: 'Origen',
    detailsEmpty: 'Se han entendido todas las líneas.', skippedFirst: (shown, all) => `${shown === 1 ? 'La primera' : `Las ${n(shown)} primeras`} de ${n(all)}`, line: 'Línea', reason: 'Por qué', content: 'Texto',
  },
  addList: {
    title: 'Añadir una lista', kind: '¿Para qué es?', kinds: { 'court-order': 'Órdenes judiciales', family: 'Filtro familiar', custom: 'Personalizada' }, from: '¿De dónde?', url: 'Dirección', text: 'Texto', file: 'Archivo', urlLabel: 'Dirección de la lista', urlHint: 'https://…',
    textLabel: 'Texto de la lista', textHint: 'Un nombre por línea, un archivo hosts o reglas de Adblock', titleLabel: 'Título (opcional)',
    found: (names, orders, syntax) => `${plural(names, 'nombre', 'nombres')}${orders > 0 ? `, ${plural(orders, 'orden', 'órdenes')}` : ''}; leída como: ${syntax}.`, startsAs: { observe: 'Empieza en observación: sus nombres se responden, y el registro anota lo que se habría bloqueado.', enforce: 'Se aplica desde la próxima consulta.' },
    asCustom: 'Añadirla como personalizada', sample: 'Entre ellos',
  },
  catalogue: {
    title: 'Listas públicas', tab: 'Catálogo', search: 'Nombre, finalidad o país', none: 'Ninguna lista coincide.', take: 'Elegir', chosen: 'Elegida', choose: (title) => `Elegir ${title}`, here: 'Ya la tienes', first: 'buena para empezar', official: 'publicada por la autoridad', unofficial: 'recopilada por voluntarios', noLicence: 'licencia desconocida', noSize: 'tamaño desconocido',
    byHand: 'Su dirección cambia con cada edición: descárgala de su página web y añádela como archivo.', sizes: { small: 'menos de 10.000 nombres', medium: 'menos de 100.000 nombres', large: '100.000 nombres o más' },
  },
};
