import { evidenceNames, firstAlarm } from "../src/detect/evidence.ts";
import { sigmoid } from "./exact-math.ts";

export interface Sample {
  readonly evidence: Float64Array;
  readonly label: 0 | 1;
  readonly weight: number;
}

const rounds = 400;
const decay = 0.3;

/** Logistic regression over the evidence by whole-batch descent; bias first, as the detector reads it. */
export function trainSecondStage(samples: readonly Sample[]): Float32Array {
  const size = evidenceNames.length;
  const { means, spreads } = measure(samples, size);
  const weights = new Float64Array(size);
  const speed = new Float64Array(size + 1);
  const total = samples.reduce((sum, sample) => sum + sample.weight, 0);
  const scaled = samples.map(({ evidence }) =>
    evidence.map((value, at) => (value - read(means, at)) / read(spreads, at)),
  );
  let bias = 0;
  for (let round = 0; round < rounds; round += 1) {
    const slopes = new Float64Array(size + 1);
    samples.forEach(({ label, weight }, index) => {
      const values = scaled[index] as Float64Array;
      let logit = bias;
      for (let at = 0; at < size; at += 1) logit += read(weights, at) * read(values, at);
      const slope = ((sigmoid(logit) - label) * weight) / total;
      for (let at = 0; at < size; at += 1) slopes[at] = read(slopes, at) + slope * read(values, at);
      slopes[size] = read(slopes, size) + slope;
    });
    for (let at = 0; at < size; at += 1) {
      speed[at] = 0.9 * read(speed, at) - 0.3 * (read(slopes, at) + decay * read(weights, at));
      weights[at] = read(weights, at) + read(speed, at);
      if (at >= firstAlarm && read(weights, at) < 0) weights[at] = speed[at] = 0;
    }
    speed[size] = 0.9 * read(speed, size) - 0.3 * read(slopes, size);
    bias += read(speed, size);
  }
  const combined = new Float32Array(size + 1);
  let shifted = bias;
  for (let at = 0; at < size; at += 1) {
    combined[at + 1] = read(weights, at) / read(spreads, at);
    shifted -= (read(weights, at) * read(means, at)) / read(spreads, at);
  }
  combined[0] = shifted;
  return combined;
}

function read(values: Float64Array, index: number): number {
  return values[index] as number;
}

function measure(samples: readonly Sample[], size: number): { means: Float64Array; spreads: Float64Array } {
  const means = new Float64Array(size);
  const spreads = new Float64Array(size);
  for (const { evidence } of samples)
    for (let at = 0; at < size; at += 1) means[at] = read(means, at) + read(evidence, at) / samples.length;
  for (const { evidence } of samples)
    for (let at = 0; at < size; at += 1) {
      const apart = read(evidence, at) - read(means, at);
      spreads[at] = read(spreads, at) + apart * apart;
    }
  return { means, spreads: spreads.map((sum) => Math.max(Math.sqrt(sum / samples.length), 1e-3)) };
}
