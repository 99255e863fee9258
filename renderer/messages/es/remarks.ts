/** What Gavel itself writes into orders, where a register says nothing, in Spanish. */
import type { Messages } from '../en.ts';

export const remarks: Pick<Messages, 'remarks'> = {
  remarks: {
    'docket-unseen': 'El número de expediente no está en ninguna de las fuentes vistas. La orden se dirige a Cloudflare, no a una red doméstica.',
    'complaint-dismissed': 'El recurso de Cloudflare contra la orden cautelar fue desestimado. El día, el expediente y el texto no están en ninguna de las fuentes vistas.',
    'clarification-dismissed': 'Se desestimó una petición de aclarar cómo se ejecuta la orden. El expediente no está en ninguna de las fuentes vistas.',
    'no-decisions': 'La lista no nombra decisiones.',
    'no-decisions-days': 'La lista no nombra decisiones; los días de inclusión y de retirada están junto a cada nombre.',
    'no-decisions-register': 'El registro no nombra decisiones; los días de inscripción y de baja están junto a cada nombre.',
    'no-entry-day': 'La lista no dice cuándo se incluyó.',
    entered: 'Incluido y publicado en la lista el {day}; la lista no nombra ninguna decisión.',
    'no-decision-day': 'El registro no dice cuándo se decidió.',
    'code-of-members': 'Visto bloqueado por primera vez antes de julio de 2025, cuando la CUII actuaba según un código de sus miembros y no decidía ningún tribunal. El archivo no nombra ninguna recomendación.',
    'courts-since': 'Visto bloqueado por primera vez en julio de 2025 o después, desde cuando la CUII actúa solo según decisiones judiciales. El archivo no nombra ni el tribunal ni el caso.',
    'no-first-day': 'El archivo no dice cuándo se bloqueó por primera vez, así que no se puede saber si decidió un tribunal.',
    'blocked-no-decision': 'El registro dice «bloqueado» y no nombra ninguna decisión.',
    'regulator-notices': 'Regulador de las telecomunicaciones (НКЕК): {notices}',
    'one-of-many': 'Una de muchas decisiones; la línea del registro la nombra.',
    'one-of-many-authorities': 'Una de muchas decisiones; la línea del registro nombra la decisión y su autoridad.',
    'adm-no-serial': 'Una lista sin su número. No nombra decisiones, y las listas de la agencia sobre el juego y sobre el tabaco son iguales a la vista.',
    'adm-serial': 'Lista n.º {serial}. No nombra decisiones, y las listas de la agencia sobre el juego y sobre el tabaco son iguales a la vista.',
    'adm-serial-day': 'Lista n.º {serial} del {day}. No nombra decisiones, y las listas de la agencia sobre el juego y sobre el tabaco son iguales a la vista.',
    'bofh-no-day': 'El archivo no dice cuándo se añadió. No nombra ningún expediente y no dice si la orden sigue valiendo.',
    'bofh-day': 'Añadido a censura.bofh.it el {day}. El archivo no nombra ningún expediente y no dice si la orden sigue valiendo.',
    'german-court': 'Un tribunal alemán, por medio de la CUII; el archivo no lo nombra',
    'authority-ignoto': 'desconocida (Ignoto)',
    'authority-unstated': 'no consta en el registro',
    'members-of-cuii': 'proveedores de acceso miembros de la CUII',
    'addressee-unnamed': 'destinatarios que el archivo no nombra',
  },
};
