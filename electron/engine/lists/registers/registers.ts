/** The registers that Gavel reads as their authorities publish them: how each is recognised, decoded and read. */
import { isUtf8 } from 'node:buffer';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { CH_GESPA_MARK, readChGespa } from './ch-gespa.ts';
import { CZ_MFCR_MARK, readCzMfcr } from './cz-mfcr.ts';
import { CZ_SUKL_MARK, readCzSukl } from './cz-sukl.ts';
import { DE_CUII_MARK, readDeCuii } from './de-cuii.ts';
import { FR_ANJ_MARK, readFrAnj } from './fr-anj.ts';
import { IT_ADM_MARK, readItAdm } from './it-adm.ts';
import { IT_BOFH_MARK, readItBofh } from './it-bofh.ts';
import { PL_HAZARD_MARK, readPlHazard } from './pl-hazard.ts';
import { readRuZapret, RU_ZAPRET_MARK } from './ru-zapret.ts';
import { readUaPlaycity, UA_PLAYCITY_MARK } from './ua-playcity.ts';

/** In the order in which their marks are tried; the most particular first. */
export const REGISTER_IDS = ['ua-playcity', 'cz-mfcr', 'cz-sukl', 'fr-anj', 'it-bofh', 'de-cuii', 'pl-hazard', 'ru-zapret', 'it-adm', 'ch-gespa'] as const;
export type RegisterId = (typeof REGISTER_IDS)[number];

interface Register {
  /** Holds for the beginning of the register's text, and for that of nothing else. */
  mark: { test(text: string): boolean };
  /** Pure: the text to rules and a report with orders. */
  read: (text: string, sink: RuleSink) => ReadReport;
  /** A plain list of names whose mark is only a comment or a serial: who says what it is may be believed. */
  plain?: true;
}

const REGISTERS: Record<RegisterId, Register> = {
  'ua-playcity': { mark: UA_PLAYCITY_MARK, read: readUaPlaycity },
  'cz-mfcr': { mark: CZ_MFCR_MARK, read: readCzMfcr },
  'cz-sukl': { mark: CZ_SUKL_MARK, read: readCzSukl },
  'fr-anj': { mark: FR_ANJ_MARK, read: readFrAnj },
  'it-bofh': { mark: IT_BOFH_MARK, read: readItBofh },
  'de-cuii': { mark: DE_CUII_MARK, read: readDeCuii },
  'pl-hazard': { mark: PL_HAZARD_MARK, read: readPlHazard },
  'ru-zapret': { mark: RU_ZAPRET_MARK, read: readRuZapret },
  'it-adm': { mark: IT_ADM_MARK, read: readItAdm, plain: true },
  'ch-gespa': { mark: CH_GESPA_MARK, read: readChGespa, plain: true },
};

const TOP = 16 * 1024;

export const isRegister = (id: string): id is RegisterId => (REGISTER_IDS as readonly string[]).includes(id);

/** Which register a text is, by its mark. */
export function detectRegister(text: string): RegisterId | undefined {
  const top = text.slice(0, TOP);
  return REGISTER_IDS.find((id) => REGISTERS[id].mark.test(top));
}

/** Whether a plain list of names may be this register, though it does not carry its mark. */
export const isPlainRegister = (id: RegisterId): boolean => REGISTERS[id].plain === true;

/** @throws AppError `unreadable-list` when the document as a whole cannot be read */
export const readRegister = (id: RegisterId, text: string, sink: RuleSink): ReadReport => REGISTERS[id].read(text, sink);

/** How registers begin that are published in an old code page. */
const CODE_PAGES = [{ begins: 'Objekt blokace;Adresa internetov', codePage: 'windows-1250' }, { begins: 'Updated: ', codePage: 'windows-1251' }] as const;

/** The text of a register whose bytes are not UTF-8; `undefined` for everything else. */
export function decodeRegister(bytes: Uint8Array): { text: string; encoding: string } | undefined {
  const top = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const found = CODE_PAGES.find(({ begins }) => top.startsWith(begins));
  return found === undefined || isUtf8(bytes) ? undefined : { text: new TextDecoder(found.codePage).decode(bytes), encoding: found.codePage };
}
