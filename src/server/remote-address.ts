import { BlockList, isIP } from "node:net";

/** Tells the address a request really comes from; `X-Forwarded-For` counts only from a trusted proxy. */
export class RemoteAddresses {
  readonly #trusted = new BlockList();
  readonly #trustsSomebody: boolean;

  constructor(trustedProxies: readonly string[]) {
    this.#trustsSomebody = trustedProxies.length > 0;
    for (const entry of trustedProxies) {
      const [address = "", prefix] = entry.split("/");
      const family = isIP(address) === 6 ? "ipv6" : "ipv4";
      if (prefix === undefined) this.#trusted.addAddress(address, family);
      else this.#trusted.addSubnet(address, Number(prefix), family);
    }
  }

  resolve(peer: string | undefined, forwardedFor: string | undefined): string {
    let address = plainAddress(peer ?? "");
    if (!this.#trustsSomebody || forwardedFor === undefined) return address;
    // From the right: each proxy appends who it heard from, and only trusted ones are believed about it.
    for (const hop of forwardedFor.split(",").reverse()) {
      const before = plainAddress(hop.trim());
      if (!this.#isTrusted(address) || isIP(before) === 0) return address;
      address = before;
    }
    return address;
  }

  #isTrusted(address: string): boolean {
    const version = isIP(address);
    return version !== 0 && this.#trusted.check(address, version === 6 ? "ipv6" : "ipv4");
  }
}

function plainAddress(address: string): string {
  return address.startsWith("::ffff:") && address.includes(".") ? address.slice(7) : address;
}
