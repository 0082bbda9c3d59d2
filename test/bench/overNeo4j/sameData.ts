/** Throws where two answers hold other things, or the same in another order. Pages of ours are plain lists of theirs, and one thing is a list of one. */
export function sameData(what: string, ours: string, theirs: string): void {
  const [mine, other] = [ours, theirs].map((text) => {
    const { data, errors } = JSON.parse(text) as { data: unknown; errors?: unknown };
    if (errors !== undefined) throw new Error(`${what} was refused: ${JSON.stringify(errors).slice(0, 600)}`);
    return JSON.stringify(plain(data));
  });
  if (mine !== other) throw new Error(`${what}: the answers differ:\n${mine?.slice(0, 600)}\n${other?.slice(0, 600)}`);
  if ((mine?.length ?? 0) < leastText) throw new Error(`${what}: nearly nothing was answered: ${mine}`);
}

const leastText = 200;

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? plain(value[0]) : value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const { nodes, ...others } = value as Record<string, unknown>;
  if (nodes !== undefined) return plain(nodes);
  return Object.fromEntries(Object.entries(others).map(([name, inner]) => [name, plain(inner)]));
}
