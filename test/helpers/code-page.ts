/** Texts in the code pages that registers are still published in. */

/** The bytes of a text in a single-byte code page; a character that it does not have is a fault of the test. */
export function encodeAs(codePage: 'windows-1250' | 'windows-1251', text: string): Uint8Array {
  const decoder = new TextDecoder(codePage);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (character) => {
    const byte = bytes.get(character);
    if (byte === undefined) throw new Error(`${codePage} has no ${character}`);
    return byte;
  });
}
