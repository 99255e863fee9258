/** Messages that others collected: files of one message each, and test files that hold several as hexadecimal text. */
import fs from 'node:fs';
import path from 'node:path';

const MAX_MESSAGE = 65_535;

/** A line is a message, or a part of one; an empty line or one that begins with a semicolon ends it. `undefined`: no such file. */
function fromText(bytes: Buffer): Buffer[] | undefined {
  const lines = bytes.toString('latin1').split(/\r?\n/).map((line) => line.trim());
  if (lines.every((line) => line === '' || line.startsWith(';')) || !lines.every((line) => line.startsWith(';') || /^(?:[0-9A-Fa-f]{2}\s*)*$/.test(line))) return undefined;
  const messages: string[] = [''];
  for (const line of lines) {
    if (line === '' || line.startsWith(';')) messages.push('');
    else messages[messages.length - 1] += line.replaceAll(/\s/g, '');
  }
  return messages.filter((text) => text !== '').map((text) => Buffer.from(text, 'hex'));
}

/** @param folder read with all that lies below it */
export function readPackets(folder: string): Buffer[] {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return files.toSorted().flatMap((file) => {
    const bytes = fs.readFileSync(file);
    return fromText(bytes) ?? [bytes];
  }).filter((bytes) => bytes.length <= MAX_MESSAGE);
}
