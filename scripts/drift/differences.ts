/** The facts that only one side has, one per line: `+` for the AWS SDK, `-` for openapi.yaml. */
export function differences(spec: ReadonlySet<string>, sdk: ReadonlySet<string>): string[] {
  const news = [...sdk].filter((fact) => !spec.has(fact)).map((fact) => `+ ${fact}`);
  const gone = [...spec]
    .filter((fact) => !sdk.has(fact) && !isStricter(fact))
    .map((fact) => `- ${fact}`);
  return [...news, ...gone].sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1));
}

/** openapi.yaml keeps more out of logs than the SDK does: messages, tokens, signed URLs. */
function isStricter(fact: string): boolean {
  return fact.endsWith(' is sensitive');
}

/**
 * The names that the AWS SDK's client exports and this package does not. Additional names in this
 * package are fine.
 */
export function missing(ours: ReadonlySet<string>, sdk: ReadonlySet<string>): string[] {
  return [...sdk].filter((name) => !ours.has(name)).map((name) => `+ ${name}`);
}
