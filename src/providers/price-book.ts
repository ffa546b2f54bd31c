import type { PriceSettings } from "./config.ts";
import { dearestPrice, lookUpPrice } from "./models.ts";
import { dearestOf, nothingCached, type Price } from "./price.ts";

/** What models cost: the built-in list under what the configuration says. */
export interface PriceBook {
  /** `provider` is the entry's name. A model that nobody has a price for counts as the dearest known one. */
  priceOf(provider: string, model: string): Price;
}

interface ConfiguredPrice {
  readonly start: string;
  readonly isFamily: boolean;
  readonly price: Price;
}

/** Keys are `model`, `provider/model`, or the beginning of either with a `*` at its end; the longest that fits counts. */
export function createPriceBook(configured: Readonly<Record<string, PriceSettings>>): PriceBook {
  const rows = Object.entries(configured)
    .map(([key, settings]): ConfiguredPrice => {
      const isFamily = key.endsWith("*");
      return { start: isFamily ? key.slice(0, -1) : key, isFamily, price: toPrice(settings) };
    })
    .toSorted((left, right) => right.start.length - left.start.length);
  const dearest = nothingCached(dearestOf([dearestPrice, ...rows.map(({ price }) => price)]));
  return {
    priceOf(provider, model) {
      const names = [`${provider}/${model}`, model, model.slice(model.lastIndexOf("/") + 1)];
      const fits = ({ start, isFamily }: ConfiguredPrice): boolean =>
        names.some((name) => (isFamily ? name.startsWith(start) : name === start));
      return rows.find(fits)?.price ?? lookUpPrice(model) ?? dearest;
    },
  };
}

export function toPrice(settings: PriceSettings): Price {
  const { inputPerMillionDollars: input, outputPerMillionDollars: output } = settings;
  const cachedInput = settings.cachedInputPerMillionDollars ?? input;
  return { input, cachedInput, cacheWrite: settings.cacheWritePerMillionDollars ?? input * 1.25, output };
}
