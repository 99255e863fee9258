/** What is wrong, with the way out, by the engine's ids; and what came of a call that failed, by its code. */
import type { Messages } from '../en.ts';

const room = (folder: string): string => `Haz sitio en el disco que contiene ${folder} y comprueba que Gavel pueda escribir ahí.`;
const ports = (trial: number): string => `Gavel responde en el puerto ${trial}, que sirve para probar; los routers necesitan el puerto 53.`;

export const problems: Pick<Messages, 'problems' | 'errors'> = {
  problems: {
    'settings-broken': () => ['Los ajustes estaban dañados; Gavel arrancó con los valores predeterminados y guarda al lado lo que había.', 'Repasa Ajustes y Listas y vuelve a indicar lo que falte.'],
    'settings-reset': ({ parts }) => [`Había ajustes que no se podían leer y han vuelto a sus valores predeterminados: ${parts.join(', ')}.`, 'Repasa Ajustes y vuelve a indicarlos.'],
    'port-53': ({ address, fault, holder, trial }) => [
      `${fault === 'held' ? (holder === undefined ? `Otro programa ocupa el puerto 53 de ${address}.` : `${holder} ocupa el puerto 53 de ${address}.`) : fault === 'rights' ? `Gavel no puede usar el puerto 53 de ${address} sin permisos de administrador.` : `No se ha podido usar el puerto 53 de ${address}.`} ${ports(trial)}`,
      'La guía muestra cómo liberar el puerto 53, o permitir que Gavel lo use, y vuelve a intentarlo sin reiniciar.',
    ],
    'held-updates': ({ lists }) => [lists.length === 1 ? `Una actualización de «${lists[0] ?? ''}» está retenida hasta que decidas; sigue en vigor la versión anterior.` : `Hay actualizaciones retenidas hasta que decidas: ${lists.map((list) => `«${list}»`).join(', ')}. Siguen en vigor las versiones anteriores.`, 'Mira en Listas qué ha cambiado.'],
    'names-left-out': ({ lists }) => [`Hay nombres que quedan fuera hasta que decidas, porque causarían problemas en la mayoría de las casas: ${lists.map((list) => `«${list}»`).join(', ')}.`, 'Decide en Listas.'],
    'settings-unsaved': ({ folder }) => ['Lo que cambiaste está en vigor, pero no se pudo guardar: el próximo inicio no lo sabría.', room(folder)],
    audit: ({ folder }) => ['No se puede escribir el registro de decisiones.', room(folder)],
    'list-history': ({ folder }) => ['Al historial de las listas le falta una parte.', room(folder)],
    'list-history-broken': ({ file }) => [`El historial de las listas estaba dañado. Se apartó como ${file}, y se empezó otro con las listas tal como están ahora.`, 'No hay que hacer nada: ya no se sabe qué contenían antes las listas, y lo que está en vigor no cambia. El archivo se conserva por si se puede reparar.'],
    'rule-index': ({ folder }) => ['Las listas compiladas no se han podido guardar en disco. Están en vigor.', room(folder)],
    'query-log': ({ folder }) => ['El registro de consultas tiene un fallo.', room(folder)],
    'lists-not-in-force': () => ['Hay listas leídas que no se han podido poner en vigor. Siguen en vigor las reglas anteriores.', 'Gavel vuelve a intentarlo por sí solo.'],
    'own-fault': () => ['Una consulta no se pudo tratar y se respondió con SERVFAIL.', 'Es un fallo de Gavel. No afecta a otros nombres; comunícalo, por favor.'],
    'index-collision': ({ names }) => [`Se tomaron por error por nombres de una lista, y desde ahora se responden: ${names.map(({ name, list }) => `${name} (${list})`).join(', ')}.`, 'No hay nada que hacer: Gavel lo encontró por sí solo y guarda la excepción. Vuelve a probar lo que no funcionaba.'],
  },
  errors: {
    'invalid-input': 'Algo de lo introducido no se puede usar.', 'not-found': 'No está ahí, o ya no.', unauthorized: 'No has iniciado sesión.', forbidden: 'Gavel no tiene permiso para hacerlo.', conflict: 'Hay otra cosa que lo impide.', 'too-large': 'Es demasiado grande.',
    'unreadable-list': 'No se ha podido leer como lista.', 'bad-signature': 'Su firma no coincide.', 'fetch-failed': 'No se ha podido descargar.', 'not-an-order-list': 'Esta lista no nombra ninguna orden.', unavailable: 'Gavel no puede hacerlo en este momento.', internal: 'Es un fallo de Gavel.',
  },
};
