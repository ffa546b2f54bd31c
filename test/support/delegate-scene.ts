import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { ContactBook } from "../../src/contacts/contact-book.ts";
import type { Submission } from "../../src/delivery/desk.ts";
import { EventBus } from "../../src/events.ts";
import { fillToolHouse } from "../../src/house/open-tools.ts";
import type { JsonObject } from "../../src/json.ts";
import { systemClock } from "../../src/platform/clock.ts";
import type { RehearsalCall, RehearsalStep } from "../../src/providers/provider.ts";
import { createRehearsal } from "../../src/providers/rehearsal/index.ts";
import type { Store } from "../../src/store/store.ts";
import type { Tool } from "../../src/tools/tool.ts";
import { createWorkspaces } from "../../src/workspace/workspaces.ts";
import { openTestStore } from "./open-test-store.ts";
import type { TestStore } from "./open-test-store.ts";
import type { TurnHouse, TurnHouseOptions } from "./turn-house.ts";
import { never, openTurnHouse, testTool } from "./turn-house.ts";

export const call = (name: string, args: JsonObject, script?: readonly RehearsalStep[]): RehearsalCall =>
  script === undefined ? { call: name, args } : { call: name, args, script };

/** A call that gives a task to a sub-agent which plays these steps. */
export const delegate = (script: readonly RehearsalStep[], args: JsonObject = {}): RehearsalCall =>
  call("delegate", { task: "do it", ...args }, script);

export type SceneOptions = Partial<TurnHouseOptions> & { readonly foreign?: readonly Tool[] };

/** A house with the platform's own tools, the rehearsal as every model, and tools whose effects are noted. */
export class DelegateScene {
  kept!: TestStore;
  effects: string[] = [];
  gate = Promise.withResolvers<void>();
  folder = "";
  readonly #houses: TurnHouse[] = [];
  readonly #books = new WeakMap<TurnHouse, ContactBook>();

  constructor() {
    beforeEach(async () => {
      this.kept = await openTestStore();
      this.effects = [];
      this.gate = Promise.withResolvers<void>();
      this.folder = mkdtempSync(`${tmpdir()}/cst-delegate-`);
    });
    afterEach(async () => {
      this.gate.resolve();
      for (const house of this.#houses.splice(0)) await house.turns.close();
      await this.kept.remove();
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  async open({ foreign, ...options }: SceneOptions = {}): Promise<TurnHouse> {
    const house = await this.build(options.store ?? this.kept.store, {
      ...options,
      foreign: foreign ?? this.tools(),
    });
    this.#houses.push(house);
    await house.turns.resume();
    return house;
  }

  async build(store: Store, { foreign = [], ...options }: SceneOptions): Promise<TurnHouse> {
    const bus = new EventBus((error) => {
      throw error;
    });
    const workspaces = createWorkspaces({ dataFolder: this.folder, store, clock: systemClock });
    const toolHouse = await fillToolHouse({ store, bus, clock: systemClock }, workspaces, (builtIn) => [
      ...builtIn,
      ...foreign,
    ]);
    const house = await openTurnHouse({ store, provider: createRehearsal({}), toolHouse, ...options });
    this.#books.set(house, toolHouse.contacts);
    return house;
  }

  /** The address book that a house's tools look into. */
  contacts(house: TurnHouse): ContactBook {
    const book = this.#books.get(house);
    if (book === undefined) throw new Error("not a house of this scene");
    return book;
  }

  /** A file in the workspace of `main`, as somebody outside put it there. */
  put(path: string, text: string): void {
    const file = join(this.folder, "agents/main/workspace", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  async say(house: TurnHouse, script: readonly RehearsalStep[], extra: Partial<Submission> = {}) {
    const sent = await house.send("go", { rehearsal: script, ...extra });
    return { ...sent, outcome: await house.turns.outcome(sent.turnId, never) };
  }

  /** What the turn answers when nothing holds it. */
  async answer(
    house: TurnHouse,
    script: readonly RehearsalStep[],
    extra: Partial<Submission> = {},
  ): Promise<string> {
    const { outcome } = await this.say(house, script, extra);
    if (outcome.state === "held") throw new Error(`held: ${JSON.stringify(outcome.holds)}`);
    return outcome.reply.text;
  }

  tools(): readonly Tool[] {
    return [
      testTool("note", "mutate", (key) => void this.effects.push(`note ${key}`)),
      testTool("erase", "destroy", (key) => void this.effects.push(`erase ${key}`)),
      testTool("page", "read", (key) => ({ text: `page ${key}`, trust: "external", source: `page:${key}` })),
      testTool("wait", "mutate", async (key, { signal }) => {
        this.effects.push(`wait ${key}`);
        signal.addEventListener("abort", () => this.effects.push(`stopped ${key}`));
        await this.gate.promise;
      }),
    ];
  }
}
