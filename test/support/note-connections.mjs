// Preloaded into a daemon under test: notes every address that the process dials or looks up.
import { appendFileSync } from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";

const require = createRequire(import.meta.url);
const file = process.env.CASTELLAN_TEST_CONNECTIONS;
const note = (what, target) => appendFileSync(file, `${what} ${target}\n`);

function watch(owner, names, describe) {
  for (const name of names) {
    const original = owner[name];
    if (typeof original !== "function") continue;
    owner[name] = function watched(...args) {
      note(name, describe(args));
      return Reflect.apply(original, this, args);
    };
  }
}

const net = require("node:net");
const dns = require("node:dns");
const dgram = require("node:dgram");
const childProcess = require("node:child_process");

function describeConnection([first]) {
  const options = Array.isArray(first) ? first[0] : first;
  if (typeof options !== "object" || options === null) return String(options);
  return options.path ?? `${options.host ?? "localhost"}:${options.port}`;
}

const lookups = ["lookup", "lookupService", "resolve", "resolve4", "resolve6", "resolveAny", "resolveTxt"];
watch(net.Socket.prototype, ["connect"], describeConnection);
watch(dns, lookups, ([name]) => String(name));
watch(dns.promises, lookups, ([name]) => String(name));
watch(dgram.Socket.prototype, ["send", "connect"], () => "datagram");
watch(
  childProcess,
  ["spawn", "spawnSync", "execFile", "execFileSync", "exec", "execSync", "fork"],
  ([name]) => String(name),
);
syncBuiltinESMExports();
note("watching", "from the start");
