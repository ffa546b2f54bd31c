import { readBounds, wholeWorkspace } from "../capability.ts";
import assert from "node:assert/strict";
import type { Json, JsonObject } from "../json.ts";
import type { ReasonAbout, Reason } from "../layer.ts";
import type { Principal } from "../message.ts";
import type { DifferenceView, HoldReasonView, HoldView, KindView } from "../server/wire-holds.ts";
import type { HoldRow, KindRow, Store } from "../store/store.ts";
import type { ToolRegistry } from "../tools/registry.ts";
import { countAsked } from "./add-holds.ts";
import type { Approvals } from "./approvals.ts";
import { compareTexts } from "./difference.ts";
import { offerKind } from "./kind.ts";
import { showArguments } from "./shown-arguments.ts";
import { cutLine, cutText, markLine } from "./visible-text.ts";

/** Who looks, and what it may do where it looks from. */
export interface Viewer {
  readonly principal: Principal;
  readonly person: string;
  /** False where the way it came in does not let it decide, whoever it is. */
  readonly mayAnswer: boolean;
  readonly seesAll: boolean;
  readonly owns: (person: string) => boolean;
}

export interface HoldViewsDependencies {
  readonly store: Store;
  readonly approvals: Approvals;
  readonly tools: Pick<ToolRegistry, "get">;
  readonly redact: (value: Json) => Json;
}

export interface Detail {
  /** Long values are not cut. */
  readonly isFull?: boolean;
  /** With the difference that a write would make: it takes a look at files. */
  readonly withFiles?: boolean;
  /** With tokens for the viewer's buttons. */
  readonly withButtons?: boolean;
}

const mostListed = 500;
const lineCharacters = 2_000;

/** What waits, as it is shown: the one place that makes a view of it for the API, the console, the terminal and chats. */
export class HoldViews {
  readonly #deps: HoldViewsDependencies;

  constructor(deps: HoldViewsDependencies) {
    this.#deps = deps;
  }

  mayDecide(hold: HoldRow, viewer: Viewer): boolean {
    return viewer.mayAnswer && this.#deps.approvals.mayDecide(hold, viewer.principal);
  }

  maySee(hold: HoldRow, viewer: Viewer): boolean {
    return viewer.seesAll || viewer.owns(hold.person) || this.mayDecide(hold, viewer);
  }

  /** What a viewer may see; equal requests that wait are one, shown by the one that waits longest. */
  async list(
    viewer: Viewer,
    { state, limit }: { readonly state: "pending" | "all"; readonly limit: number },
    detail: Detail = {},
  ): Promise<readonly HoldView[]> {
    const rows = await this.#deps.store.read((unit) => unit.holds.list(state, mostListed));
    const seen = rows.filter((hold) => this.maySee(hold, viewer));
    const groups = Map.groupBy(seen, groupOf);
    // Cut after the choice: other persons' holds must not use up the places of the viewer's own.
    const shown = [...groups.values()].slice(0, limit);
    return Promise.all(shown.map((group) => this.#view(group.toSorted(byAge), viewer, detail)));
  }

  /** Undefined for what is not there, and for what this viewer must not see. */
  async find(id: string, viewer: Viewer, detail: Detail): Promise<HoldView | undefined> {
    const hold = await this.#deps.store.read((unit) => unit.holds.get(id));
    return hold === undefined || !this.maySee(hold, viewer) ? undefined : this.show(hold, viewer, detail);
  }

  async show(hold: HoldRow, viewer: Viewer, detail: Detail = {}): Promise<HoldView> {
    const alike =
      hold.state === "pending" && hold.requestHash !== ""
        ? await this.#deps.store.read((unit) => unit.holds.pendingLike(hold.requestHash))
        : [];
    return this.#view([hold, ...alike.filter(({ id }) => id !== hold.id)], viewer, detail);
  }

  showKind(kind: KindRow): KindView {
    const { principal: _, capabilityId: __, holdId: hold, ...shown } = kind;
    return {
      ...shown,
      hold,
      tool: markLine(kind.tool),
      fixed: this.#arguments(kind.fixed, false),
      varying: kind.varying.map(markLine),
      reasons: kind.reasons.map(markLine),
    };
  }

  async #view(group: readonly HoldRow[], viewer: Viewer, detail: Detail): Promise<HoldView> {
    const [shown] = group;
    assert(shown, "A view shows at least one hold.");
    const decides = this.mayDecide(shown, viewer);
    const difference = detail.withFiles === true && decides ? await this.#difference(shown) : undefined;
    const { approvals } = this.#deps;
    const isOpen = shown.state === "pending";
    return {
      ...this.#describe(shown, detail.isFull === true),
      times: countAsked(group),
      joined: group.filter(({ id }) => id !== shown.id).map(({ id }) => id),
      mayDecide: decides && isOpen,
      mayAskAgain: this.#mayAskAgain(shown, viewer, decides),
      ...(difference === undefined ? {} : { difference }),
      ...(detail.withButtons === true && decides && isOpen
        ? { buttons: approvals.buttons.makeFor(shown, viewer.person) }
        : {}),
    };
  }

  #describe(
    hold: HoldRow,
    isFull: boolean,
  ): Omit<HoldView, "times" | "joined" | "mayDecide" | "mayAskAgain"> {
    const { declaration } = this.#deps.tools.get(hold.call.tool) ?? {};
    const { varying, mayFree } = offerKind(hold, declaration);
    return {
      id: hold.id,
      turn: hold.turnId,
      conversation: hold.conversation,
      agent: hold.agent,
      person: markLine(hold.person),
      principal: hold.principal,
      reasons: hold.reasons.map((reason) => this.#reason(reason)),
      tool: this.#line(hold.call.tool),
      does:
        declaration === undefined
          ? null
          : {
              effect: declaration.effect,
              egress: declaration.egress,
              idempotent: declaration.idempotent,
            },
      args: this.#arguments(hold.call.args, isFull),
      trust: hold.label.trust,
      source: this.#line(hold.label.source),
      state: hold.state,
      createdAt: hold.createdAt,
      expiresAt: hold.expiresAt,
      decidedAt: hold.decidedAt,
      decidedBy: hold.decidedBy,
      request: hold.requestHash.slice(0, 16),
      againTurn: hold.againTurn,
      kind: { varying, mayFree },
    };
  }

  #mayAskAgain(hold: HoldRow, { owns }: Viewer, decides: boolean): boolean {
    if (hold.againTurn !== null) return false;
    if (hold.state === "expired") return decides || owns(hold.person);
    return decides && (hold.state === "denied" || hold.state === "cancelled");
  }

