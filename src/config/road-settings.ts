import type { RoadParts } from "../checkpoints/road.ts";
import type { Config } from "./schema.ts";

/** What the layers of the road read from the configuration, wherever the road is built. */
export function roadSettings(
  config: Config,
): Pick<RoadParts, "limits" | "shape" | "confirmation" | "stream"> {
  return {
    limits: config.gateway.limits,
    shape: { maxMessageLength: config.security.maxMessageLength, shape: config.inbound.shape },
    confirmation: config.security.actionConfirmation,
    stream: config.outbound.stream,
  };
}
