/** The overview, and the pause. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { theTime } from './days.ts';

const { n, plural, tenths } = numbersOf('es');

export const overview: Pick<Messages, 'pause' | 'overview'> = {
  pause: {
    open: 'Pausar tus decisiones…', title: 'Pausar tus decisiones', resume: 'Terminar ya',
    text: 'El filtro familiar, las listas personalizadas y tus reglas propias se detienen y vuelven por sí solos. Las órdenes que aplicas siguen: solo se cambian en Listas.',
    minutes: (minutes) => (minutes < 60 ? `${minutes}\u00a0minutos` : minutes === 60 ? '1\u00a0hora' : `${minutes / 60}\u00a0horas`),
    who: 'Para', everyone: 'Toda la casa', untilToday: (time) => `Hasta ${theTime(time)}`, untilTomorrow: (time) => `Hasta mañana, ${time}`, custom: 'Hasta otro momento', customDo: 'Pausar',
    running: (until) => `Tus decisiones están en pausa para toda la casa hasta ${theTime(until)}.`, runningFor: (devices, until) => `Tus decisiones están en pausa para ${devices.join(', ')} hasta ${theTime(until)}.`,
    until: (time) => `en pausa hasta ${theTime(time)}`, ordersStay: 'Las órdenes que aplicas siguen.', region: 'Pausas', openFor: (device) => `Pausar tus decisiones para ${device}`,
  },
  overview: {
    title: 'Resumen', period: 'Periodo', hour: 'Hora', day: '24\u00a0horas', week: '7\u00a0días', month: '30\u00a0días', quarter: '90\u00a0días',
    working: (address, port) => `Gavel responde en ${address}, puerto ${port}.`,
    nothingYet: 'Nadie ha preguntado todavía. Haz que el DNS de tu router apunte a este ordenador, o pruébalo con dig.',
    summary: (asked, blocked, period) =>
      (asked === 0 ? `Ninguna consulta en ${period}.` : `${plural(asked, 'consulta', 'consultas')} en ${period}; ${plural(blocked, 'bloqueada', 'bloqueadas')} (${tenths((100 * blocked) / asked)}\u00a0%).`),
    periodWords: { 1: 'la última hora', 24: 'las últimas 24\u00a0horas', 168: 'los últimos 7\u00a0días', 720: 'los últimos 30\u00a0días', 2160: 'los últimos 90\u00a0días' },
    whoDecided: 'Quién decidió',
    causes: {
      law: { none: 'No se aplicó ninguna orden.', some: 'Órdenes en vigor, de listas que aplicas' },
      you: { none: 'No hizo falta ninguna de tus decisiones.', some: 'Tu filtro familiar, tus listas personalizadas y tus reglas propias; órdenes que aquí no son ley; protección de esta casa' },
      upstream: { none: 'Tu upstream no comunicó ningún bloqueo propio.', some: 'Bloqueos que comunicaron tus upstreams o que muestran sus respuestas' },
      observed: { none: '', some: 'Respondidas; las listas que observas las habrían bloqueado' },
    },
    all: 'Todas las consultas', per: (minutes) => (minutes < 60 ? `cada ${minutes}\u00a0minutos` : minutes === 60 ? 'por hora' : minutes < 1440 ? `cada ${minutes / 60}\u00a0horas` : 'por día'),
    chart: (asked, blocked) => `Consultas en el tiempo: ${plural(asked, 'consulta', 'consultas')}, ${plural(blocked, 'bloqueada', 'bloqueadas')}. Las flechas van de barra en barra; Intro muestra sus consultas en el registro.`,
    chartTable: 'Consultas en el tiempo', showTable: 'Lo mismo en una tabla', time: 'Hora', asked: 'Todas',
    layers: 'Qué muestra el gráfico', hint: 'Elige una barra para ver sus cifras. Un clic muestra sus consultas en el registro; arrastrar acerca.', hintTouch: 'Elige una barra para ver sus cifras; llevan a sus consultas en el registro.',
    bar: (time, asked, parts) => [`${time}: ${plural(asked, 'consulta', 'consultas')}`, ...parts].join(', '), part: (word, count) => `${word} ${n(count)}`,
    zoomed: (time, asked, blocked) => `${time}: ${plural(asked, 'consulta', 'consultas')}, ${plural(blocked, 'bloqueada', 'bloqueadas')}`, zoomIn: 'Acercar', zoomOut: 'Todo el periodo', inLog: (word, time) => `${word}, ${time}: ver en el registro`,
    nothingInChart: 'Ninguna consulta en este tiempo.', stale: 'No se ha podido actualizar; es de antes.', wholeHours: 'Los nombres, los dispositivos y las órdenes se cuentan por horas enteras.',
    justBlocked: 'Lo último bloqueado', times: (count) => `×${n(count)}`, verbOf: (verb, name) => `${verb} (${name})`, another: 'Preguntar a otro…',
    isAllowed: 'ya permitido', isSetAside: 'apartado', allowed: (name) => `${name} se permite desde ahora, por una regla propia.`, ruleRemoved: (rule) => `Se ha quitado tu regla propia ${rule}.`, undo: 'Deshacer', undone: 'Deshecho.',
    orders: 'Órdenes', noOrders: 'Ninguna consulta coincidió con una orden.', allOrders: 'Todas las órdenes', orderCounts: (blocked, observed) => [blocked > 0 || observed === 0 ? plural(blocked, 'bloqueada', 'bloqueadas') : '', observed > 0 ? plural(observed, 'observada', 'observadas') : ''].filter((part) => part !== '').join(', '),
    upstreams: 'Latencia de los upstreams', toUpstreams: 'Todo sobre los upstreams', half: (ms) => `la mitad en ${ms}\u00a0ms`, most: (ms) => `el 95\u00a0% en ${ms}\u00a0ms`, nothingBlocked: 'Todavía no se ha bloqueado nada.', nothingBlockedHere: 'No se bloqueó nada en este tiempo.', topBlocked: 'Nombres más bloqueados', topAsked: 'Nombres más consultados', clients: 'Dispositivos', nothingAsked: 'Ninguna consulta en este periodo.',
    resolver: 'Resolutor', notAsked: 'aún no consultado', answers: 'responde', lastAnswered: (when) => `última respuesta: ${when}`, failing: (why) => `no responde${why === '' ? '' : `: ${why}`}`,
    names: 'Nombres en listas en uso', cache: 'Respuestas en la caché', memory: 'Memoria', since: 'En marcha desde', thisRun: 'Opciones solo de esta ejecución',
    upstreamsDown: 'No responde ningún resolutor upstream.', upstreamsDownWhy: 'Hasta que responda uno, solo se responden los nombres guardados de antes. ¿Tiene conexión este ordenador?', upstreamDown: (names) => (names.length === 1 ? `${names[0]} no responde.` : `${names.join(', ')} no responden.`), upstreamDownWhy: 'Mientras tanto se pregunta a los demás.', upstreamsShow: 'Ver los upstreams',
    listsDown: (titles) => (titles.length === 1 ? `«${titles[0]}» no está en vigor.` : `${titles.map((title) => `«${title}»`).join(', ')} no están en vigor.`), listsDownWhy: 'No se ha podido leer y no se guarda ninguna copia anterior.', listsShow: 'Ver las listas',
    countryAsk: (guess) => (guess === undefined ? 'No has indicado ningún país.' : `No has indicado ningún país. Por su reloj, este ordenador está en ${guess}.`),
    countryWhy: 'De ello depende que una orden cuente aquí como ley o como decisión tuya.', countrySet: 'Indicar el país',
  },
};
