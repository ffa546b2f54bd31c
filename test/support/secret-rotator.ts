import { EventBus } from "../../src/events.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { generatedKeyFileSource } from "../../src/secrets/master-key/key-file.ts";
import { SecretStore } from "../../src/secrets/secret-store.ts";
import { openStore } from "../../src/store/sqlite/open-store.ts";

/** Changes the master key and a secret over and over until it is killed, or for some seconds. */
const [folder = ""] = process.argv.slice(2);
const store = await openStore({ folder, durability: "process", clock: systemClock });
const bus = new EventBus((error) => {
  throw error;
});
const masterKey = generatedKeyFileSource(`${folder}/config`);
const opened = await SecretStore.open({ store, masterKey, environment: {}, clock: systemClock, bus });
if (!opened.ok) throw new Error(opened.error.message);
const secrets = opened.value;
if (!secrets.manager("test").has("FIXED_VALUE")) await secrets.set("FIXED_VALUE", "the-same-for-ever");
process.stdout.write("ready\n");
const end = systemClock.now() + 5_000;
for (let round = 0; systemClock.now() < end; round += 1) {
  const rotated = await secrets.rotateMasterKey();
  if (!rotated.ok) throw new Error(rotated.error.message);
  const set = await secrets.set("MOVING_VALUE", `value-of-round-${round}`);
  if (set.ok) process.stdout.write(`version ${set.value.version}\n`);
}
