import fc from "fast-check";
import { expect, test } from "vitest";
import { systemClock } from "../platform/clock.ts";
import { toProviderError } from "./classify-failure.ts";
import { ProviderError } from "./provider.ts";

const context = { provider: "p", model: "m", clock: systemClock };

test("makes a ProviderError of whatever was thrown, and repeats none of its text", () => {
  const secret = "sk-Secret-123";
  const spoilt = fc.anything({ values: [fc.constant(secret), fc.integer(), fc.string()], maxDepth: 3 });
  fc.assert(
    fc.property(spoilt, spoilt, spoilt, (message, type, inner) => {
      const shapes = [
        message,
        { message, type, code: inner, data: { error: { type, message } } },
        Object.assign(new Error(secret, { cause: inner }), {
          responseBody: secret,
          statusCode: type,
          url: secret,
        }),
        Object.assign(new Error(secret), {
          responseHeaders: { "retry-after": type, "retry-after-ms": inner },
        }),
      ];
      for (const thrown of shapes) {
        const error = toProviderError(thrown, context);
        expect(error).toBeInstanceOf(ProviderError);
        expect(error.message + String(error.cause)).not.toContain(secret);
        if (error.retryAfterMs !== undefined) expect(error.retryAfterMs).toBeLessThanOrEqual(86_400_000);
      }
    }),
  );
});

test("reads no waiting time out of a header that is no text", () => {
  for (const value of [{ toString: 0 }, [], null, true, Symbol("x")]) {
    const thrown = Object.assign(new Error("x"), { responseHeaders: { "retry-after-ms": value } });
    expect(toProviderError(thrown, context).retryAfterMs).toBeUndefined();
  }
});

test("leaves a ProviderError as it is", () => {
  const error = new ProviderError("cut", "p", "text");
  expect(toProviderError(error, context)).toBe(error);
});
