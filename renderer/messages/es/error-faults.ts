/** What was wrong with a list, a source, a signature or something that was asked, in Spanish. */
import type { ErrorFaults, SystemCode } from '../../../shared/error-faults.ts';
import type { WordsOf } from '../../../shared/faults.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('es');

const OTHER_EDITION = 'casi todos los editores ofrecen la misma lista como nombres simples, archivo hosts o reglas de Adblock: suscríbete a una de esas';
const UPSTREAMS = '9.9.9.9, udp://9.9.9.9:53, tls://dns.quad9.net@9.9.9.9 o https://dns.quad9.net@9.9.9.9/dns-query';
const REFUSED = 'la actualización se rechaza';

const SYSTEM: Record<SystemCode, string> = {
  ECONNREFUSED: 'allí no escucha nadie', ENETUNREACH: 'este ordenador no tiene una red que lleve allí', EHOSTUNREACH: 'en esa dirección no responde nadie', ENETDOWN: 'la red no funciona',
  EADDRNOTAVAIL: 'este ordenador no tiene una dirección desde la que preguntar', EAFNOSUPPORT: 'este ordenador no tiene una red de esa clase (IPv4 o IPv6)', EPERM: 'un cortafuegos de este ordenador lo impide', EACCES: 'un cortafuegos de este ordenador lo impide',
  ETIMEDOUT: 'la conexión tardó demasiado', ECONNRESET: 'el otro lado cortó la conexión', EPIPE: 'el otro lado cortó la conexión', EMFILE: 'este programa tiene demasiados archivos abiertos',
};
const ZIP: Record<ErrorFaults['zip-broken']['how'], string> = {
  'no-end': 'le falta el final, así que no está completo', directory: 'su índice no está donde debería', place: 'el archivo que contiene no está donde dice el índice', short: 'es demasiado corto', cut: 'acaba antes que el archivo que contiene',
};
const EXPORT: Record<ErrorFaults['export-over']['state'], string> = { done: 'terminada', cancelled: 'cancelada', failed: 'interrumpida' };

