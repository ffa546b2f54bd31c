import { z } from "zod";
import type { ToolDeclaration } from "../../tools/tool.ts";
import type { Grounds } from "./meant-for.ts";
import type { Leaf } from "./sink-values.ts";
import { wordLine } from "./words-of-text.ts";

const longestChoice = 12;

/**
 * A short choice, "r" beside "read permissions": the words next to the parameter's noun begin with it, one letter or
 * one word each. A switch is meant when its noun is there.
 */
export function isChoiceInWords(leaf: Leaf, { index, call }: Grounds): boolean {
  const isOption = optionsOf(call.declaration, leaf.argument).includes(leaf.text.trim());
  const choice = leaf.text.trim().toLowerCase();
  if (!/^\p{L}+$/u.test(choice) || choice.length > longestChoice) return false;
  const nouns = nounsOf(leaf.key === "" ? leaf.argument : leaf.key);
  return index.own.some(({ line }) => {
    const words = line.trim().split(" ");
    if (!leaf.isSwitch && isOnlyPower(choice, words)) return true;
    return words.some((word, at) => {
      if (!nouns.some((noun) => word.startsWith(noun) && word.length <= noun.length + 2)) return false;
      if (leaf.isSwitch) return choice === "true";
      return (
        begins(choice, words.slice(Math.max(0, at - 4), at), isOption) ||
        begins(choice, words.slice(at + 1, at + 4), isOption)
      );
    });
  });
}

/** What a tool says an argument can be; nothing where it says nothing. */
function optionsOf({ input }: ToolDeclaration, argument: string): readonly unknown[] {
  let schema: unknown = Object.hasOwn(input.shape, argument) ? input.shape[argument] : undefined;
  while (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    schema = schema.unwrap();
  return schema instanceof z.ZodEnum ? schema.options : [];
}

function nounsOf(argument: string): readonly string[] {
  return wordLine(argument.replace(/([a-z])([A-Z])/gu, "$1 $2").replaceAll("_", " "))
    .trim()
    .split(" ")
    .filter((word) => word.length > 3);
}

/** "rw" is "read and write"; "r" is "read" only where nothing else beside it is granted too. */
function begins(choice: string, beside: readonly string[], isOption: boolean): boolean {
  const meant = beside.filter((word) => powers.some((power) => word.startsWith(power)));
  if (meant.length > 0) {
    const letters = meant.map((word) => word.charAt(0)).join("");
    return choice === letters || (meant.length === 1 && meant[0] === choice);
  }
  // Any other word beside the noun is a choice only where the tool lists it as one: a channel's name is none.
  return isOption && beside.includes(choice);
}

/** "So that she can view it", "as editor": the one power that is spoken of, as a word of its own. */
function isOnlyPower(choice: string, words: readonly string[]): boolean {
  const power = powers.find((one) => choice === one || choice === `${one}er` || choice === `${one}or`);
  if (power === undefined) return false;
  const said = powers.filter((one) =>
    words.some((word) => word === one || word === `${one}er` || word === `${one}or`),
  );
  return said.length === 1 && said[0] === power;
}

const powers: readonly string[] = ["read", "write", "edit", "view", "comment", "admin", "owner"];
