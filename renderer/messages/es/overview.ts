/** The overview, and the pause. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { plural, tenths } = numbersOf('es');

export const overview: Pick<Messages, 'pause' | 'overview'> = {
  pause: {
    open: 'Pausar tus decisiones…', title: 'Pausar tus decisiones', resume: 'Reanudar',
    text: 'El filtro familiar, las listas personalizadas y tus reglas propias se detienen y vuelven por sí solos. Las órdenes que aplicas siguen: solo se cambian en Listas.',
    minutes: (minutes) => (minutes < 60 ? `${minutes}\u00a0minutos` : minutes === 60 ? '1\u00a0hora' : `${minutes / 60}\u00a0horas`),
  },
  overview: {
    title: 'Resumen', period: 'Periodo', hour: 'Hora', day: '24\u00a0horas', week: 'Semana',
    working: (address, port) => `Gavel responde en ${address}, puerto ${port}.`,
    nothingYet: 'Nadie ha preguntado todavía. Haz que el DNS de tu router apunte a este ordenador, o pruébalo con dig.',
    summary: (asked, blocked, period) =>
      (asked === 0 ? `Ninguna consulta en ${period}.` : `${plural(asked, 'consulta', 'consultas')} en ${period}; ${plural(blocked, 'bloqueada', 'bloqueadas')} (${tenths((100 * blocked) / asked)}\u00a0%).`),
    periodWords: { 1: 'la última hora', 24: 'las últimas 24\u00a0horas', 168: 'la última semana' },
    whoDecided: 'Quién decidió',
    causes: {
      law: { none: 'No se aplicó ninguna orden.', some: 'Órdenes en vigor, de listas que aplicas' },
      you: { none: 'No hizo falta ninguna de tus decisiones.', some: 'Tu filtro familiar, tus listas personalizadas y tus reglas propias' },
      upstream: { none: 'Tu upstream no comunicó ningún bloqueo propio.', some: 'Bloqueos que comunicaron tus upstreams o que muestran sus respuestas' },
      observed: { none: '', some: 'Respondidas; las listas que observas las habrían bloqueado' },
    },
    showInLog: (word) => `${word}: ver en el registro en vivo`,
    all: 'Todas las consultas', per: (minutes) => (minutes < 60 ? `cada ${minutes}\u00a0minutos` : minutes === 60 ? 'por hora' : `cada ${minutes / 60}\u00a0horas`), answered: 'respondidas', blocked: 'bloqueadas',
    chart: (asked, blocked) => `Gráfico de barras de las consultas en el tiempo: ${plural(asked, 'consulta', 'consultas')}, ${plural(blocked, 'bloqueada', 'bloqueadas')}. Las mismas cifras están en la tabla siguiente.`,
    chartTable: 'Consultas en el tiempo', time: 'Hora', asked: 'Consultas',
    justBlocked: 'Lo último bloqueado', nothingBlocked: 'Todavía no se ha bloqueado nada.', topBlocked: 'Nombres más bloqueados', topAsked: 'Nombres más consultados', clients: 'Dispositivos', nothingAsked: 'Ninguna consulta en este periodo.',
    resolver: 'Resolutor', upstream: 'Upstream', notAsked: 'aún no consultado', answers: 'responde', lastAnswered: (when) => `última respuesta: ${when}`, failing: (why) => `no responde${why === '' ? '' : `: ${why}`}`, took: (ms) => `${ms}\u00a0ms`,
    names: 'Nombres en listas', cache: 'Respuestas en la caché', memory: 'Memoria', since: 'En marcha desde', thisRun: 'Opciones solo de esta ejecución', version: 'Versión',
    countryAsk: (guess) => (guess === undefined ? 'No has indicado ningún país.' : `No has indicado ningún país. Por su reloj, este ordenador está en ${guess}.`),
    countryWhy: 'De ello depende que una orden cuente aquí como ley o como decisión tuya.', countrySet: 'Indicar el país',
  },
};
