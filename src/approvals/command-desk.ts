import type { Desk, DecisionResult, Submission } from "../delivery/desk.ts";
import type { Clock } from "../platform/clock.ts";
import type { Label } from "../provenance/label.ts";
import { joinAll } from "../provenance/label.ts";
import type { HoldRow, Store } from "../store/store.ts";
import type { HoldView } from "../server/wire-holds.ts";
import type { Approvals } from "./approvals.ts";
import { describeView, formatInstant } from "./describe-view.ts";
import type { HoldViews, Viewer } from "./hold-views.ts";
import type { KindDesk } from "./kind-desk.ts";
import type { KindWish } from "./kind.ts";
import type { Command, CommandKind } from "./read-command.ts";
import { readCommand } from "./read-command.ts";

export interface CommandDeskDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly approvals: Approvals;
  readonly holdViews: HoldViews;
  readonly kinds: KindDesk;
  readonly desk: Pick<Desk, "decide" | "press" | "askAgain">;
}

/** What the house says to a command, and what its words are made from. */
export interface CommandReply {
  readonly text: string;
  readonly label: Label;
}

type Said = { readonly text: string; readonly of?: readonly HoldRow[] };

const mostShown = 10;

/** Hears the commands about approvals in messages, before any model does. What a command may do is its sender's right. */
export class CommandDesk {
  readonly #deps: CommandDeskDependencies;

  constructor(deps: CommandDeskDependencies) {
    this.#deps = deps;
  }

  /** Undefined for a message that is no command. */
  async hear(submission: Submission): Promise<CommandReply | undefined> {
    const command = readCommand(submission.parts);
    if (command === undefined) return undefined;
    const said: Said = command.ok
      ? await this.#obey(command.value, viewerOf(submission), submission.traceId)
      : { text: command.error };
    const own: Label = {
      trust: "system",
      source: "castellan",
      at: this.#deps.clock.now(),
      readers: [submission.principal.id],
    };
    return {
      text: said.text,
      label: joinAll(
        (said.of ?? []).map((hold) => hold.label),
        own,
      ),
    };
  }

  async #obey(command: Command, viewer: Viewer, traceId: string): Promise<Said> {
    switch (command.do) {
      case "approvals":
        return this.#list(viewer);
      case "why":
        return this.#explain(command.id, viewer);
      case "approve":
        return this.#decide(command.id, viewer, "approve", command.kind);
      case "deny":
        return this.#decide(command.id, viewer, "deny");
      case "press":
        return this.#press(command.token, viewer);
      case "again":
        return this.#again(command.id, viewer, traceId);
      case "kinds":
        return this.#listKinds(viewer);
      case "revoke":
        return this.#revoke(command.id, viewer);
    }
  }

  async #list(viewer: Viewer): Promise<Said> {
    const wanted = { state: "pending", limit: mostShown + 1 } as const;
    const views = await this.#deps.holdViews.list(viewer, wanted, { withFiles: true, withButtons: true });
    if (views.length === 0) return { text: "Nothing waits that you decide about or asked for." };
    const shown = views.slice(0, mostShown);
    const more = views.length > mostShown ? ["More waits: `castellan approvals` has it all."] : [];
    const rows = await this.#deps.store.read((unit) =>
      Promise.all(shown.map(({ id }) => unit.holds.get(id))),
    );
    return {
      text: [...shown.map(describe), ...more].join("\n\n"),
      of: rows.filter((row) => row !== undefined),
    };
  }

  async #explain(id: string, viewer: Viewer): Promise<Said> {
    const { store, holdViews } = this.#deps;
    const hold = await store.read((unit) => unit.holds.get(id));
    if (hold === undefined || !holdViews.maySee(hold, viewer)) return { text: unknownText };
    const view = await holdViews.show(hold, viewer, { withFiles: true, withButtons: true });
    return { text: describe(view), of: [hold] };
  }

  /** Who decides about nothing learns nothing either, not even whether there is something. */
  async #decide(id: string, viewer: Viewer, decision: "approve" | "deny", kind?: CommandKind): Promise<Said> {
    const { desk, approvals, clock } = this.#deps;
    if (!viewer.mayAnswer || !approvals.isApprover(viewer.principal)) return { text: notApproverText };
    const wish: KindWish | undefined =
      kind === undefined ? undefined : { until: clock.now() + kind.minutes * 60_000, free: kind.free };
    return this.#tell(await desk.decide(id, decision, viewer.principal, wish), wish);
  }

  async #press(token: string, viewer: Viewer): Promise<Said> {
    const { desk, approvals } = this.#deps;
    if (!viewer.mayAnswer || !approvals.isApprover(viewer.principal)) return { text: notApproverText };
    return this.#tell(await desk.press(token, viewer));
  }

  #tell(result: DecisionResult, wish?: KindWish): Said {
    if (result.do === "refused") return { text: result.reason.text };
    const { state, id } = result.hold;
    const until =
      wish === undefined || state !== "approved"
        ? ""
        : ` Calls of this kind go ahead in this conversation until ${formatInstant(wish.until)}; /kinds shows them.`;
    return { text: `${state === "approved" ? "Approved" : "Denied"}: ${id}.${until}` };
  }

  async #again(id: string, { principal, mayAnswer, owns }: Viewer, traceId: string): Promise<Said> {
    const asked = await this.#deps.desk.askAgain(id, { principal, mayAnswer, owns, traceId });
    return {
      text: asked.do === "refused" ? asked.reason.text : `It is being asked again, in turn ${asked.turnId}.`,
    };
  }

  async #listKinds(viewer: Viewer): Promise<Said> {
    const kinds = await this.#deps.kinds.list(viewer);
    if (kinds.length === 0) return { text: "No kind of call is approved." };
    const lines = kinds.slice(0, mostShown).map((kind) => {
      const { id, tool, fixed, varying, until, uses } = this.#deps.holdViews.showKind(kind);
      const free = varying.length === 0 ? "" : `, any ${varying.join(", ")}`;
      return `${id}: ${tool} with ${JSON.stringify(fixed)}${free}, until ${formatInstant(until)}, used ${uses} times. /revoke ${id}`;
    });
    return { text: lines.join("\n") };
  }

  async #revoke(id: string, viewer: Viewer): Promise<Said> {
    const kind = await this.#deps.kinds.revoke(id, viewer);
    if (kind === "unknown") return { text: "There is no such approval of a kind." };
    return {
      text: kind === "over" ? "It was over already." : `Revoked: ${id}. Such calls are asked about again.`,
    };
  }
}

const unknownText = "There is nothing with this id that you decide about or asked for.";
const notApproverText = "You are not among those who decide about held calls.";

/** With buttons for whoever decides: a channel shows them as such, and they can be said as they stand. */
function describe(view: HoldView): string {
  const { buttons } = view;
  const decide =
    buttons === undefined ? [] : [`Decide   /approve ${buttons.approve}`, `         /deny ${buttons.deny}`];
  const again = view.mayAskAgain ? [`Again    /again ${view.id}`] : [];
  return [...describeView(view, true), ...decide, ...again].join("\n");
}

/** A sender as a viewer: it owns what it asked for itself, and decides only where the way it came in lets it. */
function viewerOf({ principal, person, mayDecide }: Submission): Viewer {
  return {
    principal,
    person,
    mayAnswer: mayDecide === true,
    seesAll: false,
    owns: (asker) => asker === person,
  };
}
