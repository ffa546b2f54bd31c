import type { ActionConfirmationConfig } from "./action/classify/config.ts";
import { createClassifyLayer } from "./action/classify/index.ts";
import { createPathsLayer } from "./action/paths/index.ts";
import type { StepsDeps } from "./action/steps/index.ts";
import { createStepsLayer } from "./action/steps/index.ts";
import type { ToolPolicyDeps } from "./action/tool-policy/index.ts";
import { createToolPolicyLayer } from "./action/tool-policy/index.ts";
import type { Road } from "./checkpoints.ts";
import type { BearerDeps } from "./gateway/bearer/index.ts";
import { createBearerLayer } from "./gateway/bearer/index.ts";
import type { GatewayLimits } from "./gateway/limits/config.ts";
import { createLimitsLayer } from "./gateway/limits/index.ts";
import type { OriginDeps } from "./gateway/origin/index.ts";
import { createOriginLayer } from "./gateway/origin/index.ts";
import { createNormaliseLayer } from "./inbound/normalise/index.ts";
import type { ShapeSettings } from "./inbound/shape/index.ts";
import { createShapeLayer } from "./inbound/shape/index.ts";
import type { WrapDeps } from "./inbound/wrap/index.ts";
import { createWrapLayer } from "./inbound/wrap/index.ts";
import type { KnownSecretsDeps } from "./outbound/known-secrets/index.ts";
import { createKnownSecretsLayer } from "./outbound/known-secrets/index.ts";
import type { OutboundStreamConfig } from "./outbound/stream/config.ts";
import { createStreamLayer } from "./outbound/stream/index.ts";
import { createCapabilityLayer } from "./skills/capability/index.ts";
import type { PinDeps } from "./skills/pin/index.ts";
import { createPinLayer } from "./skills/pin/index.ts";
import { createRedactLayer } from "./storage/redact/index.ts";

export interface RoadParts {
  readonly bearer: BearerDeps;
  readonly limits: GatewayLimits;
  readonly origin: OriginDeps;
  readonly shape: ShapeSettings;
  readonly wrap: WrapDeps;
  readonly pin: PinDeps;
  readonly toolPolicy: ToolPolicyDeps;
  readonly confirmation: ActionConfirmationConfig;
  readonly steps: StepsDeps;
  readonly stream: OutboundStreamConfig;
  readonly knownSecrets: KnownSecretsDeps;
}

/** The order of the layers at each checkpoint. Nothing else in the house knows it. */
export function buildRoad(parts: RoadParts): Road {
  return {
    gateway: [
      createOriginLayer(parts.origin),
      createBearerLayer(parts.bearer),
      createLimitsLayer(parts.limits),
    ],
    inbound: [createShapeLayer(parts.shape), createNormaliseLayer(), createWrapLayer(parts.wrap)],
    skills: [createPinLayer(parts.pin), createCapabilityLayer()],
    action: [
      createToolPolicyLayer(parts.toolPolicy),
      createPathsLayer(),
      createStepsLayer(parts.steps),
      createClassifyLayer(parts.confirmation),
    ],
    // What known-secrets lets pass, stream can still cut; what stream strips could hide a secret from it, so stream is first.
    outbound: [createStreamLayer(parts.stream), createKnownSecretsLayer(parts.knownSecrets)],
    storage: [createRedactLayer(parts.knownSecrets)],
  };
}
