import { existsSync, readFileSync } from "node:fs";
import { AppError } from "../errors.ts";

/** A file of numbers that belongs to the program: beside its sources, or beside the bundle made of them. */
export function readShippedFile(sourcePath: `${string}/${string}`): Buffer {
  const name = sourcePath.slice(sourcePath.lastIndexOf("/") + 1);
  for (const place of [`../${sourcePath}`, `../${name}`]) {
    const url = new URL(place, import.meta.url);
    if (existsSync(url)) return readFileSync(url);
  }
  throw new AppError("internal", `The file ${name} of the program is missing.`, {
    hint: "Install the program again, or build it with npm run build.",
  });
}
