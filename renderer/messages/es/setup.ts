/** The first-run guide: from a fresh start to a router that points here, and a test that proves it. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('es');

const left = (value: number, one: string, other: string): string => `${value === 1 ? 'queda' : 'quedan'} ${plural(value, one, other)}`;
const timeLeft = (seconds: number): string => (seconds < 5400 ? left(Math.round(seconds / 60), 'minuto', 'minutos') : seconds < 172_800 ? left(Math.round(seconds / 3600), 'hora', 'horas') : left(Math.round(seconds / 86_400), 'día', 'días'));

export const setup: Pick<Messages, 'setup' | 'setupCountry' | 'setupLists' | 'setupUpstream' | 'setupComputer' | 'setupRouter' | 'setupTest' | 'setupDevices' | 'setupDone'> = {
  setup: {
    name: 'Configurar Gavel', progress: 'Pasos de la guía', stepOf: (step, all) => `Paso ${step} de ${all}`, done: 'hecho',
    back: 'Atrás', next: 'Continuar', skip: 'Saltar la guía', finish: 'Ir al resumen', onlyHere: 'De momento, solo este ordenador', copy: 'Copiar', copied: 'Copiado.', copyFailed: 'Esta página no puede copiar; selecciona el texto y cópialo.', copyOf: (text) => `Copiar ${text}`,
    problem: 'Ver cómo se hace', again: 'Abrir la guía', againText: 'País, listas, upstream, puerto 53, el router y la prueba que lo demuestra.', goOn: 'Seguir con la guía', nobody: 'Ningún otro dispositivo pregunta a Gavel todavía.', nobodyWhy: 'La guía muestra cómo hacer que el router apunte aquí.',
    steps: { country: 'País y órdenes', lists: 'Listas', upstream: 'Resolutor upstream', computer: 'Este ordenador', router: 'Apunta tu router aquí', devices: 'Tus dispositivos', done: 'Listo' },
    leads: {
      country: 'De dónde esté esta casa depende que una orden cuente aquí como ley o como decisión tuya.', lists: 'Tres tipos de listas, cada uno por un motivo. Elige lo que quieras ahora; todo se puede cambiar después.', upstream: 'Por los nombres que nada bloquea hay que preguntar a alguien. A quién, lo decides tú.',
      computer: 'Lo que la casa necesita de este ordenador: el puerto 53, una dirección que no cambie y que esté encendido.', router: 'Un solo ajuste en el router, y cada dispositivo de la casa pregunta primero a este ordenador.', devices: 'Mira en cada dispositivo si pregunta a Gavel, y cuáles preguntan todavía en otro sitio.', done: 'Gavel está configurado. Esto es lo que conviene saber a partir de ahora.',
    },
  },
  setupCountry: {
    label: 'Tu país', orders: 'Qué hace Gavel con las órdenes judiciales',
    facts: [
      ['Las distingue.', 'De cada nombre bloqueado, Gavel dice quién lo decidió: una autoridad, tú o tu resolutor upstream.'],
      ['Aplicar una orden aquí es decisión tuya.', 'Una orden se dirige a empresas, como Cloudflare o los proveedores de acceso, no a una casa. Gavel trae una lista de una orden. Empieza en observación: sus nombres se responden, y el registro anota lo que se habría bloqueado.'],
      ['Nada de una orden se cambia en silencio.', 'Una regla que permite no prevalece sobre una orden que aplicas. Puedes observar su lista, dejar de aplicarla o apartar un nombre, y todo queda anotado.'],
      ['No dice lo que la ley pide de ti.', 'Gavel dice quién ordenó qué, a quién, desde cuándo y según qué fuente. Lo que no se sabe se muestra como no sabido.'],
    ],
  },
  setupLists: {
    kinds: { 'court-order': 'Nombres que una autoridad ordenó bloquear.', family: 'Lo que en esta casa se deja fuera por los más jóvenes.', custom: 'Anuncios, rastreadores, software malicioso: todo aquello de lo que quieras prescindir.' },
    add: 'Añadir', addOf: (title) => `Añadir ${title}`, starts: { enforce: 'Se aplica en cuanto esté aquí.', observe: 'Empieza en observación: sus nombres se responden y se anotan.' }, from: (host) => `Descargando de ${host}…`, here: (names) => `Preparada, ${plural(names, 'nombre', 'nombres')}`, failed: (why) => `No se añadió: ${why}`,
    more: 'Hay más en el catálogo, y puedes añadir las tuyas, en Listas.',
  },
  setupUpstream: {
    label: 'Resolutor upstream', thisRun: 'Para esta ejecución, la línea de comandos eligió otro; lo que elijas aquí se conserva.',
    choices: {
      both: ['Quad9, y Cloudflare cuando falle', 'Cifrado. Tu proveedor no ve ningún nombre; Quad9 sí, y Cloudflare solo lo que Quad9 no consigue responder.'], quad9: ['Solo Quad9', 'Cifrado. Una fundación suiza; bloquea nombres maliciosos por su propia política, y Gavel lo dice cuando ocurre.'],
      cloudflare: ['Solo Cloudflare', 'Cifrado. Una empresa de Estados Unidos, a la que se dirigen algunas órdenes; cuando declara un bloqueo, Gavel lo dice.'], router: ['Tu router, y con él tu proveedor', 'Sin cifrar, y cercano. Tu proveedor ve todos los nombres y puede ocultar algunos por orden; Gavel cuenta lo que puede.'], own: ['El que está puesto ahora', 'Se deja como está; se edita en Ajustes.'],
    },
    inside: 'Los nombres de tu propia casa, como el de una impresora, pueden ir al router: añade una línea para ellos en Ajustes.',
  },
  setupComputer: {
    port: 'Puerto 53', address: 'Dirección', ipv6: 'IPv6', sleep: 'Suspensión', check: 'Volver a intentar', shown: 'Comandos para copiar. Gavel no ejecuta ninguno.', undo: 'Para deshacerlo', restart: 'Después, vuelve a iniciar Gavel.', untried: 'Escrito a partir de la documentación de ese sistema; los desarrolladores de Gavel no lo han probado en él.',
    listening: (address) => `Gavel responde en ${address}, puerto 53.`, also: (addresses) => `Y en ${addresses}.`, left: (addresses) => `En ${addresses} responde otro programa, para su propia red virtual. La casa no lo necesita.`, fixed: (addresses) => `La línea de comandos eligió dónde responde Gavel: ${addresses}. Los routers solo preguntan en el puerto 53.`, fixedOk: (addresses) => `Gavel responde en ${addresses}, como indica la línea de comandos.`,
    held: (who) => `El puerto 53 está ocupado por ${who}.`, trial: (address) => `Hasta entonces Gavel responde en ${address}, que sirve para probar. Los routers solo preguntan en el puerto 53.`, permission: 'Este sistema reserva los puertos por debajo de 1024 a los administradores, y Gavel se ejecuta como un usuario normal.',
    holders: {
      'systemd-resolved': 'systemd-resolved, el resolutor de este sistema', dnsmasq: 'dnsmasq', libvirt: 'libvirt, para máquinas virtuales', 'network-manager': 'el dnsmasq de NetworkManager', lxc: 'un sistema de contenedores', 'adguard-home': 'AdGuard Home', 'pi-hole': 'Pi-hole', bind: 'BIND (named)', unbound: 'Unbound', docker: 'un contenedor de Docker', podman: 'un contenedor de Podman',
      'windows-ics': 'la Conexión compartida a Internet, que WSL y Hyper-V activan', 'windows-dns': 'el rol Servidor DNS', mdnsresponder: 'mDNSResponder, porque «Compartir Internet» está activado', other: 'otro programa',
    },
    holder: (who, pid) => (pid === undefined ? who : `${who} (proceso ${pid})`),
    remedies: {
      'low-ports': ['Dejar que los programas de este ordenador usen puertos desde el 53', 'Actúa al instante y se mantiene al reiniciar. Vale para todos los programas de este ordenador, no solo para Gavel.'], setcap: ['Dejar que este Node.js use puertos bajos', 'Para todos los scripts que ejecuta este Node.js. Una actualización de Node.js lo deshace.'],
      'systemd-unit': ['Ejecutar Gavel como servicio', 'Arranca con el ordenador, puede usar puertos bajos y no cambia nada más en el sistema. Detén antes el que está en marcha.'], 'resolved-stub': ['Desactivar el stub de systemd-resolved', 'Escribe un ajuste propio, hace que el resolv.conf de este ordenador apunte a los resolutores del router en vez de al stub, y reinicia systemd-resolved. Los nombres se siguen resolviendo.'],
      'stop-dnsmasq': ['Detener dnsmasq', 'Ya no arranca con el ordenador. Si también reparte direcciones (DHCP), pon port=0 en su archivo y reinícialo, en vez de detenerlo.'], 'network-manager-dnsmasq': ['Que NetworkManager prescinda de dnsmasq', 'Él mismo escribe los resolutores de la red en resolv.conf.'], 'stop-adguard-home': ['Detener AdGuard Home', 'Solo uno de los dos puede responder a la casa en este ordenador. Sus ajustes se conservan.'],
      'stop-pi-hole': ['Detener Pi-hole', 'Solo uno de los dos puede responder a la casa en este ordenador. Sus ajustes se conservan. Si reparte direcciones (DHCP), haz antes que lo haga el router.'], 'stop-bind': ['Detener BIND', 'Ya no arranca con el ordenador.'], 'stop-unbound': ['Detener Unbound', 'Ya no arranca con el ordenador. Gavel también puede preguntarle: haz que escuche en otro puerto y ponlo como upstream.'],
      'stop-container': ['Detener el contenedor que tiene el puerto', 'El primer comando muestra su nombre. Inícialo sin «-p 53:53» si aún lo necesitas.'], 'stop-podman': ['Detener el contenedor que tiene el puerto', 'El primer comando muestra su nombre.'],
      'windows-ics': ['Detener la Conexión compartida a Internet', 'En PowerShell como administrador. La usan WSL 2 y el conmutador predeterminado de Hyper-V: sus máquinas se quedan sin internet hasta que se vuelva a activar. WSL puede prescindir de ella con el modo de red reflejado.'], 'windows-dns': ['Detener el rol Servidor DNS', 'En PowerShell como administrador. En un controlador de dominio, déjalo como está y ejecuta Gavel en otro ordenador.'],
      'internet-sharing': ['Desactivar «Compartir Internet»', 'Ajustes del Sistema → General → Compartir → Compartir Internet. Mientras está activado, mDNSResponder ocupa el puerto 53.'], 'find-holder': ['Averiguar quién es', 'Un usuario normal quizá no pueda ver de quién es el programa; un administrador, sí.'],
    },
    give: 'Pon esta dirección en el router', none: 'No se ha encontrado ninguna dirección de red doméstica. ¿Está conectado este ordenador?', others: 'Todas las direcciones de este ordenador', interface: (name) => `en ${name}`, virtual: 'virtual',
    lasting: { static: 'puesta a mano: no cambia', dhcp: 'del router, por un tiempo', prefix: 'del prefijo de tu proveedor: cambia con él', temporary: 'temporal: está hecha para cambiar', unknown: 'este sistema no dice si se mantiene' },
    saidBy: (who) => `según ${who}`, validFor: (seconds) => timeLeft(seconds),
    staticOk: 'Se puso a mano y no cambia.', dhcpWarn: 'Viene del router y puede cambiar; entonces la casa se queda sin DNS. Resérvala en el router: busca «reserva de direcciones», «DHCP estático» o «Asignar siempre la misma dirección IPv4 a este dispositivo».', unknownWarn: 'Este sistema no dice si se mantiene. Resérvala en el router y se mantendrá.',
    publicWarn: 'Esta es una dirección pública. Gavel solo responde ahí a su propia red, pero un router doméstico suele tener direcciones privadas: compruébalo.',
    ipv6Yes: 'Esta red tiene IPv6. Los dispositivos pueden recibir por ahí un segundo resolutor y preguntarle a él: indica también al router la dirección IPv6 de este ordenador, o desactiva sus anuncios de DNS por IPv6.', ipv6Give: 'Dirección IPv6 que poner', ipv6None: 'Este ordenador no tiene ninguna dirección IPv6 duradera, solo temporales o del enlace. Desactiva en el router los anuncios de DNS por IPv6.',
    ipv6Ula: 'Es del prefijo de la propia casa y no cambia.', ipv6Prefix: 'Es del prefijo de tu proveedor y cambia con él. Si el router puede crear un prefijo propio (ULA), actívalo.', ipv6No: 'Este ordenador no tiene ninguna dirección IPv6 más allá de su enlace. No hay nada que hacer.',
    sleepText: 'Mientras este ordenador está suspendido, la casa no tiene DNS.', masked: 'La suspensión está desactivada en este sistema.', portable: 'Este tiene batería: piensa también en la tapa.', sleepKeep: 'Mantenerlo encendido', sleepUnknown: 'Comprueba en sus opciones de energía que no se suspenda solo.',
  },
  setupRouter: {
    yours: 'Tu router', guessed: 'Deducido de su dirección; cámbialo si no es ese.', chooseIt: 'Su nombre figura en el aparato o en su página.', other: 'Cualquier otro', kept: (address) => `Tu router está en ${address}.`,
    open: (address) => ['Abre ', address, ' e inicia sesión.'], app: (app) => `Abre la aplicación «${app}».`, go: 'Ve a', choose: (option, field) => ['En ', field, ' elige ', option, '.'], off: (option) => ['Desactiva ', option, '.'], enter: (field) => ['En ', field, ' escribe:'], save: (button) => ['Guarda con ', button, '.'],
    reconnect: 'Apaga y enciende la wifi de un dispositivo, o espera: la mayoría pide sus ajustes una vez al día.', v6title: 'Lo mismo para IPv6',
    lookFor: 'En la página del router busca DHCP, a menudo en LAN, Red o Red doméstica, y ahí «Servidor DNS».', second: 'Si pide una segunda dirección, pon otra vez la misma o déjala vacía. Cualquier otra permitiría a los dispositivos esquivar Gavel.', changing: 'Esta dirección viene del router y puede cambiar. Resérvala ahí, o la casa se quedará sin DNS cuando cambie.', changingHow: 'Cómo verlo',
    reach: { devices: 'Con este ajuste cada dispositivo pregunta a Gavel por sí mismo, y los ves uno a uno.', router: 'Este router solo puede preguntar a Gavel él mismo, en nombre de todos. Todo se filtra, y el registro muestra un solo dispositivo: el router.' },
    wan: 'En DHCP, no en internet: el ajuste de DNS en «Internet» o «WAN» es a quién pregunta el propio router. Ahí, todas las consultas vendrían del router, y algunos routers no admiten una dirección de la casa.',
    notes: {
      'fritz-expert': 'El botón solo aparece en la vista avanzada.', 'fritz-rebind': 'La propia FRITZ!Box sigue preguntando a sus resolutores para lo que ella necesita; no hay problema.', 'asus-advertise': 'Si no, el router añade su propia dirección como segunda, y los dispositivos esquivan Gavel.',
      'netgear-wan': 'La mayoría de los routers NETGEAR reparten su propia dirección, se ponga lo que se ponga; por eso el ajuste es el de Internet. Algunos no admiten ahí una dirección privada; en ese caso, pon el DNS en cada dispositivo o deja que otro aparato haga de DHCP.', 'nest-proxy': 'Google y Nest Wifi responden ellos mismos a los dispositivos y preguntan en su nombre.', 'eero-proxy': 'eero reparte su propia dirección y pregunta en nombre de los dispositivos. Con eero Plus o Secure activado no se puede poner un DNS personalizado.',
      'unifi-v6': 'IPv6 tiene su propio ajuste de DNS en la misma red, si está activado.', 'other-isp': 'Los routers de los proveedores de acceso suelen ocultar este ajuste. En ese caso, desactiva su DHCP y deja que lo haga otro aparato, o pon el DNS en cada dispositivo.', 'linksys-new': 'Los modelos más nuevos lo tienen en la aplicación, en Advanced settings, Local network settings.',
    },
    source: (date) => `Nombres de menú según la página enlazada, en inglés, tal como estaba en ${date}; no se han comprobado en un dispositivo. Varían según el modelo.`, unchecked: 'Nombres de menú tal como suelen estar, en inglés; no se han comprobado en la página del fabricante. Varían según el modelo.', sourceLink: 'fuente', listenWarn: 'Gavel todavía no responde en el puerto 53, así que ningún router puede preguntarle.', listenFix: 'Libera antes el puerto 53',
  },
  setupTest: {
    title: 'Prueba en vivo', listening: 'a la escucha', restart: 'Empezar de nuevo', self: 'Gavel responde en este ordenador', selfWhere: (address, port) => `${address}, puerto ${port}`, selfMs: (ms) => `${ms}\u00a0ms`, selfFailed: 'Todavía no. Se vuelve a preguntar cuando la prueba empieza de nuevo.',
    router: 'El router pregunta a Gavel', routerWaits: 'Esperando. Pregunta en cuanto ha tomado el ajuste.', routerNot: 'No hace falta: los dispositivos preguntan por sí mismos.', routerAsked: (address, when) => `${address}, ${when}`,
    device: 'Un dispositivo pregunta a Gavel', deviceWaits: 'Para que vaya más rápido, vuelve a conectar un móvil a la wifi.', deviceCount: (value) => plural(value, 'dispositivo ha preguntado', 'dispositivos han preguntado'), openIt: 'Para asegurarte de un dispositivo, abre esto en él:', openHint: 'Su navegador dirá que no puede conectar: ahí no hay nada que ver. Lo que cuenta es la marca de aquí.', opened: 'abierto ahí', asked: (value) => plural(value, 'consulta', 'consultas'),
    order: 'Se detecta un nombre de una orden judicial', orderText: 'Gavel se pregunta a sí mismo por un nombre de una orden, como lo haría un dispositivo. Tu resolutor upstream ve ese nombre.', orderDo: 'Probar', orderWaits: (name) => `Preguntando por ${name}…`, observed: (name) => `${name}: observado, no bloqueado. Su lista está en observación.`, blocked: (name) => `${name}: bloqueado por la orden, como decidiste.`, orderNone: 'Aquí no se observa ni se aplica ninguna lista de órdenes, así que no hay nada que detectar.', orderFailed: (name) => `Se preguntó por ${name} y no se detectó. Abre la fila para ver por qué.`, orderSilent: (name) => `No llegó respuesta para ${name}: ¿se llega al resolutor upstream?`, orderRow: 'Abrir la fila',
    notNoted: 'En esta ejecución no se anota ninguna consulta (--no-query-log), así que la prueba no puede ver dispositivos.', passed: 'superada', waiting: 'en espera', qr: (url) => `Código QR de ${url}`,
  },
  setupDevices: {
    phoneTitle: 'Con un móvil', phoneText: 'Escanea esto con la cámara del móvil y abre la dirección. El móvil pregunta por un nombre que solo Gavel conoce; aquí aparece con una marca.', seen: 'Quién pregunta', none: 'Desde que empezó la prueba solo ha preguntado este ordenador.',
    letIn: 'Dejar que los móviles de esta casa abran esta página', letInText: (address) => `La consola estará también en http://${address}, para quien esté en tu red y tenga una sesión. La conexión no va cifrada: en una wifi que compartas con desconocidos, déjalo desactivado.`, letInOff: 'La consola está abierta solo en este ordenador.', letInOn: (address) => `Abierta en http://${address}, con una sesión.`, byOption: 'La línea de comandos abrió la consola a la red, en esta ejecución.', failed: (why) => `No se ha podido abrir: ${why}.`,
    link: 'Crear un código de acceso para un móvil', linkText: (until) => `Este código da acceso a un navegador, una vez, hasta las ${until}. No se lo enseñes a nadie de fuera de esta casa.`, linkNew: 'Crear otro código', turnOn: 'Abrirla a la casa', turnOff: 'Volver a cerrarla',
    silent: 'En tu red, pero sin preguntar', silentText: 'Este ordenador ha intercambiado paquetes con ellos, y ninguno ha preguntado a Gavel en 24\u00a0horas. Puede que estén suspendidos o que pregunten a otro resolutor.', silentNone: 'Todos los dispositivos con los que este ordenador ha intercambiado paquetes preguntan a Gavel.', silentUnknown: 'No se ha podido leer la lista de vecinos de este sistema.', silentRouter: 'El router no necesita preguntar.',
    viaRouter: 'El router pregunta por todos, así que no se puede ver por qué dispositivos pregunta.', signs: 'Buscan otro camino', signsNone: 'Ningún dispositivo ha preguntado en 24\u00a0horas por la dirección de un resolutor cifrado conocido.', signCanary: (operator) => `${operator}: preguntó si esta red filtra. Gavel dijo que sí, y normalmente se queda con Gavel.`, signResolver: (operator, name) => `${operator}: preguntó por ${name}, y desde entonces puede que pregunte allí.`,
    limits: 'Qué se puede ver y qué no', limitsText: 'Gavel solo ve lo que se le pregunta. Un dispositivo que lleva de fábrica la dirección de otro resolutor, una VPN o una aplicación con su propio DNS cifrado no preguntan nunca, y aquí aparecen como mucho como que no preguntan. Para evitarlo, el router tiene que bloquear el puerto 53 y los resolutores conocidos a todos salvo a este ordenador.', inLog: 'Registro en vivo',
  },
  setupDone: {
    missingLead: 'Gavel funciona; todavía falta esto:', missing: { loopback: 'Gavel responde solo a este ordenador: ningún otro dispositivo puede preguntarle.', port: (port) => `Gavel responde en el puerto ${port}: los routers y los dispositivos preguntan en el 53.`, nobody: 'Ningún otro dispositivo pregunta a Gavel todavía.' }, missingDo: { computer: 'Ver este ordenador', router: 'Apuntar el router aquí' },
    facts: [
      ['Si este ordenador está apagado, la casa no tiene DNS.', 'Para prescindir de Gavel un tiempo, vacía otra vez el campo de DNS del router. Apúntalo donde los demás lo encuentren.'],
      ['¿Una página no se abre?', 'Mira el registro en vivo: dice quién decidió, a causa de qué y qué puedes cambiar.'],
      ['Los dispositivos tienen su página.', 'Ponles nombre, y el registro hablará de la radio de la cocina en vez de 192.168.1.23.'],
    ],
    summary: { country: 'País', lists: 'Listas en uso', upstream: 'Upstream', port: 'Responde en', devices: 'Dispositivos que preguntan', notSet: 'sin indicar' }, toLog: 'Registro en vivo', toDevices: 'Dispositivos', toLists: 'Listas', count: (value) => n(value),
  },
};
