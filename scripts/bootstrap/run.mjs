import { spawn } from "node:child_process";
import { constants } from "node:os";
import { say } from "./progress.mjs";

const keptLines = 25;
const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Runs a tool to its end and keeps the last lines of what it said; a stop of this process stops it too. */
export function runQuietly(command, args, options = {}) {
  return runTool(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
}

/** Runs a tool that talks to the person at the terminal (sudo asks for a password). */
export function runOpenly(command, args, options = {}) {
  return runTool(command, args, { stdio: ["inherit", 2, 2], ...options });
}

function runTool(command, args, options) {
  return new Promise((resolve) => {
    const lines = [];
    const child = spawn(command, args, options);
    const stop = (signal) => {
      child.kill(signal);
      process.exit(128 + constants.signals[signal]);
    };
    const finish = (code, reason) => {
      for (const signal of stopSignals) process.off(signal, stop);
      resolve({ code, output: [...lines, ...(reason ? [reason] : [])].join("\n") });
    };
    for (const signal of stopSignals) process.on(signal, stop);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        lines.push(...text.split("\n").filter((line) => line.trim()));
        lines.splice(0, Math.max(0, lines.length - keptLines));
      });
    }
    child.on("error", (error) => finish(127, `${command}: ${error.message}`));
    child.on("close", (code, signal) => finish(code ?? 1, signal ? `ended by ${signal}` : undefined));
  });
}

/**
 * Gives this process over to the program: by replacing it where Node can, else by a child that gets
 * our signals. Returns only in the second case, with the exit code.
 */
export function handOver(command, args, env = process.env) {
  if (process.execve) process.execve(command, [command, ...args], env);
  return runInFront(command, args, { env });
}

/** Runs a program with our standard streams and signals and answers its exit code. */
export function runInFront(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit", ...options });
    // A terminal sends Ctrl-C to the child as well; a second one would mean "at once" to a daemon.
    const atTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
    const pass = (signal) => {
      if (signal !== "SIGINT" || !atTerminal) child.kill(signal);
    };
    for (const signal of stopSignals) process.on(signal, pass);
    child.on("error", (error) => {
      say(`cannot start ${command}: ${error.message}`);
      resolve(127);
    });
    child.on("close", (code, signal) => {
      for (const name of stopSignals) process.off(name, pass);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
