/** Shown where the console asks who one is. */
import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { logIn } from '../api/http-client.ts';
import { linkWasUsed } from '../api/login-link.ts';
import { queryClient } from '../api/queries.ts';
import { Mark } from '../components/mark.tsx';
import { faultSaid } from '../format/problem-words.ts';
import { t } from '../messages/language.ts';

export function LoginPage(): ReactElement {
  const [token, setToken] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = /#token=(.+)$/.exec(token.trim())?.[1] ?? token.trim(); // the whole address may be pasted
    logIn(given).then(() => queryClient.resetQueries(), (reason: Error) => setError(faultSaid(reason)));
  };
  return (
    <main className="login">
      <form className="login-card" onSubmit={submit}>
        <h1 className="login-title"><Mark of="law" size={20} /> {t.login.title}</h1>
        {linkWasUsed() && <p className="form-error" role="alert">{t.login.usedLink}</p>}
        <p className="muted">{t.login.text}</p>
        <PasswordInput label={t.login.token} value={token} onChange={(event) => setToken(event.currentTarget.value)} error={error} autoFocus required />
        <Button type="submit" variant="filled">{t.login.submit}</Button>
      </form>
    </main>
  );
}
