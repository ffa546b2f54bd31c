import type { Pattern } from "../pattern.ts";
import { fake } from "./examples.ts";
import { leftEdge, prefixedRows } from "./prefixed.ts";

const family = "observability";

/** Logs, metrics, errors, flags and what else watches over software. */
export const observabilityPatterns: readonly Pattern[] = [
  {
    id: "new-relic-key",
    family,
    weight: 1,
    pattern: new RegExp(
      `${leftEdge}(?:NRAK-[A-Z0-9]{27}|NRI[IQ]-[A-Za-z0-9_-]{32}|NRJS-[a-f0-9]{19}|NRRA-[a-f0-9]{42}|NRSP-[a-z0-9]{32,48}|NRBR-[a-f0-9]{24}|NRSP-[a-z]{2}[0-9]{2}[A-Z0-9]{31})`,
      "i",
    ),
    anchors: ["nrak-", "nrii-", "nriq-", "nrjs-", "nrra-", "nrsp-", "nrbr-"],
    matches: [fake("NR" + "AK-", 27, "upper"), fake("NR" + "JS-", 19, "hex")],
    spares: ["NRAK-short"],
    why: "User, insert, query, browser and pixie keys of New Relic.",
    check: "not-placeholder",
  },
  {
    id: "new-relic-licence",
    family,
    weight: 1,
    pattern:
      /(?<=(?<![A-Za-z0-9])(?<head>(?:[a-z]{2}[0-9]{2}xx)?[a-f0-9]{30,36}(?:FFFF)?))NRAL(?![A-Za-z0-9])/,
    anchors: ["nral"],
    matches: [fake("", 36, "hex") + "NR" + "AL"],
    spares: ["central", "NRAL"],
    why: "Licence keys of New Relic carry the mark at their end.",
    before: 48,
  },
  ...prefixedRows(family, [
    ["grafana-service-token", "glsa_", "url", [41, 50], "Tokens of Grafana's service accounts."],
    ["grafana-cloud-token", "glc_", "base64", [32, 400], "Tokens of Grafana's cloud."],
    ["grafana-key", "eyJrIjoi", "base64", [50, 400], "Older keys of Grafana."],
    ["sentry-organisation-token", "sntrys_", "base64", [40, 400], "Organisation tokens of Sentry."],
    ["sentry-user-token", "sntryu_", "hex", 64, "User tokens of Sentry."],
    ["honeycomb-key", "hcaik_ hcxik_ hcalk_", "lower", [50, 70], "Keys of Honeycomb."],
    ["posthog-key", "phx_ phs_", "base62", [36, 60], "Personal and secret keys of PostHog."],
    ["axiom-token", "xaat- xapt-", "hex", [8, 40], "Tokens of Axiom."],
    ["honeybadger-key", "hbp_", "base62", [30, 40], "Keys of Honeybadger."],
    ["statsig-secret", "secret-", "base62", [40, 48], "Server secrets of Statsig."],
    ["stackhawk-key", "hawk.", "url", [20, 60], "Keys of StackHawk."],
    ["datadog-application-key", "ddapp_ ddpat_", "base62", [32, 60], "Keys of Datadog."],
  ]),
  {
    id: "launchdarkly-key",
    family,
    weight: 1,
    pattern: new RegExp(
      `${leftEdge}(?:sdk|api|mob)-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}`,
    ),
    anchors: "0123456789abcdef"
      .split("")
      .flatMap((digit) => [`sdk-${digit}`, `api-${digit}`, `mob-${digit}`]),
    matches: ["sdk-" + "4fa2b1c0-12ab-4c3d-8e9f-0a1b2c3d4e5f"],
    spares: ["api-design", "sdk-4"],
    why: "Keys of LaunchDarkly.",
  },
  {
    id: "dynatrace-token",
    family,
    weight: 1,
    pattern: new RegExp(`${leftEdge}dt0[a-z][0-9]{2}\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}`, "i"),
    anchors: ["dt0"],
    matches: [`${fake("dt" + "0c01.", 24, "upper")}.${fake("", 64, "upper")}`],
    spares: ["dt0c01."],
    why: "Tokens of Dynatrace.",
  },
  {
    id: "stackhawk-pair",
    family,
    weight: 1,
    pattern: new RegExp(`${leftEdge}hawk\\.[A-Za-z0-9_-]{20}\\.[A-Za-z0-9_-]{20}`),
    anchors: ["hawk."],
    matches: [`${fake("ha" + "wk.", 20)}.${fake("", 20)}`],
    spares: ["hawk.eye"],
    why: "Keys of StackHawk: an id and a secret.",
  },
  {
    id: "sentry-dsn",
    family,
    weight: 0.95,
    pattern: /https?:\/\/(?<secret>[a-f0-9]{32}(?::[a-f0-9]{32})?)@[a-z0-9.-]{1,80}\/[0-9]{1,20}/i,
    anchors: ["http://", "https://"],
    matches: [`https://${fake("", 32, "hex")}@o1.ingest.example/42`],
    spares: ["https://host.example/42"],
    why: "The key with which errors are sent to Sentry.",
  },
  {
    id: "sumo-logic-access-id",
    family,
    weight: 0.8,
    pattern:
      /sumo[^\n]{0,60}?(?<![A-Za-z0-9])(?<secret>su(?=[A-Za-z]{0,12}[0-9])[A-Za-z0-9]{12})(?![A-Za-z0-9])/i,
    anchors: ["sumo"],
    matches: ["SUMO_ACCESS_ID=su" + "Fa0ke1Fa2ke3"],
    spares: ["sumo wrestling is a sport"],
    why: "Access ids of Sumo Logic.",
    check: "looks-made",
    reach: "line",
    apart: 60,
  },
  {
    id: "pagerduty-key",
    family,
    weight: 0.95,
    pattern: /Token token=(?<secret>[A-Za-z0-9_+-]{16,40})/,
    anchors: ["token token="],
    matches: [fake("Authorization: Token token=", 20)],
    spares: ["Token token="],
    why: "Keys in the header that PagerDuty reads.",
  },
  {
    id: "truenas-key",
    family,
    weight: 0.95,
    pattern:
      /(?:auth\.login_with_api_key|truenas)[^\n]{0,120}?(?<![A-Za-z0-9-])(?<secret>[0-9]{1,3}-[A-Za-z0-9]{64})(?![A-Za-z0-9])/i,
    anchors: ["auth.login_with_api_key", "truenas"],
    matches: [`"method":"auth.login_with_api_key", "params":["${fake("1" + "0-", 64)}"]`],
    spares: ["truenas 24.04"],
    why: "Keys of TrueNAS.",
    reach: "line",
    apart: 100,
  },
];
