import { noteConfigChanges } from "../config/note-changes.ts";
import type { JsonObject } from "../json.ts";
import type { DoctorReport } from "../operator/doctor.ts";
import { diagnose } from "../operator/doctor.ts";
import type { Protection } from "../operator/protections.ts";
import { describeProtections } from "../operator/protections.ts";
import { findProgram } from "../platform/find-program.ts";
import { newTraceId } from "../platform/random.ts";
import { version } from "../platform/version.ts";
import type { Ground } from "./open-ground.ts";
import type { Keeping } from "./open-keeping.ts";
import type { Turns } from "./open-turns.ts";

/** What the house says of itself: to the start screen, `doctor`, the console and the records. */
export interface HouseFacts {
  readonly model: { readonly name: string; readonly reason: string };
  readonly describe: () => JsonObject;
  readonly report: () => Promise<DoctorReport>;
  readonly announceStart: () => Promise<void>;
  readonly announceStop: (reason: string) => void;
}

export function describeHouse(ground: Ground, keeping: Keeping, turns: Turns): HouseFacts {
  const { settings } = ground;
  const first = turns.agents.choices.values().next().value;
  const model = {
    name:
      first === undefined || turns.missingModels.length > 0
        ? "none"
        : `${first.provider.name}/${first.provider.model}`,
    reason: first?.reason ?? "No agent is configured.",
  };
  const protections = (): readonly Protection[] =>
    describeProtections({
      config: settings.config,
      recordsOk: keeping.records.state().ok,
      masterKey: keeping.masterKeyKind,
      pathMeans: turns.pathMeans,
      bubblewrap: findProgram("bwrap", settings.environment),
      offDevice: [...turns.agents.choices.values()].some((choice) => !choice.provider.local),
    });
  const locked = (): boolean => turns.panicLock.refusal() !== undefined;
  return {
    model,
    describe: () => ({
      version,
      model: model.name,
      reason: model.reason,
      locked: locked(),
      agents: turns.agents.ids(),
      models: turns.budgetDesk.models() as unknown as readonly JsonObject[],
      protections: protections() as unknown as readonly JsonObject[],
    }),
    report: async () =>
      diagnose({
        version,
        model: model.name,
        protections: protections(),
        warnings: [...ground.warnings, ...turns.agents.warnings, ...turns.missingModels],
        recordsState: keeping.records.state(),
        locked: locked(),
        unseenAlerts: await keeping.alerts.countUnseen(),
        usedUp: await turns.budgetDesk.usedUp(),
        models: turns.budgetDesk.models(),
      }),
    announceStart: async () => {
      const { bus, clock, store, warnings } = ground;
      const keys = await noteConfigChanges(store, settings.config);
      const origin = { traceId: newTraceId() };
      if (keys.length > 0)
        bus.emit("config:changed", clock.now(), origin, {
          keys,
          by: "the configuration file or environment",
        });
      bus.emit("daemon:started", clock.now(), origin, { version, model: model.name, warnings });
    },
    announceStop: (reason) => {
      ground.bus.emit("daemon:stopped", ground.clock.now(), { traceId: newTraceId() }, { reason });
    },
  };
}
