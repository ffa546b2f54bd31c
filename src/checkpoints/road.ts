import { createActionCanaryLayer } from "./action/canary/index.ts";
import { createClassifyLayer } from "./action/classify/index.ts";
import { createPathsLayer } from "./action/paths/index.ts";
import { createProvenanceLayer } from "./action/provenance/index.ts";
import { createStepsLayer } from "./action/steps/index.ts";
import { createToolPolicyLayer } from "./action/tool-policy/index.ts";
import type { Road } from "./checkpoints.ts";
import type { RoadParts } from "./road-parts.ts";
import { createBearerLayer } from "./gateway/bearer/index.ts";
import { createLimitsLayer } from "./gateway/limits/index.ts";
import { createOriginLayer } from "./gateway/origin/index.ts";
import { createEscalationLayer } from "./inbound/escalation/index.ts";
import { createInjectionLayer } from "./inbound/injection/index.ts";
import { createNormaliseLayer } from "./inbound/normalise/index.ts";
import { createPersistenceLayer } from "./inbound/persistence/index.ts";
import { createRateLayer } from "./inbound/rate/index.ts";
import { createSendersLayer } from "./inbound/senders/index.ts";
import { createShapeLayer } from "./inbound/shape/index.ts";
import { createToolResultsLayer } from "./inbound/tool-results/index.ts";
import { createWrapLayer } from "./inbound/wrap/index.ts";
import { createCanaryLayer } from "./outbound/canary/index.ts";
import { createKnownSecretsLayer } from "./outbound/known-secrets/index.ts";
import { createLinksLayer } from "./outbound/links/index.ts";
import { createPromptLeakLayer } from "./outbound/prompt-leak/index.ts";
import { createSecretPatternsLayer } from "./outbound/secret-patterns/index.ts";
import { createStreamLayer } from "./outbound/stream/index.ts";
import { createCapabilityLayer } from "./skills/capability/index.ts";
import { createPinLayer } from "./skills/pin/index.ts";
import { createRedactLayer } from "./storage/redact/index.ts";

/** The order of the layers at each checkpoint. Nothing else in the house knows it. */
export function buildRoad(parts: RoadParts): Road {
  return {
    gateway: [
      createOriginLayer(parts.origin),
      createBearerLayer(parts.bearer),
      createLimitsLayer(parts.limits),
    ],
    inbound: [
      createSendersLayer(parts.senders),
      createRateLayer(parts.rate),
      createShapeLayer(parts.shape),
      createNormaliseLayer(),
      createInjectionLayer(parts.injection),
      createEscalationLayer(parts.escalation),
      createPersistenceLayer(parts.persistence),
      createToolResultsLayer(parts.toolResults),
      createWrapLayer(parts.wrap),
    ],
    skills: [createPinLayer(parts.pin), createCapabilityLayer()],
    action: [
      createToolPolicyLayer(parts.toolPolicy),
      createPathsLayer(),
      createStepsLayer(parts.steps),
      createProvenanceLayer(parts.provenance),
      createClassifyLayer(parts.classify),
      createActionCanaryLayer(parts.canary),
    ],
    // What known-secrets lets pass, stream can still cut; what stream strips could hide a secret from it, so stream is first.
    outbound: [
      createStreamLayer(parts.stream),
      createCanaryLayer(parts.canary),
      // A pattern that takes a piece of a known secret would leave the rest unknown, so known-secrets sees the text before.
      createKnownSecretsLayer(parts.knownSecrets),
      createSecretPatternsLayer(parts.secretPatterns),
      createPromptLeakLayer(parts.promptLeak),
      createLinksLayer(parts.links),
    ],
    storage: [createRedactLayer(parts.knownSecrets)],
  };
}