  #reason({ code, text, hint, about }: Reason): HoldReasonView {
    return {
      code: markLine(code),
      text: this.#line(text),
      ...(hint === undefined ? {} : { hint: this.#line(hint) }),
      ...(about === undefined ? {} : { about: this.#about(about) }),
    };
  }

  #about({
    condition,
    argument,
    value,
    firstSeen,
    endorse,
  }: ReasonAbout): NonNullable<HoldReasonView["about"]> {
    return {
      condition: markLine(condition),
      argument: argument === null ? null : this.#line(argument),
      value: value === null ? null : cutText(this.#redacted(value), lineCharacters),
      firstSeen:
        firstSeen === null
          ? null
          : {
              source: this.#line(firstSeen.source),
              at: firstSeen.at,
              excerpt: this.#line(firstSeen.excerpt),
            },
      endorse: this.#line(endorse),
    };
  }

  #line(text: string): string {
    return cutLine(this.#redacted(text), lineCharacters);
  }

  #redacted(text: string): string {
    const redacted = this.#deps.redact(text);
    return typeof redacted === "string" ? redacted : "";
  }

  #arguments(args: JsonObject, isFull: boolean): JsonObject {
    return showArguments(this.#deps.redact(args) as JsonObject, isFull);
  }

  /** The file as it stands now: it may have changed since the call was made, and what counts is what would happen. */
  async #difference({ state, call, agent, capability }: HoldRow): Promise<DifferenceView | undefined> {
    const tool = this.#deps.tools.get(call.tool);
    if (state !== "pending" || tool?.preview === undefined) return undefined;
    const { folder = wholeWorkspace } = readBounds(capability);
    const preview = await tool.preview(call.args, { agent, folder });
    if (!preview.ok) return { path: "", text: "", added: 0, removed: 0, note: this.#line(preview.error) };
    const { path, before, after } = preview.value;
    const old = before === null ? null : this.#redacted(before);
    return { path: this.#line(path), ...compareTexts(old, this.#redacted(after)) };
  }
}

function byAge(left: HoldRow, right: HoldRow): number {
  return left.createdAt - right.createdAt;
}

/** Only what waits is put together, and nothing of before requests had a hash. */
function groupOf({ id, state, requestHash }: HoldRow): string {
  return state === "pending" && requestHash !== "" ? requestHash : id;
}
