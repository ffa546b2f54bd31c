/** Run as a child: takes the lock of a folder and keeps it until killed. Arguments: folder, address. */
import { writeSync } from "node:fs";
import { AppError } from "../../src/errors.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { openDataFolder } from "../../src/platform/data-folder.ts";
import { lockDataFolder } from "../../src/platform/folder-lock.ts";

const [folder = "", address = ""] = process.argv.slice(2);
try {
  const lock = await lockDataFolder(openDataFolder(folder).path, systemClock);
  if (address !== "") lock.announce(address);
  writeSync(1, `locked ${process.pid} ${lock.holder.startedAt}\n`);
  process.stdin.once("end", () => {
    lock.release();
    process.exit(0);
  });
  process.stdin.resume();
} catch (thrown) {
  if (!(thrown instanceof AppError)) throw thrown;
  writeSync(
    1,
    `refused ${JSON.stringify({ code: thrown.code, message: thrown.message, hint: thrown.hint })}\n`,
  );
}
