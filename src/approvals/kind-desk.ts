import type { EventBus } from "../events.ts";
import { limits } from "../limits.ts";
import type { Clock } from "../platform/clock.ts";
import type { KindRow, Store } from "../store/store.ts";
import type { Approvals } from "./approvals.ts";
import type { Viewer } from "./hold-views.ts";

export interface KindDeskDependencies {
  readonly store: Store;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly approvals: Pick<Approvals, "isApprover">;
}

/** The kinds of calls that persons approved for a conversation: seen and taken back here, made with an approval alone. */
export class KindDesk {
  readonly #deps: KindDeskDependencies;

  constructor(deps: KindDeskDependencies) {
    this.#deps = deps;
  }

  async list(viewer: Viewer): Promise<readonly KindRow[]> {
    const { store, clock } = this.#deps;
    const live = await store.read((unit) => unit.kinds.live(clock.now(), null, limits.kinds));
    return live.filter((kind) => this.#maySee(kind, viewer));
  }

  /** Taking a yes back needs no more than being concerned: it only makes less happen. */
  async revoke(id: string, viewer: Viewer): Promise<KindRow | "unknown" | "over"> {
    const { store, clock, bus } = this.#deps;
    const now = clock.now();
    const by = viewer.principal.id;
    const kind = await store.write(async (unit) => {
      const found = await unit.kinds.get(id);
      if (found === undefined || !this.#maySee(found, viewer)) return "unknown";
      return (await unit.kinds.revoke(id, by, now)) ? { ...found, revokedAt: now, revokedBy: by } : "over";
    });
    if (typeof kind === "string") return kind;
    const { conversation, agent, person, tool, until } = kind;
    const origin = { traceId: id, conversation, agent, person };
    bus.emit("approval:kind", now, origin, { id, tool, change: "revoked", until, by });
    return kind;
  }

  #maySee(kind: KindRow, viewer: Viewer): boolean {
    const isApprover = viewer.mayAnswer && this.#deps.approvals.isApprover(viewer.principal);
    return viewer.seesAll || isApprover || viewer.owns(kind.person);
  }
}
