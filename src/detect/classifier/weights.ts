import { readShippedFile } from "../../platform/shipped-file.ts";
import { bucketCount } from "./token-hasher.ts";

/** What training leaves behind: numbers only. */
export interface Weights {
  /** One step of a bucket's weight in logits. */
  readonly step: number;
  readonly bias: number;
  readonly buckets: Int8Array;
  /** The second stage: a bias, then one weight for each value of the evidence. */
  readonly combining: Float32Array;
  /** Rising pairs of a logit of the second stage and the score that is shown for it. */
  readonly calibration: Float32Array;
}

const magic = 0x31_44_53_43;
const headBytes = 20;

/** Little-endian: magic, step, bias, two lengths, the second stage, the calibration, the buckets. */
export function packWeights(weights: Weights): Buffer {
  const { combining, calibration, buckets } = weights;
  const head = Buffer.alloc(headBytes + (combining.length + calibration.length) * 4);
  head.writeUInt32LE(magic, 0);
  head.writeFloatLE(weights.step, 4);
  head.writeFloatLE(weights.bias, 8);
  head.writeUInt32LE(combining.length, 12);
  head.writeUInt32LE(calibration.length, 16);
  [...combining, ...calibration].forEach((value, index) => head.writeFloatLE(value, headBytes + index * 4));
  return Buffer.concat([head, Buffer.from(buckets.buffer, buckets.byteOffset, buckets.length)]);
}

export function unpackWeights(bytes: Buffer): Weights {
  if (bytes.length < headBytes || bytes.readUInt32LE(0) !== magic)
    throw new RangeError("The file of the detector's numbers does not begin as it should; install it again.");
  const combined = bytes.readUInt32LE(12);
  const calibrated = bytes.readUInt32LE(16);
  const bucketsAt = headBytes + (combined + calibrated) * 4;
  if (bytes.length !== bucketsAt + bucketCount)
    throw new RangeError(
      `The file of the detector's numbers has ${bytes.length} bytes instead of ${bucketsAt + bucketCount}.`,
    );
  const floats = (from: number, count: number): Float32Array =>
    Float32Array.from({ length: count }, (_, index) => bytes.readFloatLE(headBytes + (from + index) * 4));
  return {
    step: bytes.readFloatLE(4),
    bias: bytes.readFloatLE(8),
    combining: floats(0, combined),
    calibration: floats(combined, calibrated),
    buckets: new Int8Array(bytes.buffer, bytes.byteOffset + bucketsAt, bucketCount),
  };
}

let shipped: Weights | undefined;

/** The numbers that come with the program; read at the first use. */
export function loadWeights(): Weights {
  shipped ??= unpackWeights(readShippedFile("detect/classifier/weights.bin"));
  return shipped;
}
