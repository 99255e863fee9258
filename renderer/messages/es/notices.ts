/** Desktop notifications, in Settings. */
import type { Messages } from '../en.ts';

export const notices: Pick<Messages, 'notices'> = {
  notices: {
    title: 'Notificaciones', text: 'Cuando pasa algo digno de mención con la ventana cerrada: el primer bloqueo del día por una orden, nombres que retiene tu upstream, una actualización retenida, un upstream o el propio Gavel que se detiene. Como máximo una cada cinco minutos; lo que pase entretanto se cuenta.',
    on: 'Mostrar notificaciones en este ordenador', names: 'Pueden mostrar nombres de sitios', namesText: 'Si no, las notificaciones solo los cuentan. Otras personas pueden ver tu pantalla.', example: 'Diría, por ejemplo:', exampleName: 'site.example', exampleList: 'Anuncios y rastreadores',
    inBrowser: 'Un navegador no muestra ninguna. La aplicación de escritorio del ordenador de Gavel puede hacerlo, si se elige allí.',
  },
};
