import type { ReactNode } from "react";
import { useCell } from "./cell.ts";
import { Dialog } from "./dialog.tsx";
import { chooseSingleKeys, singleKeys } from "./preferences.ts";
import { shortcuts } from "./shortcuts.ts";

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const on = useCell(singleKeys);
  return (
    <Dialog title="Keyboard" onClose={onClose}>
      <div className="shortcut-groups">
        {shortcuts.map(({ group, rows }) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl className="shortcuts">
              {rows.map(({ keys, does }) => (
                <div key={keys}>
                  <dt>
                    {keys
                      .split(" ")
                      .map((key, index) => (key === "+" ? " + " : <kbd key={index}>{key}</kbd>))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="switch">
        <input type="checkbox" checked={on} onChange={(event) => chooseSingleKeys(event.target.checked)} />
        Single-key shortcuts
      </label>
    </Dialog>
  );
}
