import { createSecretKey } from "node:crypto";
import { CanaryBook } from "../../src/canary/canary-book.ts";
import { actionConfirmationConfig } from "../../src/checkpoints/action/classify/config.ts";
import { createActionCanaryLayer } from "../../src/checkpoints/action/canary/index.ts";
import { createClassifyLayer } from "../../src/checkpoints/action/classify/index.ts";
import { maxStepsConfig } from "../../src/checkpoints/action/steps/config.ts";
import { createPathsLayer } from "../../src/checkpoints/action/paths/index.ts";
import { createProvenanceLayer } from "../../src/checkpoints/action/provenance/index.ts";
import { createStepsLayer } from "../../src/checkpoints/action/steps/index.ts";
import { toolPolicyConfig } from "../../src/checkpoints/action/tool-policy/config.ts";
import { createToolPolicyLayer } from "../../src/checkpoints/action/tool-policy/index.ts";
import { FailureDelay } from "../../src/checkpoints/gateway/bearer/failure-delay.ts";
import { createBearerLayer } from "../../src/checkpoints/gateway/bearer/index.ts";
import { limitsConfig } from "../../src/checkpoints/gateway/limits/config.ts";
import { createLimitsLayer } from "../../src/checkpoints/gateway/limits/index.ts";
import { createOriginLayer, loopbackNames } from "../../src/checkpoints/gateway/origin/index.ts";
import { createEscalationLayer } from "../../src/checkpoints/inbound/escalation/index.ts";
import { createInjectionLayer } from "../../src/checkpoints/inbound/injection/index.ts";
import { createNormaliseLayer } from "../../src/checkpoints/inbound/normalise/index.ts";
import { createPersistenceLayer } from "../../src/checkpoints/inbound/persistence/index.ts";
import { createRateLayer } from "../../src/checkpoints/inbound/rate/index.ts";
import { maxMessageLengthConfig, shapeConfig } from "../../src/checkpoints/inbound/shape/config.ts";
import { createShapeLayer } from "../../src/checkpoints/inbound/shape/index.ts";
import { createSendersLayer } from "../../src/checkpoints/inbound/senders/index.ts";
import { toolResultsConfig } from "../../src/checkpoints/inbound/tool-results/config.ts";
import { createToolResultsLayer } from "../../src/checkpoints/inbound/tool-results/index.ts";
import { createDetector } from "../../src/detect/create-detector.ts";
import { createWrapLayer } from "../../src/checkpoints/inbound/wrap/index.ts";
import { createCanaryLayer } from "../../src/checkpoints/outbound/canary/index.ts";
import { createKnownSecretsLayer } from "../../src/checkpoints/outbound/known-secrets/index.ts";
import { createLinksLayer } from "../../src/checkpoints/outbound/links/index.ts";
import { createPromptLeakLayer } from "../../src/checkpoints/outbound/prompt-leak/index.ts";
import { createSecretPatternsLayer } from "../../src/checkpoints/outbound/secret-patterns/index.ts";
import { outboundStreamConfig } from "../../src/checkpoints/outbound/stream/config.ts";
import { createStreamLayer } from "../../src/checkpoints/outbound/stream/index.ts";
import { createCapabilityLayer } from "../../src/checkpoints/skills/capability/index.ts";
import { createPinLayer } from "../../src/checkpoints/skills/pin/index.ts";
import { createRedactLayer } from "../../src/checkpoints/storage/redact/index.ts";
import { roadSettings } from "../../src/config/road-settings.ts";
import { configSchema } from "../../src/config/schema.ts";
import { createKnownValueScanner } from "../../src/redaction/known-values.ts";
import { SenderRules } from "../../src/senders/admission.ts";
import { sendersConfig } from "../../src/senders/config.ts";
import type { KnownSecrets } from "../../src/secrets/secret-manager.ts";
import type { LayerCase } from "./case-of.ts";
import { actionCase, gatewayCase, inboundCase, outboundCase, skillCase, storageCase } from "./case-of.ts";

