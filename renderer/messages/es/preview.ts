/** What a list would change, before it is added. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('es');

export const preview: Pick<Messages, 'preview' | 'adding' | 'syntaxes'> = {
  preview: {
    title: 'Qué contiene', show: 'Ver qué contiene', reading: 'Leyéndola…', add: 'Añadirla', addMany: (lists) => `Añadir ${plural(lists, 'lista', 'listas')}`, change: 'Qué cambiaría aquí', overlap: 'Listas que ya tienes', own: 'Lo que decidiste tú', left: 'Omitido', sample: 'Entre sus nombres',
    calls: (title) => `Se llama a sí misma «${title}».`, written: (encoding) => `Escrita en ${encoding}.`, packed: (how) => `Comprimida con ${how}.`,
    fresh: (names) => (names === 0 ? 'No bloquearía nada que no esté ya bloqueado.' : `${plural(names, 'nombre que ahora nada bloquea aquí quedaría bloqueado', 'nombres que ahora nada bloquea aquí quedarían bloqueados')}.`), already: (names) => `${plural(names, 'ya está bloqueado', 'ya están bloqueados')}.`,
    partly: (names) => `Se ${names === 1 ? 'ha comparado el primer nombre' : `han comparado los ${n(names)} primeros nombres`}.`, notInForce: (names) => `${plural(names, 'nombre no está', 'nombres no están')} bajo ninguna orden en vigor hoy, o ya no ${names === 1 ? 'está en la lista: no bloquea' : 'están en la lista: no bloquean'}.`, inForce: (some, all) => `${n(some)} de ${plural(all, 'orden', 'órdenes')} en vigor hoy.`,
    allows: (names) => `${plural(names, 'excepción propia', 'excepciones propias')}.`, noOverlap: 'Ninguna lista de aquí contiene ninguno de sus nombres.', bothHold: 'Nombres en ambas', list: 'Lista', here: 'Aquí',
    lifted: (names) => `${plural(names, 'de sus nombres se sigue respondiendo', 'de sus nombres se siguen respondiendo')}:`, liftedLine: (line) => `línea ${n(line)} de tus reglas propias`, setAside: 'lo apartaste tú', liftedOf: (names) => plural(names, 'nombre', 'nombres'), partOf: (names) => `una parte de ${names}`, moreRules: (rules) => `y ${plural(rules, 'regla más', 'reglas más')}`,
    allowedByYou: (names) => `Tus reglas propias permiten ${plural(names, 'de sus nombres', 'de sus nombres')}. Permitir nunca levanta una orden; cuando la lista esté aquí, puedes apartar nombres sueltos.`,
    unblocks: (names) => `Sus excepciones dejarían pasar ${plural(names, 'nombre', 'nombres')} que otra de tus listas bloquea ahora:`,
    signed: 'Firmada con la clave que diste.',
    sameAs: (title) => `Ya tienes este origen, como «${title}».`, linesLeft: (lines) => `${plural(lines, 'línea', 'líneas')}:`, showLines: 'Ver las líneas', and: (names, more) => `${names} y ${n(more)} más`,
  },
  adding: {
    fileTab: 'Archivo o carpeta', pathLabel: 'Ruta de un archivo o una carpeta en el ordenador de Gavel', pathHint: '/home/yo/listas', syntax: 'Sintaxis', syntaxAuto: 'Reconocerla', more: 'Título, sintaxis y clave', fromDevice: 'Usar un archivo de este dispositivo…',
    folder: (files) => `${plural(files, 'archivo', 'archivos')} en esta carpeta. ${files === 1 ? 'Será' : 'Cada uno será'} una lista.`, folderNone: 'Esta carpeta no contiene archivos.', folderLeft: (files) => `${plural(files, 'elemento omitido', 'elementos omitidos')}: subcarpetas, archivos ocultos y lo que excede de los primeros.`, waiting: 'en espera',
    added: (title) => `Añadida: ${title}.`, addedMany: (lists) => (lists === 1 ? 'Añadida: 1 lista.' : `Añadidas: ${n(lists)} listas.`),
  },
  syntaxes: {
    hosts: 'archivo hosts', domains: 'nombres sin más', 'domains-exact': 'nombres sin más, cada uno solo', wildcard: 'comodines (*.nombre)', adblock: 'reglas de Adblock', dnsmasq: 'dnsmasq', unbound: 'Unbound', rpz: 'zona de política de respuesta (RPZ)', 'order-list-json': 'lista de órdenes (JSON)', 'order-list-text': 'lista de órdenes (texto)',
    'ua-playcity': 'registro de Ucrania (PlayCity)', 'cz-mfcr': 'registro de Chequia (juego)', 'cz-sukl': 'registro de Chequia (medicamentos)', 'fr-anj': 'registro de Francia (ANJ)', 'it-bofh': 'Italia, de 2008 a 2014 (bofh)', 'de-cuii': 'Alemania (CUII)', 'pl-hazard': 'registro de Polonia', 'ru-zapret': 'Rusia (zapret-info)', 'it-adm': 'registro de Italia (ADM)', 'ch-gespa': 'registro de Suiza (Gespa)',
    'pi-hole-json': 'una tabla de Pi-hole', 'adguard-home-yaml': 'una configuración de AdGuard Home',
  },
};
