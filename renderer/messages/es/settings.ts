/** Settings. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('es');

export const settings: Pick<Messages, 'settings'> = {
  settings: {
    title: 'Ajustes', country: 'País', countryText: 'Dónde está esta casa. De ello depende que una orden cuente aquí como ley o como decisión tuya.', countryNone: 'Sin indicar', countryGuess: (name) => `Por su reloj, este ordenador está en ${name}.`, countryUse: (name) => `Usar ${name}`, thisRun: 'Dado en la línea de comandos para esta ejecución; lo que elijas aquí se conserva.',
    upstreams: 'Resolutores upstream', upstreamsText: 'A quién se pregunta por los nombres que nada bloquea, en qué orden, y qué bloquean ellos mismos.', toUpstreams: 'Abrir Upstreams',
    cache: 'Respuestas guardadas', cacheText: 'Las respuestas se guardan el tiempo que ellas mismas indican. Olvida una si un sitio ha cambiado de lugar y no puedes esperar.', cacheSize: (entries, bytes) => `${plural(entries, 'respuesta', 'respuestas')}, ${n(Math.ceil(bytes / 1024))}\u00a0KiB`,
    flushName: 'Nombre que olvidar', flushOne: 'Olvidar este nombre', flushAll: 'Olvidar todo', flushed: (value) => (value === 0 ? 'No había nada guardado.' : `Olvidado: ${plural(value, 'respuesta', 'respuestas')}.`), overTls: 'Por TLS', overHttps: 'Por HTTPS',
    save: 'Guardar', saved: 'Guardado.', ownRules: 'Reglas propias', ownRulesMoved: 'Tus propias líneas y los nombres que apartas de las órdenes tienen una página propia.', ownRulesGo: 'Ir a las reglas propias',
    appearance: 'Apariencia', language: 'Idioma', scheme: 'Tema', schemes: { auto: 'Como el sistema', light: 'Claro', dark: 'Oscuro' }, about: 'Acerca de', version: 'Versión', data: 'Carpeta de datos', listens: 'Escucha en', console: 'Consola', off: 'desactivado', runOptions: 'Opciones de esta ejecución',
  },
};
