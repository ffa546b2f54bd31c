import type { ActionCanaryDeps } from "./action/canary/index.ts";
import type { ClassifyDeps } from "./action/classify/index.ts";
import type { ProvenanceDeps } from "./action/provenance/index.ts";
import type { StepsDeps } from "./action/steps/index.ts";
import type { ToolPolicyDeps } from "./action/tool-policy/index.ts";
import type { BearerDeps } from "./gateway/bearer/index.ts";
import type { GatewayLimits } from "./gateway/limits/config.ts";
import type { OriginDeps } from "./gateway/origin/index.ts";
import type { EscalationDeps } from "./inbound/escalation/index.ts";
import type { InjectionDeps } from "./inbound/injection/index.ts";
import type { PersistenceDeps } from "./inbound/persistence/index.ts";
import type { RateDeps } from "./inbound/rate/index.ts";
import type { SendersDeps } from "./inbound/senders/index.ts";
import type { ShapeSettings } from "./inbound/shape/index.ts";
import type { ToolResultsDeps } from "./inbound/tool-results/index.ts";
import type { WrapDeps } from "./inbound/wrap/index.ts";
import type { CanaryDeps } from "./outbound/canary/index.ts";
import type { KnownSecretsDeps } from "./outbound/known-secrets/index.ts";
import type { OutboundLinksConfig } from "./outbound/links/config.ts";
import type { PromptLeakDeps } from "./outbound/prompt-leak/index.ts";
import type { SecretPatternsDeps } from "./outbound/secret-patterns/index.ts";
import type { OutboundStreamConfig } from "./outbound/stream/config.ts";
import type { PinDeps } from "./skills/pin/index.ts";

/** What the layers of the road are built from. */
export interface RoadParts {
  readonly bearer: BearerDeps;
  readonly limits: GatewayLimits;
  readonly origin: OriginDeps;
  readonly senders: SendersDeps;
  readonly rate: RateDeps;
  readonly shape: ShapeSettings;
  readonly injection: InjectionDeps;
  readonly escalation: EscalationDeps;
  readonly persistence: PersistenceDeps;
  readonly toolResults: ToolResultsDeps;
  readonly wrap: WrapDeps;
  readonly pin: PinDeps;
  readonly toolPolicy: ToolPolicyDeps;
  readonly provenance: ProvenanceDeps;
  readonly classify: ClassifyDeps;
  readonly steps: StepsDeps;
  readonly stream: OutboundStreamConfig;
  readonly canary: CanaryDeps & ActionCanaryDeps;
  readonly promptLeak: PromptLeakDeps;
  readonly links: OutboundLinksConfig;
  readonly knownSecrets: KnownSecretsDeps;
  readonly secretPatterns: SecretPatternsDeps;
}
