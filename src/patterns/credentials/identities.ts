import type { Pattern } from "../pattern.ts";
import { fake } from "./examples.ts";
import { leftEdge, prefixedRows } from "./prefixed.ts";

const family = "identity";

/** Tokens that say who somebody is, and access to networks. */
export const identityPatterns: readonly Pattern[] = [
  {
    id: "jwt",
    family: "token",
    weight: 1,
    pattern:
      /(?:(?<![A-Za-z0-9_-])|(?<=\\[nrt])|(?<=%[0-9A-F][0-9A-F]))eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_/+-]{10,4000}(?:\.[A-Za-z0-9_-]{0,2000})?/,
    anchors: ["eyj"],
    matches: [`${"ey"}J${"hbGciOiJIUzI1NiJ9"}.${"ey"}J${"zdWIiOiJmYWtlIn0"}.${fake("", 43)}`],
    spares: ["eyJ alone is only a brace", "eyJust.eyJoking"],
    why: "JSON web tokens, signed or not: a header and a body that begin with a brace in base64.",
  },
  {
    id: "jwt-encrypted",
    family: "token",
    weight: 1,
    pattern:
      /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,1000}\.[A-Za-z0-9_-]{0,1000}\.[A-Za-z0-9_-]{10,40}\.[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{16,60}(?![A-Za-z0-9_-])/,
    anchors: ["eyj"],
    matches: [
      `ey${"JhbGciOiJSU0EtT0FFUCJ9"}.${fake("", 60)}.${fake("", 16)}.${fake("", 60)}.${fake("", 22)}`,
    ],
    spares: ["eyJ.a.b.c.d"],
    why: "Encrypted JSON web tokens have five parts.",
  },
  {
    id: "jwt-base64",
    family: "token",
    weight: 0.95,
    pattern: new RegExp(`${leftEdge}ZXlK[A-Za-z0-9+/=]{40,4000}`),
    anchors: ["zxlk"],
    matches: [fake("ZX" + "lK", 80)],
    spares: ["ZXlK"],
    why: "JSON web tokens that were encoded once more.",
  },
  ...prefixedRows(family, [
    ["openshift-token", "sha256~", "url", 43, "Tokens of OpenShift."],
    ["teleport-token", "tbot-", "hex", 32, "Join tokens of Teleport."],
    ["netbird-token", "nbp_", "base62", 36, "Tokens of NetBird."],
    ["clerk-key", "ssk_live_ ssk_test_", "base62", [30, 60], "Keys of Clerk."],
    ["stytch-secret", "secret-live- secret-test-", "url", [36, 50], "Secrets of Stytch."],
    ["frontegg-key", "frontegg_", "base62", [30, 60], "Keys of Frontegg."],
    ["cloudsmith-key", "csa_", "hex", 40, "Keys of Cloudsmith."],
    ["defined-networking-token", "dnkey-", "url", [26, 90], "Keys of Defined Networking."],
    ["infisical-token", "st.", "hex", [24, 100], "Service tokens of Infisical."],
    ["spicedb-token", "tc_", "url", [30, 80], "Tokens of AuthZed."],
    ["grip-token", "gto_", "hex", 40, "Tokens of Gitea."],
  ]),
  {
    id: "tailscale-key",
    family,
    weight: 1,
    pattern: /(?<![A-Za-z])tskey-[a-z]{2,20}-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,40}/,
    anchors: ["tskey-"],
    matches: [`${fake("ts" + "key-auth-", 12)}-${fake("", 24)}`],
    spares: ["tskey-auth-"],
    why: "Keys of Tailscale.",
  },
  {
    id: "wireguard-key",
    family,
    weight: 0.95,
    pattern: /(?:PrivateKey|PresharedKey)\s{0,3}=\s{0,3}(?<secret>[A-Za-z0-9+/]{43}=)/i,
    anchors: ["privatekey", "presharedkey"],
    matches: [fake("PrivateKey = ", 43) + "="],
    spares: ["PrivateKey = <key>"],
    why: "Keys of a WireGuard tunnel.",
    reach: "line",
  },
  {
    id: "okta-token",
    family,
    weight: 0.95,
    pattern: /SSWS\s{1,3}(?<secret>[A-Za-z0-9_-]{30,60})/,
    anchors: ["ssws"],
    matches: [fake("Authorization: SSWS 00", 40)],
    spares: ["SSWS is a scheme"],
    why: "Tokens of Okta in their header.",
    reach: "line",
  },
  {
    id: "ethereum-key",
    family,
    weight: 0.9,
    pattern:
      /(?:private|secret|wallet|signer|deployer|account|priv|secp256k1)[A-Za-z0-9_ -]{0,24}["'`]?[\])]{0,2}\s{0,3}(?:=>|:=|[:=,(])\s{0,3}["'`]?(?<secret>(?:0x)?[a-f0-9]{64})(?![A-Za-z0-9])/i,
    anchors: ["private", "secret", "wallet", "signer", "deployer", "account", "priv", "secp256k1"],
    matches: [fake("PRIVATE_KEY=0x", 64, "hex")],
    spares: [fake("sha256: ", 64, "hex"), "private: 0x1"],
    why: "Private keys of wallets are 32 bytes in hex behind a telling word.",
    reach: "assignment",
  },
  {
    id: "bitcoin-key",
    family,
    weight: 0.9,
    pattern: new RegExp(`${leftEdge}(?:xprv|yprv|zprv|tprv)[1-9A-HJ-NP-Za-km-z]{100,112}`),
    anchors: ["xprv", "yprv", "zprv", "tprv"],
    matches: ["xp" + "rv" + "9s21ZrQH143K3fakefakefake".repeat(5).slice(0, 107)],
    spares: ["xprv"],
    why: "Extended private keys of wallets.",
  },
];
