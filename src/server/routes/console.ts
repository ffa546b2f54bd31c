import { AppError } from "../../errors.ts";
import type { Asset } from "../console-assets.ts";
import type { Handler } from "../exchange.ts";
import { securityHeaders } from "../respond.ts";

const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Castellan</title>
<h1>The console is not built</h1>
<p>The daemon runs and its API answers. To build the console, run <code>npm run build --workspace web</code>,
then start the daemon again.</p></html>`;

/** The console's files; a browser that asks for a page of the console gets its one page. */
export const serveConsole: Handler = ({ request }, { assets }) => {
  const asset = assets.byPath.get(request.path === "/" ? "/index.html" : request.path);
  if (asset !== undefined) return answerAsset(asset, request.headers["if-none-match"]);
  const wantsPage = request.headers["accept"]?.includes("text/html") === true;
  const looksLikeFile = request.path.slice(request.path.lastIndexOf("/")).includes(".");
  const index = assets.byPath.get("/index.html");
  if (wantsPage && !looksLikeFile && index !== undefined)
    return answerAsset(index, request.headers["if-none-match"]);
  if (index === undefined && (request.path === "/" || wantsPage))
    return new Response(notBuilt, {
      status: 404,
      headers: {
        ...securityHeaders,
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
      },
    });
  throw new AppError("not-found", "There is nothing at this path.", {
    hint: "The console is at /, the API below /api/.",
  });
};

function answerAsset(asset: Asset, ifNoneMatch: string | undefined): Response {
  const headers = { ...securityHeaders, etag: asset.etag, "cache-control": asset.cacheControl };
  if (ifNoneMatch === asset.etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(asset.bytes), { headers: { ...headers, "content-type": asset.type } });
}