const known: KnownSecrets = {
  entries: () => [
    { name: "ONE", value: "aaaaaaaaaaaaaaaa" },
    { name: "TWO", value: "-----BEGIN A SECRET" },
    { name: "THREE", value: "<<<EXTERNAL-CONTENT" },
  ],
  generation: () => 1,
};
const canaries = new CanaryBook(createSecretKey(Buffer.alloc(32, 7)));
const scanner = createKnownValueScanner(known);

/** One person asks thousands of times here. */
const settings = roadSettings(configSchema.parse({ security: { rateLimit: { max: 1_000_000 } } }));

/** Every layer of the house. A new one gets its line here. */
export const layerCases: readonly LayerCase[] = [
  gatewayCase(
    createOriginLayer({
      boundNames: loopbackNames,
      boundPort: () => 1,
      secure: false,
      hosts: ["house.example"],
    }),
  ),
  gatewayCase(
    createBearerLayer({
      callerByToken: () => undefined,
      callerBySession: () => undefined,
      failures: new FailureDelay({ free: 1_000_000, firstDelayMs: 0, maxDelayMs: 0 }),
      onFailure: () => undefined,
    }),
  ),
  gatewayCase(createLimitsLayer(limitsConfig.limits.parse(undefined))),
  inboundCase(
    createShapeLayer({
      maxMessageLength: maxMessageLengthConfig.parse(undefined),
      shape: shapeConfig.parse(undefined),
    }),
  ),
  inboundCase(
    createSendersLayer({
      rules: new SenderRules(sendersConfig.parse({ blocklist: ["+491511234567"] }), () => undefined),
    }),
  ),
  inboundCase(createNormaliseLayer()),
  inboundCase(createRateLayer(settings.rate)),
  inboundCase(createInjectionLayer(settings.injection)),
  inboundCase(createEscalationLayer(settings.escalation)),
  inboundCase(createPersistenceLayer(settings.persistence)),
  inboundCase(
    createToolResultsLayer({ detector: createDetector(), config: toolResultsConfig.parse(undefined) }),
  ),
  inboundCase(createWrapLayer({ takeRandomBytes: (count) => new Uint8Array(count).fill(0xa7) })),
  skillCase(createPinLayer({ pinnedDigest: ({ name }) => (name === "read" ? "d" : undefined) })),
  skillCase(createCapabilityLayer()),
  actionCase(
    createToolPolicyLayer({
      policyOf: () => toolPolicyConfig.parse(undefined),
      tools: () => [{ name: "read", group: "files", aliases: ["system.read"], origin: "built-in" }],
    }),
  ),
  actionCase(createPathsLayer()),
  actionCase(
    createProvenanceLayer({
      provenance: configSchema.parse({}).provenance,
      grants: configSchema.parse({}).grants,
      contactsOf: () => [{ name: "Ann", addresses: ["ann@example.com"] }],
      isPrincipal: (text) => text === "owner",
    }),
  ),
  actionCase(
    createClassifyLayer({ config: actionConfirmationConfig.parse(undefined), asksForSensitive: () => false }),
  ),
  actionCase(createActionCanaryLayer({ book: canaries })),
  actionCase(createStepsLayer({ maxStepsOf: () => maxStepsConfig.parse(undefined) })),
  outboundCase(createStreamLayer(outboundStreamConfig.parse(undefined))),
  outboundCase(createCanaryLayer({ book: canaries, action: "redact" })),
  outboundCase(createKnownSecretsLayer({ scanner, known })),
  outboundCase(createLinksLayer({ allow: [], action: "redact" })),
  outboundCase(
    createPromptLeakLayer({
      action: "redact",
      promptOf: () => ({ platform: "a a a aaaaaaaa secret words in between of the house", instructions: "" }),
    }),
  ),
  outboundCase(createSecretPatternsLayer({ personalData: ["payment-card", "iban"] })),
  storageCase(createRedactLayer({ scanner })),
];