export const errorFaultWords: WordsOf<ErrorFaults> = {
  foreign: ({ detail }) => `«${detail}»`, several: ({ faults }, say) => faults.map(say).join('; '),

  'empty-list': 'la lista está vacía', 'no-rule': ({ line, why }, say) => `ninguna línea de la lista es una regla; línea ${n(line)}: ${why === undefined ? 'no se entiende' : say(why)}`,
  'no-orders': 'la lista no nombra órdenes (no tiene la marca «order-list/1» ni es un registro que Gavel conozca), así que no puede decir quién ordenó un bloqueo; añádela como lista personalizada',
  'web-page': 'esto es una página web, no una lista; busca la dirección «raw» o de descarga', 'xml-page': 'esto es XML, no una lista; un registro en XML necesita su propio conversor (gavel convert), y casi todos los editores ofrecen texto o CSV',
  sqlite: 'esto es una base de datos SQLite (Pi-hole guarda en una sus listas); exporta sus nombres como texto, uno por línea',
  'packed-unread': ({ format }) => `esto es un archivo ${format}; se pueden leer gzip y zip, o descomprímelo`,
  pdf: 'esto es un documento PDF; busca la lista como texto o CSV', openpgp: 'esto es un archivo cifrado con OpenPGP; una lista cifrada no se puede leer ni mostrar: pide al editor la lista misma',
  'no-plain-text': 'esto no es texto: no es posible suscribirse a un archivo comprimido, cifrado o binario', 'armoured-list': 'esta lista está cifrada: se envió a alguien de forma reservada y no es posible suscribirse a ella; busca lo que publica la autoridad',
  'confidential-list': 'esto tiene la forma de una lista reservada (CNCPO: número;fecha, luego url;domain;ipurl;ip); esas listas son secretas por ley y no es posible suscribirse a ellas',
  'pgp-signed': 'esto es un texto dentro de una firma OpenPGP, que Gavel no lee; suscríbete a la lista misma', 'pgp-message': 'esto es un mensaje o una clave OpenPGP; una lista cifrada no se puede leer ni mostrar: pide al editor la lista misma',
  'proxy-configuration': 'esto es una configuración automática de proxy (PAC), para navegadores; suscríbete a la lista de la que se hizo', 'little-snitch': `esto es un grupo de reglas de Little Snitch (.lsrules), que Gavel no lee; ${OTHER_EDITION}`,
  'order-list-version': 'esto es una lista de órdenes de otra versión que la 1; quizá la lea un Gavel más nuevo. Como simple lista de nombres bloquearía lo que sus órdenes ya no bloquean',
  coredns: `esto es una configuración de CoreDNS (plugin template), que Gavel no lee; ${OTHER_EDITION}`, 'knot-resolver': `esto es una configuración de Knot Resolver (DAF o policy), que Gavel no lee; ${OTHER_EDITION}`,
  'other-json': 'esto es un documento JSON que no es una lista de órdenes (no tiene «"format": "order-list/1"»); suscríbete a una lista de nombres',
  'other-table': ({ columns }) => `esto es una tabla con las columnas ${columns.map((name) => `«${name}»`).join(', ')}, y no un registro que Gavel conozca. No se puede adivinar cuál tiene nombres para bloquear, ni en qué filas: guarda esa columna como lista de nombres`,
  'dotted-names': 'esto es una lista de acceso de squid (dstdomain) o una lista de routedns, nombres con un punto delante; suscríbete a los nombres simples del editor, o guárdala sin los puntos, que entonces significa lo mismo',
  'cloaking-rules': 'esto son reglas de cloaking de dnscrypt-proxy (un nombre y su respuesta); escríbelas como registros tuyos en las reglas propias, o suscríbete a una lista de nombres',
  'packed-twice': ({ packed }) => `el archivo ${packed} contiene otro archivo comprimido; descomprímelo una vez`, 'pack-broken': ({ packed, detail }) => `el archivo ${packed} está dañado: «${detail}»`,
  'unpacks-large': ({ packed, mib }) => `el archivo ${packed} descomprimido pasa de ${n(mib)} MiB; suscríbete a una edición más pequeña de la lista`, 'unpacks-far': ({ packed, times }) => `el archivo ${packed} descomprimido pasa de ${n(times)} veces su tamaño, cosa que no hace ninguna lista; no se lee más`,
  'zip-broken': ({ how }) => `el archivo zip está dañado: ${ZIP[how]}`, 'zip-files': ({ count, names }) => `el archivo zip contiene ${n(count)} archivos${names === undefined ? '' : ` (${names})`}; comprime la lista sola`,
  'zip-empty': 'el archivo zip está vacío', 'zip-encrypted': 'el archivo zip está cifrado; una lista cifrada no se puede leer', 'zip-method': ({ method }) => `el archivo zip usa el método de compresión ${method}; solo se puede leer «deflate»`,
  'xml-cut': ({ line }) => `el XML acaba en medio de algo que empieza en la línea ${n(line)}; no llegó completo`, 'xml-doctype': ({ line }) => `línea ${n(line)}: el XML declara un tipo de documento, cosa que no hace ningún registro y que puede definir entidades; no se lee`,
  'register-orders': ({ most }) => `el registro nombra más de ${n(most)} decisiones; no se lee`, 'cuii-json': ({ detail }) => `la lista de la CUII no es un JSON completo: «${detail}»`, 'cuii-shape': 'la lista de la CUII no es ni una matriz ni un objeto con la matriz «list»',
  'order-list-json': ({ detail }) => `la lista de órdenes no es un JSON completo: «${detail}»`, 'order-list-format': 'el «format» del documento no es «order-list/1»; uno que esté más adentro no cuenta', 'order-list-parts': 'la lista de órdenes necesita «orders» y «entries», ambas matrices',
  'order-list-head': ({ why }, say) => `«list» de la lista de órdenes: ${say(why)}`, 'order-list-orders': ({ most }) => `la lista de órdenes contiene más de ${n(most)} órdenes; no se lee`,
  'order-list-no-order': 'la lista de órdenes no tiene ninguna línea «# Order:» legible, así que ningún nombre puede remitir a una orden',
  'own-rules-many': ({ rules, most }) => `son ${n(rules)} reglas; las reglas propias son para las pocas líneas de una casa, ${n(most)} como máximo cada vez. Añádelas como lista`,

  'no-web-address': ({ text }) => `«${text}» no es una dirección web; cópiala entera, desde https://`, 'web-only': ({ scheme }) => `${scheme}//: solo se pueden descargar direcciones http y https`, 'at-host': ({ host, why }, say) => `${host}: ${say(why)}`,
  'list-large': ({ host, file, most, unit }) => `${file ?? `la lista de ${host ?? ''}`} pasa de ${n(most)} ${unit}${unit === 'MiB' ? '; suscríbete a una edición más pequeña' : ''}`,
  'unasked-unchanged': 'dice «sin cambios» a la primera petición; es un fallo del servidor', 'http-status': ({ status, text }) => `respondió ${status} ${text}`.trim(), 'redirects-many': ({ most }) => `remite a otro sitio más de ${n(most)} veces`,
  'redirect-nowhere': 'remite a algo que no es una dirección', 'redirect-unsafe': ({ scheme }) => `remite a ${scheme}//, menos seguro que la dirección de la lista`,
  'redirect-inside': ({ host }) => `remite a ${host}, que está dentro de esta casa`, 'redirect-name-inside': ({ host, address }) => `remite a ${host}, que es ${address}, dentro de esta casa`,
  'no-connection': ({ seconds }) => `sin conexión en ${n(seconds)} segundos`, silence: ({ seconds }) => `ni un byte en ${n(seconds)} segundos`, 'too-slow': ({ seconds }) => `en total tardó más de ${n(seconds)} segundos`,
  dripping: ({ bytes, seconds }) => `en ${n(seconds)} segundos solo llegaron ${n(bytes)} bytes`, cancelled: 'se canceló', 'look-under-way': ({ job }) => `ya hay en curso una vista previa llamada «${job}»`,
  'no-order-names': ({ name }) => `${name} no se puede apartar: ninguna lista de órdenes suscrita nombra este nombre ni uno superior; «¿Por qué?» dice qué lo bloquea y qué se puede cambiar`,
  'order-names-other': ({ name, via, ordered }) => `${name} no se puede apartar: ninguna lista de órdenes suscrita nombra este nombre ni uno superior; su respuesta llevaba a ${via}, y lo que nombra la orden es ${ordered}: aparta ${ordered} en su lugar`,
  'not-listening': 'Gavel no escucha ahora en ninguna dirección y no se le puede preguntar; «Ajustes» dice qué falla',
  'cut-off': 'la conexión acabó antes que la lista', 'sent-broken': ({ detail }) => `lo que envió no se puede descomprimir («${detail}»)`, 'no-http': ({ detail }) => `no habla HTTP tal como está definido («${detail}»)`,
  'odd-packing': ({ packing }) => `comprime la lista como «${packing}», que no se pidió`, 'sent-more': ({ announced }) => `envió más de los ${n(announced)} bytes que anunció, así que la lista puede estar cortada`,
  'certificate-name': ({ name }) => `el certificado que muestra no es para ${name}: quizá responde otro, o el nombre está mal escrito`,
  'certificate-authority': ({ certificate }) => `ninguna autoridad conocida por este ordenador ha firmado su certificado: quizá responde otro (${certificate})`,
  'certificate-key': 'su certificado no contiene la clave fijada: quizá responde otro, o el resolutor tiene una clave nueva', 'certificate-day': ({ certificate }) => `su certificado no vale hoy; ¿está en hora el reloj de este ordenador? (${certificate})`,
  system: ({ system }) => `${SYSTEM[system]} (${system})`, 'no-file': ({ file }) => `${file} no existe`, 'file-rights': ({ file }) => `este usuario no puede leer ${file}`, 'file-trouble': ({ file, detail }) => `${file}: «${detail}»`, 'file-kind': ({ file }) => `${file} no es un archivo`, 'file-unwritten': ({ file, detail }) => `${file} no se puede escribir: «${detail}»`,
  'folder-not-chosen': ({ file, folder, settings, own }) => `${file} no está en una carpeta elegida para listas. Para permitir su carpeta, inicia Gavel con --list-folder ${folder}, o añádela a «listFolders» en ${settings} mientras Gavel está parado; o pon el archivo en ${own}; o pega su texto`,
  'no-full-path': ({ text }) => `«${text}» no es una ruta desde la raíz de este ordenador; escribe una como /home/yo/listas`, 'no-copy': 'la fuente dice «sin cambios», y no hay ninguna copia',

  'no-key': 'esto no es una clave pública de minisign; es la línea de 56 caracteres del archivo .pub del editor que empieza por RW', 'signature-form': `el archivo de firma no es de minisign; ${REFUSED}`, 'signature-kind': `la firma es de una clase desconocida; ${REFUSED}`,
  'signature-key': ({ by, pinned }) => `la firma es de otra clave (${by}) que la fijada (${pinned}); ${REFUSED}`,
  'signature-list': ({ by }) => `la firma no coincide con la lista: la lista cambió después de firmarse, o se firmó otra (clave ${by}); ${REFUSED}`,
  'signature-comment': `la firma coincide con la lista, pero se cambió su comentario autenticado; ${REFUSED}`, 'signed-before': ({ comment }) => `la lista se firmó antes que la que está en uso (${comment}): quizá alguien reparte una antigua; ${REFUSED}`,
  'no-signature': ({ why }, say) => `hay una clave fijada para esta lista, y no hay firma: ${say(why)}; ${REFUSED}`, 'signature-nowhere': 'solo puede tenerla una lista con dirección o archivo',
  'nothing-to-verify': ({ list }) => `«${list}» no se lee de ningún sitio, así que no hay nada que verificar`,
  'no-list': ({ list }) => `la lista «${list}» no existe`, 'list-there': ({ list }) => `la lista «${list}» ya está`, 'not-held': ({ list }) => `ya no hay retenida una actualización así de «${list}»; mira la lista otra vez`, 'not-left-out': ({ name, list }) => `«${name}» no se había dejado fuera de «${list}»`,
  'no-order': ({ list, order }) => `la lista «${list}» no contiene una orden «${order}»`, 'no-update': ({ list }) => `el historial de «${list}» no tiene esta actualización; quizá se quitó por su antigüedad`,

  'typed-name': ({ text }) => `«${text}» no es un nombre de DNS; escribe uno como example.com`, 'typed-type': ({ text }) => `«${text}» no es un tipo de registro DNS; escribe uno como A, AAAA o HTTPS`, 'typed-address': ({ text }) => `«${text}» no es una dirección; escribe una como 192.168.1.20`,
  'typed-device': ({ text }) => `«${text}» no es una dirección IP; los dispositivos se indican por la dirección desde la que preguntan`, 'typed-day': ({ text }) => `el día ${text} no existe; un día se escribe AAAA-MM-DD`,
  'typed-time': ({ text }) => `«${text}» no es un momento; escribe un día como AAAA-MM-DD, o un momento como AAAA-MM-DDTHH:MM`, 'to-come': ({ time }) => `${time} aún no ha llegado; pregunta por un momento pasado`,
  'day-to-come': ({ day, today }) => `${day} aún no ha llegado; pregunta por días hasta hoy, ${today}`, 'period-turned': ({ from, to }) => `el período acaba el ${to}, antes de empezar el ${from}; intercambia los dos días`,
  'time-turned': 'el período acaba antes de empezar', 'nothing-to-forget': 'indica qué olvidar: un período, un nombre o un dispositivo',
  'no-device': ({ text, names }) => `ningún dispositivo se llama «${text}»; ${names.length === 0 ? 'ningún dispositivo tiene nombre todavía: escribe su dirección' : `escribe su dirección, o uno de ${names.map((name) => `«${name}»`).join(', ')}`}`,
  'name-is-address': ({ text }) => `«${text}» es una dirección, no un nombre; elige una palabra como «Radio de la cocina»`, 'name-taken': ({ name, addresses }) => `«${name}» es el nombre del dispositivo con ${addresses.join(', ')}; une los dos si son uno solo, o elige otro nombre`,
  'pause-past': 'ese momento ya pasó; una pausa acaba más tarde que ahora', 'pause-long': 'falta más de una semana; si las listas han de descansar más tiempo, desactívalas en Listas',
  'page-no-address': ({ text, example }) => `«${text}» no es una dirección IP; elige una de este ordenador, como ${example}`, 'page-any-address': ({ address }) => `${address} es todas las direcciones y ninguna, y los navegadores necesitan una; elige una de este ordenador`,
  'upstream-lines': ({ lines }, say) => lines.map(({ line, why }) => `${line}: ${say(why)}`).join('; '), 'upstream-zones-only': 'todas las líneas son solo para algunas zonas; añade una para los demás nombres, como 9.9.9.9',
  'zone-open': 'las zonas se cierran con /], como en [/lan/]192.168.1.1', 'zone-name': ({ text }) => `«${text}» no es el nombre de una zona; escríbelas como [/lan/home.arpa/]192.168.1.1`,
  'upstream-form': `un upstream se escribe como ${UPSTREAMS}`, 'upstream-scheme': ({ scheme }) => `«${scheme}» no es un transporte conocido aquí; hay udp, tcp, tls y https`, 'upstream-address': ({ text }) => `«${text}» no es una dirección; escríbela como ${UPSTREAMS}`,
  'upstream-name': ({ name, way }) => `«${name}» es un nombre; Gavel tendría que preguntarse a sí mismo su dirección, así que escribe también la dirección: ${way}`,
  'upstream-self': () => 'es la dirección del propio Gavel, que se preguntaría a sí mismo; escribe la dirección del resolutor al que debe preguntar', 'upstream-any': ({ address }) => `${address} significa «cualquier dirección»; escribe la dirección de un solo resolutor`, 'upstream-many': ({ address }) => `${address} significa muchos equipos a la vez; escribe la dirección de un solo resolutor`,
  'upstream-port': ({ port, usual }) => `el puerto ${port} no está entre 1 y 65535; si no se indica, es ${usual}`, 'upstream-path': ({ scheme, path }) => `${scheme} no tiene ruta; quita «${path}», o escribe https://NOMBRE@DIRECCIÓN${path}`,
  'upstream-no-name': ({ scheme, way }) => `${scheme} no tiene un certificado que lleve un nombre; escribe ${way}, o quita el nombre`, 'upstream-needs-name': ({ scheme, way }) => `${scheme} necesita, antes de la dirección, el nombre del certificado del resolutor: ${way}`,
  'upstream-bad-name': ({ name }) => `«${name}» no puede ser el nombre de un certificado; es como dns.quad9.net`, 'upstream-pin': 'detrás de # va el SHA-256 de la clave pública: #pin-sha256= y 44 caracteres en base64',
  'upstream-no-pin': ({ scheme }) => `${scheme} no tiene un certificado cuya clave se pueda comprobar; quita lo que hay desde #`, 'resolver-ended': ({ name, since }) => `${name} ya no responde (${since})`,
  'home-name': ({ name }) => `«${name}» es un nombre de tu casa o de una zona a la que diste su propio upstream; no se pregunta por él a ningún otro resolutor`, 'check-busy': 'ya se está comprobando un nombre; se comprueba uno cada vez', 'no-upstream': 'no hay ningún upstream que se pueda comprobar',

  'upstream-unset': 'no hay ningún upstream configurado', 'upstream-dropped': 'ya no se usa', 'no-answer': ({ ms }) => `sin respuesta en ${n(ms)} ms`, 'not-connected': ({ ms }) => `sin conexión en ${n(ms)} ms`,
  'connection-closed': 'cerró la conexión', 'connection-silent': 'la conexión quedó en silencio', 'connection-idle': 'la conexión estaba inactiva', 'no-http2': 'no habla HTTP/2; escribe tls:// si ofrece DNS sobre TLS', 'request-dropped': 'abandonó la petición',
  'http-status-at': ({ status, path }) => `HTTP ${status} en ${path}`, 'no-dns-message': ({ path, type }) => `lo que da ${path} no es un mensaje DNS, sino ${type === '' ? 'algo sin tipo declarado' : type}`, 'other-answer': ({ path }) => `lo que da ${path} no responde a la consulta`,
  'answer-long': 'su respuesta es más larga de lo que puede ser un mensaje DNS', 'answer-malformed': 'respondió con un mensaje mal formado', 'answer-no-use': ({ rcode }) => `respondió ${rcode} donde otro upstream tenía una respuesta`, 'refuses-network': 'se niega a responder a esta red', 'answer-unusable': 'su respuesta no se puede usar', 'many-waiting': ({ count }) => `ya esperan ${n(count)} consultas`,

  'no-row': 'el registro no tiene esta fila; quizá se borró por su antigüedad', 'export-unknown': 'esta exportación no se conoce; empieza de nuevo', 'export-over': ({ state }) => `esta exportación está ${EXPORT[state]}; empieza de nuevo`,
  'console-closed': 'la consola no está abierta a la red de casa; actívalo antes', 'file-elsewhere': 'un archivo solo se puede elegir en el ordenador en el que funciona Gavel; pega en su lugar el texto de la lista',
  'token-wrong': 'este token no vale, o ya se usó; «npx gavel status» muestra una dirección nueva', 'token-often': 'demasiados tokens erróneos; espera un minuto', 'no-session': 'hace falta iniciar sesión o un token; «npx gavel status» muestra una dirección que inicia sesión', 'call-large': ({ kib }) => `pasa de ${n(kib)} KiB`,
  'compiler-stopped': ({ detail }) => `la parte que lee las listas se detuvo («${detail}»); inténtalo otra vez`, 'log-unopened': ({ detail }) => `el registro no se puede abrir: «${detail}»`, 'log-stopped': ({ detail }) => `el registro se detuvo («${detail}»); vuelve a iniciar Gavel`, 'log-trouble': ({ detail }) => `el registro: «${detail}»`,
  'history-unopened': ({ detail }) => `el historial de las listas no se puede abrir: «${detail}»`, 'history-large': ({ most }) => `la lista contiene más de ${n(most)} nombres; su historial no se guarda`,
  'engine-stopped': 'el resolutor se detuvo mientras lo hacía; inténtalo otra vez', 'engine-starting': 'el resolutor no está en marcha: aún se está iniciando', 'engine-down': ({ detail }) => `el resolutor no está en marcha: «${detail}». Gavel sigue intentando iniciarlo`, stopping: 'Gavel se está cerrando',
};
