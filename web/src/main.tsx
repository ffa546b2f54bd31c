import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/chat.css";
import "./styles/prose.css";
import "./styles/holds.css";
import "./styles/alerts.css";
import "./styles/people.css";
import "./styles/contacts.css";
import "./styles/road.css";
import "./styles/status.css";
import { App } from "./app.tsx";
import { takeLoginToken } from "./session/login-token.ts";
import { applyTheme } from "./shell/preferences.ts";

applyTheme();
const token = takeLoginToken();
const root = document.getElementById("root");
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App token={token} />
    </StrictMode>,
  );
