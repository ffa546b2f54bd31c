import { isIPv4, isIPv6, type LookupFunction } from "node:net";

/** Whether a URL's host is this machine by its spelling alone: nothing is looked up. */
export function isLoopbackHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "").toLowerCase();
  if (isLocalhostName(host)) return true;
  if (isIPv4(host)) return host.startsWith("127.");
  return isIPv6(host) && host === "::1";
}

export function isLocalhostName(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost");
}

/** Names of this machine are never looked up: a hosts file or a resolver cannot send them elsewhere. */
export function pinLocalhost(resolve: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    if (!isLocalhostName(hostname.toLowerCase())) {
      resolve(hostname, options, callback);
      return;
    }
    if (options.all === true) {
      callback(null, [
        { address: "127.0.0.1", family: 4 },
        { address: "::1", family: 6 },
      ]);
      return;
    }
    callback(null, "127.0.0.1", 4);
  };
}
