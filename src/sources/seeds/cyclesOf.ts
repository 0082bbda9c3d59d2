/** Each cycle of a directed graph once, as the keys along it, found without recursion: chains may be long. */
export function cyclesOf(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const start of edges.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    const stack: { key: string; next: number }[] = done.has(start) ? [] : [enter(start, path, onPath)];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const to = edges.get(top.key)?.[top.next++];
      if (to === undefined) {
        stack.pop();
        path.pop();
        onPath.delete(top.key);
        done.add(top.key);
      } else if (onPath.has(to)) cycles.push(path.slice(path.indexOf(to)));
      else if (!done.has(to)) stack.push(enter(to, path, onPath));
    }
  }
  return cycles;
}

function enter(key: string, path: string[], onPath: Set<string>): { key: string; next: number } {
  path.push(key);
  onPath.add(key);
  return { key, next: 0 };
}
