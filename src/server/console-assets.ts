import { hash } from "node:crypto";
import { readStaticFiles } from "../platform/static-files.ts";

export interface Asset {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
}

/** The built console as a map made at start: a path that is not a key of it cannot be served. */
export interface ConsoleAssets {
  readonly byPath: ReadonlyMap<string, Asset>;
}

const mostBytes = 32 * 1_048_576;

const types: { readonly [extension: string]: string } = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  webp: "image/webp",
  woff2: "font/woff2",
  txt: "text/plain; charset=utf-8",
};

/** Takes the first folder that holds a built console; without one the map is empty. */
export async function loadConsoleAssets(folders: readonly string[]): Promise<ConsoleAssets> {
  for (const folder of folders) {
    const files = await readStaticFiles(folder, mostBytes);
    if (!files.some((file) => file.path === "index.html")) continue;
    return {
      byPath: new Map(
        files
          .filter((file) => typeOf(file.path) !== undefined)
          .map((file) => [`/${file.path}`, describe(file)]),
      ),
    };
  }
  return { byPath: new Map() };
}

function typeOf(path: string): string | undefined {
  return types[path.slice(path.lastIndexOf(".") + 1).toLowerCase()];
}

function describe({ path, bytes }: { readonly path: string; readonly bytes: Buffer }): Asset {
  // The build puts a hash of the content into the names below assets/, so those never change.
  const immutable = path.startsWith("assets/");
  return {
    bytes,
    type: typeOf(path) ?? "application/octet-stream",
    etag: `"${hash("sha256", bytes, "base64url").slice(0, 27)}"`,
    cacheControl: immutable ? "public, max-age=31536000, immutable" : "no-cache",
  };
}
