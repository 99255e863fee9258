/** Hands a text to the person as a file: the browser asks, or not, as it is set. */
export function saveFile({ text, fileName, mediaType }: { text: string; fileName: string; mediaType: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // a window that asks where to reads it later
}
