/** What the log keeps, forgetting, and the overview of keys. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('es');
const megabytes = (bytes: number): string => (bytes < 10e6 ? `${tenths(bytes / 1e6)}\u00a0MB` : `${n(Math.round(bytes / 1e6))}\u00a0MB`);

export const keeping: Pick<Messages, 'keeping' | 'keys' | 'copied' | 'notCopied' | 'copyLink' | 'copyDig'> = {
  keeping: {
    title: 'Registro de consultas', text: 'Lo que Gavel anota de las consultas de esta casa. Se queda en la carpeta de datos de este ordenador.',
    use: (rows, bytes, since) => `${plural(rows, 'fila', 'filas')}, ${megabytes(bytes)} en disco${since === undefined ? '.' : `, desde el ${since}.`}`,
    thinned: (day) => `De antes del ${day} solo quedan las filas bloqueadas y observadas.`, notNoting: 'En esta ejecución no se anota nada (--no-query-log).',
    countsOnly: 'Solo se anotan recuentos: las consultas ya no aparecen aquí.', fromBefore: 'Las filas de abajo son de antes.',
    privacy: 'Qué se anota', privacies: { full: 'Todo', anonymous: 'Sin el dispositivo', counts: 'Solo recuentos' },
    privacyText: {
      full: 'Nombre, dispositivo, respuesta y quién decidió.', anonymous: 'La dirección del dispositivo se anota sin su última parte, de modo que todos los de la casa parecen iguales.', counts: 'Ni filas, ni nombres, ni dispositivos: solo cuántas consultas se respondieron o se bloquearon, y por qué orden. Las filas anteriores se quedan hasta que se olviden.',
    },
    blockedDays: 'Días que se guardan las filas bloqueadas y observadas', answeredDays: 'Días que se guardan las demás', maxMb: 'Como máximo, en MB', maxMbText: 'Si se supera, se borran primero las filas respondidas más antiguas y luego las bloqueadas más antiguas. Los gráficos conservan sus totales.',
    excludedNames: 'Nombres que nunca se anotan', excludedText: 'Uno por línea, con todo lo que está por debajo. Cuentan en los gráficos, sin su nombre.', excludedDevices: 'Dispositivos que nunca se anotan',
    forget: 'Olvidar', forgetLong: 'Las filas, y lo que suman a gráficos y tablas, se quitan del archivo del registro y se sobrescriben. No alcanza a los archivos que exportaste, las copias de seguridad, lo que aún muestre otra ventana, ni los restos que pueda guardar el propio disco.',
    forgetHour: 'Olvidar la última hora', forgetHourTitle: '¿Olvidar la última hora?', forgetTitle: '¿Olvidar esto?', forgetText: 'No se puede recuperar. Lo que el registro guarda de ello desaparece para todos en la casa.', forgetDo: 'Olvidar', forgetThis: 'Olvidar',
    forgetRows: (rows) => (rows === 0 ? 'De ese tiempo no hay ninguna fila; puede haber sumas en los gráficos.' : `Por ahora: ${plural(rows, 'fila', 'filas')}.`), forgetBelow: (name) => `${name} y todo lo que está por debajo`,
    forgetRange: 'O lo que coincida con todo lo que rellenes: un periodo, un nombre con todo lo que está por debajo, un dispositivo.', forgotten: (rows) => (rows === 0 ? 'No había nada que olvidar.' : `Olvidado: ${plural(rows, 'fila', 'filas')}.`), whatIsKept: 'Qué se guarda y cuánto tiempo',
  },
  keys: {
    title: 'Teclas', everywhere: 'En todas partes', fields: 'Las letras solo actúan fuera de los campos.',
    search: 'Buscar en la página', names: 'Buscar un nombre (¿Por qué?)', these: 'Estas teclas',
    logWords: ['Fila a fila', 'Una página', 'A lo más reciente, a lo más antiguo', 'Abrir la traza', 'Cerrar la traza', 'Detener, seguir', 'Ley, Tú, Upstream, Observado', 'Permitir… (la traza, en lo que puedes cambiar)', 'Bloquear… (igual)', 'Copiar el nombre', 'Copiar como comando dig'],
  },
  copied: (text) => `Copiado: ${text}`,
  notCopied: 'este navegador no deja que la página copie',
  copyLink: 'Copiar un enlace a esta fila',
  copyDig: 'Copiar como comando dig',
};
