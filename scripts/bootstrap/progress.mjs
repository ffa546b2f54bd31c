const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const remindEveryMs = 15_000;

// Everything goes to standard error: standard output belongs to the program that is started.
const screen = process.stderr;

export function say(line) {
  screen.write(`castellan: ${line}\n`);
}

/** Shows that `work` goes on: a spinner at a terminal, plain lines elsewhere. */
export async function showStep(title, work) {
  const startedAt = Date.now();
  const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  const live = screen.isTTY && !process.env.CI && process.env.TERM !== "dumb";
  if (!live) say(`${title} ...`);
  let frame = 0;
  const timer = live
    ? setInterval(
        () => screen.write(`\r\x1b[K${frames[frame++ % frames.length]} ${title} (${seconds()})`),
        100,
      )
    : setInterval(() => say(`${title}: still at it (${seconds()})`), remindEveryMs);
  let outcome = "stopped";
  try {
    const result = await work();
    outcome = result.code === 0 ? "done" : "failed";
    return result;
  } finally {
    clearInterval(timer);
    if (live) screen.write("\r\x1b[K");
    say(`${title}: ${outcome} (${seconds()})`);
  }
}
