import { z } from "zod";
import { personalDataKinds } from "../../../patterns/personal-data.ts";

/** `security.personalData` */
export const personalDataConfig = z
  .array(z.enum(personalDataKinds))
  .max(personalDataKinds.length)
  .default([])
  .describe(
    "Kinds of personal data that are redacted in replies besides credentials, such as payment-card and iban.",
  );
