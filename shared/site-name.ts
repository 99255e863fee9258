/** What a person pastes from the address bar, down to the name: `https://www.example.com/a?b` → `www.example.com`. What is no address stays as it is. */
export function siteName(text: string): string {
  const typed = text.trim();
  if (!/[/:?#]/.test(typed)) return typed;
  return /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/?#]*@)?([^@:/?#[\]\s]+)(?::\d{1,5})?(?:[/?#].*)?$/is.exec(typed)?.[1] ?? typed; // Gavel says what is wrong with it
}
