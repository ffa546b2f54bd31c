/** Models whose name ends in `cloud` are passed on by a local Ollama to its maker's servers: they leave the machine. */
export function isRelayedModel(model: string): boolean {
  return /[:-]cloud$/i.test(model);
}
