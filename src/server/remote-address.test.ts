import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RemoteAddresses } from "./remote-address.ts";

describe("the remote address", () => {
  it("is the peer's own, whatever a stranger forwards", () => {
    const addresses = new RemoteAddresses(["10.0.0.1"]);
    fc.assert(
      fc.property(fc.string(), (forwarded) => {
        expect(addresses.resolve("192.0.2.7", forwarded)).toBe("192.0.2.7");
        expect(new RemoteAddresses([]).resolve("10.0.0.1", forwarded)).toBe("10.0.0.1");
      }),
    );
  });

  it("is what the nearest trusted proxy says, and not what the client wrote before it", () => {
    const addresses = new RemoteAddresses(["10.0.0.0/8", "fd00::/8"]);
    expect(addresses.resolve("10.0.0.1", "198.51.100.9")).toBe("198.51.100.9");
    expect(addresses.resolve("10.0.0.1", "1.2.3.4, 198.51.100.9")).toBe("198.51.100.9");
    expect(addresses.resolve("10.0.0.1", "1.2.3.4, 198.51.100.9, 10.2.2.2")).toBe("198.51.100.9");
    expect(addresses.resolve("::ffff:10.0.0.1", "198.51.100.9")).toBe("198.51.100.9");
    expect(addresses.resolve("fd00::1", "2001:db8::5")).toBe("2001:db8::5");
    expect(addresses.resolve("10.0.0.1", "nonsense")).toBe("10.0.0.1");
    expect(addresses.resolve("10.0.0.1", undefined)).toBe("10.0.0.1");
    expect(addresses.resolve(undefined, "1.2.3.4")).toBe("");
  });
});
