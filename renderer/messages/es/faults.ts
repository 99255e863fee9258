/** What was wrong, by code, in Spanish. */
import type { Messages } from '../en.ts';
import { errorFaultWords } from './error-faults.ts';
import { lineFaultWords } from './line-faults.ts';

export const faults: Pick<Messages, 'faults' | 'quoted' | 'foreign' | 'label'> = {
  faults: { ...lineFaultWords, ...errorFaultWords },
  quoted: (text) => `«${text}»`,
  foreign: (text) => `«${text}»`,
  label: (text) => `${text}:`,
};
