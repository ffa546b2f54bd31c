import { userInfo } from "node:os";

export type Environment = Readonly<Record<string, string>>;

/** The only reader of the process environment: a frozen copy, so later changes reach nobody. */
export function snapshotEnvironment(): Environment {
  const copy: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined) copy[name] = value;
  }
  return Object.freeze(copy);
}

/** Takes names out of the process environment, so that libraries loaded later and children do not find them. */
export function forgetEnvironment(names: readonly string[]): void {
  for (const name of names) Reflect.deleteProperty(process.env, name);
}

export function homeFolder(environment: Environment): string {
  const home = environment["HOME"];
  return home === undefined || home === "" ? userInfo().homedir : home;
}

/** Where a person's configuration belongs: XDG_CONFIG_HOME when it is absolute, else `~/.config`. */
export function configHome(environment: Environment): string {
  const named = environment["XDG_CONFIG_HOME"];
  return named?.startsWith("/") === true ? named : `${homeFolder(environment)}/.config`;
}
