/** Resolves after the time, or at once when the signal is aborted. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(finish, ms);
    function finish(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", finish);
      resolve();
    }
    signal.addEventListener("abort", finish, { once: true });
  });
}

/** 0.4 s, doubling to 8 s. */
export function retryDelayMs(failures: number): number {
  return Math.min(8_000, 400 * 2 ** Math.max(0, failures - 1));
}
