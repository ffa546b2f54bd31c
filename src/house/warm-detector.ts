import { prepareDetector } from "../detect/prepare-detector.ts";
import type { EventBus } from "../events.ts";

const restMs = 2;

/** Prepares the detector in small steps once somebody is at the door: a house nobody talks to keeps no tables. */
export function warmDetector(bus: EventBus, resources: AsyncDisposableStack): void {
  let timer: NodeJS.Timeout | undefined;
  const stopListening = bus.subscribe((event) => {
    if (event.name !== "checkpoint:crossed" || event.data.caller === undefined) return;
    stopListening();
    const steps = prepareDetector();
    const step = (): void => {
      if (steps.next().done !== true) timer = setTimeout(step, restMs).unref();
    };
    timer = setTimeout(step, restMs).unref();
  });
  resources.defer(() => {
    stopListening();
    clearTimeout(timer);
  });
}
