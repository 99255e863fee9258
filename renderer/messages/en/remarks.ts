/** What Gavel itself writes into orders, where a register says nothing. */
import { OWN_REMARKS, type OwnRemark } from '../../../shared/own-remarks.ts';

export const remarks = { remarks: OWN_REMARKS as Record<OwnRemark, string> };
