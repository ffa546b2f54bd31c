import { AppError } from "../errors.ts";
import type { ChooseOptions, ChosenProvider } from "../providers/choose.ts";
import { chooseProvider } from "../providers/choose.ts";

/**
 * Chooses as configured. A house that only serves the owner's commands opens without its model too, since setting
 * the missing key is one of those commands; what is missing goes to `missing` and the rehearsal keeps the seat.
 */
export async function chooseWithoutTurns(options: ChooseOptions, missing: string[]): Promise<ChosenProvider> {
  try {
    return await chooseProvider(options);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "config-invalid") throw error;
    missing.push(`${error.message}${error.hint === undefined ? "" : ` ${error.hint}`}`);
    const { agentModel: _, ...others } = options;
    return chooseProvider({ ...others, config: { ...options.config, default: "rehearsal", fallback: [] } });
  }
}
