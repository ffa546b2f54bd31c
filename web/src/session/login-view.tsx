import type { ReactNode, SubmitEvent } from "react";
import { useState } from "react";
import type { Failure } from "../chat/room.ts";
import { readLoginToken } from "./login-token.ts";
import { Crest } from "./crest.tsx";
import { Alert } from "../shell/alert.tsx";

interface LoginProps {
  readonly failure: Failure | undefined;
  readonly busy: boolean;
  readonly onToken: (token: string) => void;
}

export function LoginView({ failure, busy, onToken }: LoginProps): ReactNode {
  const [pasted, setPasted] = useState("");
  const [mistake, setMistake] = useState<string>();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const token = readLoginToken(pasted);
    setMistake(token === undefined ? "This is neither a login link nor its token." : undefined);
    if (token === undefined) return;
    setPasted("");
    onToken(token);
  };
  return (
    <main className="login">
      <form className="login-card" onSubmit={submit} aria-busy={busy}>
        <Crest />
        <h1>Castellan</h1>
        <p className="lead">The gate opens with a login link.</p>
        {failure === undefined ? null : <Alert {...failure} />}
        <ol className="login-steps">
          <li>
            On the daemon’s machine, run <code>castellan login</code>
          </li>
          <li>Open the link it prints, or paste it here. It works once, for ten minutes.</li>
        </ol>
        <label htmlFor="login-link">Login link or token</label>
        <input
          id="login-link"
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          aria-invalid={mistake !== undefined}
          aria-describedby={mistake === undefined ? undefined : "login-mistake"}
          placeholder="http://127.0.0.1:7613/#login=…"
        />
        {mistake === undefined ? null : (
          <p className="mistake" id="login-mistake" role="alert">
            {mistake}
          </p>
        )}
        <button type="submit" className="primary" disabled={busy}>
          {busy ? "Opening …" : "Open the gate"}
        </button>
      </form>
    </main>
  );
}
