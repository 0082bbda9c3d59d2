/** No document takes variables that are nested so deep. */
const mostLevels = 100;

/** A fault that Fastify answers with its status and this sentence. */
export class DeepBody extends Error {
  readonly statusCode = 400;

  constructor() {
    super(`The body is nested deeper than ${mostLevels} levels. Send flatter variables.`);
  }
}

/**
 * Whether JSON is nested too deep, before it is read: what reads it level by level runs out of stack at some thousands, and 100,000 levels
 * hold up everybody while they are made and cleared away.
 */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '"') at = endOfText(json, at);
    else if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth -= 1;
    // The body itself is no level.
    if (depth > mostLevels + 1) return true;
  }
  return false;
}

/** Where the text ends that begins there. */
function endOfText(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at;
}
