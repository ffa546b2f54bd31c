import type { ContextText } from "../../../layer.ts";
import { ConversationIndex, foldText, hostsAbove, tokensOf } from "./conversation-index.ts";
import type { FoundUrl, UrlKind } from "./find-urls.ts";
import { decodeParts, isOpaque } from "./url-parts.ts";

export interface Judgement {
  /** The part of the host that says who receives it. */
  readonly host: string;
  readonly kind: UrlKind;
  readonly why: "credentials" | "query" | "opaque" | "encoded" | "conversation" | "number" | "many";
}

/** From how much on a part counts, where it is fetched at once and where somebody has to click. */
const bounds = {
  image: { stretch: 12, opaque: 20, token: 6, payload: 1 },
  link: { stretch: 24, opaque: 32, token: 9, payload: 8 },
} as const;

const longestPayload = 512;
/** Images of one host that nobody named: more of them spell something. */
const mostImages = 5;
/** Addresses that are compared with the whole conversation; all further ones count as new. */
const mostCompared = 500;
/** Addresses of one reply; nobody reads more, and all further ones are taken out unread. */
const mostJudged = 2_000;

const reserved =
  /(?:^|\.)(?:localhost|invalid|test|example|local|internal|example\.(?:com|org|net))$|^127\.|^\[::1\]$|^0\.0\.0\.0$/u;
const webProtocols = new Set(["http:", "https:", "ws:", "wss:", "ftp:"]);

/** Says of each address of one reply whether it carries something to a host that nobody named. */
export class UrlJudge {
  readonly #allow: readonly string[];
  readonly #texts: () => readonly ContextText[];
  #index: ConversationIndex | undefined;
  readonly #namedHosts = new Map<string, boolean>();
  readonly #images = new Map<string, number>();
  #compared = 0;
  #judged = 0;

  constructor(allow: readonly string[], texts: () => readonly ContextText[]) {
    this.#allow = allow;
    this.#texts = texts;
  }

  judge({ url, kind, isLoose = false }: FoundUrl): Judgement | undefined {
    // A browser takes these out before it reads the address.
    return this.#judge({ url: url.replaceAll(/[\t\r\n]/gu, ""), kind, isLoose });
  }

  #judge({ url: raw, kind, isLoose = false }: FoundUrl): Judgement | undefined {
    if (!/[:\\]|\/\//u.test(raw)) return undefined;
    this.#judged += 1;
    if (this.#judged > mostJudged) return { host: "too many addresses", kind, why: "many" };
    const url = parseWeb(raw);
    if (url === undefined) return undefined;
    const host = url.hostname.replace(/\.$/u, "");
    if (reserved.test(host) || this.#isAllowed(host)) return undefined;
    const why = this.#whatItCarries(url, host, isLoose ? "loose" : kind);
    if (why === undefined || this.#isNamed(host) || this.#hasRead(raw, url)) return undefined;
    return { host: receiverOf(host), kind, why };
  }

  #isAllowed(host: string): boolean {
    return this.#allow.length > 0 && hostsAbove(host).some((name) => this.#allow.includes(name));
  }

  #isNamed(host: string): boolean {
    const known = this.#namedHosts.get(host);
    if (known !== undefined) return known;
    if (this.#namedHosts.size >= mostCompared) return false;
    const named = this.#conversation().names(host);
    this.#namedHosts.set(host, named);
    return named;
  }

  #hasRead(raw: string, url: URL): boolean {
    this.#compared += 1;
    if (this.#compared > mostCompared) return false;
    const index = this.#conversation();
    return index.hasRead(raw) || index.hasRead(url.href) || index.hasRead(raw.replaceAll("&", "&amp;"));
  }

  #conversation(): ConversationIndex {
    this.#index ??= new ConversationIndex(this.#texts());
    return this.#index;
  }

  #whatItCarries(url: URL, host: string, kind: UrlKind | "loose"): Judgement["why"] | undefined {
    if (url.username !== "" || url.password !== "") return "credentials";
    const isImage = kind === "image";
    if (isImage && (url.search.length > 1 || this.#countImage(host) > mostImages)) return "query";
    const bound = bounds[isImage ? "image" : "link"];
    const below = host.slice(0, Math.max(0, host.length - receiverOf(host).length)).replace(/^www\./u, "");
    const payload = `${below}${url.pathname}${url.search}${url.hash}`;
    if (payload.length <= bound.payload || payload === "/") return undefined;
    if (payload.length - url.pathname.length > longestPayload) return "query";
    if (payload.length > 2 * longestPayload) return "opaque";
    const { plain, decoded } = decodeParts([below, url.pathname, url.search, url.hash]);
    if (decoded.length > 0) return "encoded";
    if (kind !== "loose" && plain.some((part) => isOpaque(part, bound.opaque))) return "opaque";
    return this.#whatItRepeats(plain, bound);
  }

  /** Only here the conversation is asked for. */
  #whatItRepeats(
    parts: readonly string[],
    bound: { readonly stretch: number; readonly token: number },
  ): Judgement["why"] | undefined {
    const folded = foldText(parts.join(" "));
    const tokens = parts.flatMap(tokensIn).filter((token) => token.length >= bound.token);
    if (folded.length < bound.stretch && tokens.length === 0) return undefined;
    const index = this.#conversation();
    if (tokens.some((token) => index.hasToken(token))) return "number";
    const reversed = [...folded].reverse().join("");
    const stretch = Math.max(index.longestStretch(folded), index.longestStretch(reversed));
    return stretch >= bound.stretch ? "conversation" : undefined;
  }

  #countImage(host: string): number {
    const receiver = receiverOf(host);
    const count = (this.#images.get(receiver) ?? 0) + 1;
    if (this.#images.size < mostCompared || count > 1) this.#images.set(receiver, count);
    return count;
  }
}

/** A number is still one with other words tied to it. */
function tokensIn(part: string): readonly string[] {
  return [...tokensOf(part), ...part.split(/[-_.+~!*'()]/u).flatMap(tokensOf)];
}

function parseWeb(raw: string): URL | undefined {
  // An address that is relative to wherever the reply is shown leaves for nowhere else.
  const url = URL.parse(raw) ?? URL.parse(raw, "https://relative.invalid/");
  return url === null || !webProtocols.has(url.protocol) || url.hostname === "" ? undefined : url;
}

/** The last two labels, or three where the last two belong to a country's registry. */
function receiverOf(host: string): string {
  if (/^[\d.]+$|^\[/u.test(host)) return host;
  const labels = host.split(".");
  const isCountry = /^(?:[a-z]{2,3}\.[a-z]{2})$/u.test(labels.slice(-2).join("."));
  return labels
    .slice(isCountry ? -3 : -2)
    .join(".")
    .slice(-80);
}
