/** What every page says. */
import type { Messages } from '../en.ts';
import { theTime } from './days.ts';

export const common: Pick<Messages, 'name' | 'nav' | 'words' | 'notKnown' | 'connection' | 'more' | 'retry' | 'close' | 'cancel' | 'loading' | 'justNow' | 'region' | 'failedTitle' | 'login' | 'status' | 'problem'> = {
  name: 'Gavel',
  nav: { overview: 'Resumen', log: 'En vivo', lists: 'Listas', orders: 'Órdenes', devices: 'Dispositivos', upstreams: 'Upstreams', settings: 'Ajustes', main: 'Páginas', skip: 'Ir al contenido' },
  words: { law: 'Ley', you: 'Tú', upstream: 'Upstream', observed: 'Observado', answered: 'Respondido', failed: 'Fallido', refused: 'Rechazado' },
  notKnown: 'no se sabe',
  connection: {
    lost: 'Gavel no responde. ¿Sigue en marcha?',
    garbled: 'Gavel ha respondido algo que esta página no entiende; vuelve a cargarla.',
    waiting: 'Se ha perdido la conexión con Gavel. Intentándolo de nuevo…',
  },
  more: 'Más',
  retry: 'Volver a intentar',
  close: 'Cerrar',
  cancel: 'Cancelar',
  loading: 'Cargando…',
  justNow: 'ahora mismo',
  region: (country, part) => `${country} (región ${part})`,
  failedTitle: 'No se ha podido cargar',
  login: {
    title: 'Iniciar sesión en Gavel',
    text: 'Esta consola pertenece a una casa. Abre la dirección que Gavel mostró al arrancar; «npx gavel status» muestra una nueva en su ordenador. O pega aquí el token.',
    usedLink: 'El enlace que abriste ya no da acceso: vale una sola vez y por poco tiempo. Crea otro en el ordenador de Gavel.',
    token: 'Token', submit: 'Entrar',
  },
  status: {
    filtering: 'Filtrando', starting: 'Iniciando…', paused: (until) => `Tus decisiones están en pausa hasta ${theTime(until)}`, unknown: 'No se sabe si filtra', notListening: 'No está a la escucha',
    stale: 'No se sabe si Gavel responde ahora.',
    listens: (address, port) => `${address} · puerto ${port}`,
  },
  problem: { warning: 'Aviso', error: 'Problema' },
};
