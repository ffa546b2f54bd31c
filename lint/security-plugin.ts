import {
  codeFromText,
  computedImports,
  constructorCalls,
  evaluatingWorkers,
  moduleLoading,
  moduleLoadingGlobals,
  stringTimers,
  virtualMachines,
} from "./code-rules.ts";
import {
  ambientTime,
  environment,
  environmentImports,
  joinRules,
  networkGlobalUses,
  networkImports,
  processes,
  randomness,
  rawPath,
} from "./platform-rules.ts";
import { swallowedErrors } from "./swallowed-errors.ts";
import { secretComparison, sqlText, statefulRegex } from "./value-rules.ts";

/** The security bans as a plugin of oxlint; which places are free is written in `.oxlintrc.security.json`. */
export default {
  meta: { name: "security" },
  rules: {
    "code-from-text": joinRules(codeFromText, virtualMachines, constructorCalls, evaluatingWorkers),
    "string-timers": stringTimers,
    "computed-imports": computedImports,
    "module-loading": joinRules(moduleLoading, moduleLoadingGlobals),
    "raw-path": rawPath,
    environment: joinRules(environment, environmentImports),
    "swallowed-errors": swallowedErrors,
    network: joinRules(networkImports, networkGlobalUses),
    processes,
    randomness,
    "secret-comparison": secretComparison,
    "stateful-regex": statefulRegex,
    "sql-text": sqlText,
    "ambient-time": ambientTime,
  },
};
