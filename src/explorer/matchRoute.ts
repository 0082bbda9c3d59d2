/** The parts that a route names, decoded; undefined where the path is not one of the route. `:key` is one segment, `*key` one or more. */
export function matchRoute(route: string, path: string): Record<string, string> | undefined {
  const wanted = route.split("/").slice(1);
  const given = segmentsOf(path);
  if (given === undefined) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const [segment] = given.slice(index);
    if (segment === undefined) return undefined;
    if (part.startsWith("*")) return { ...params, [part.slice(1)]: given.slice(index).join("/") };
    if (part.startsWith(":")) params[part.slice(1)] = segment;
    else if (segment !== part) return undefined;
  }
  return given.length === wanted.length ? params : undefined;
}

/** Undefined where one of them is empty or cannot be read. */
function segmentsOf(path: string): string[] | undefined {
  if (path === "/") return [""];
  try {
    const segments = path.split("/").slice(1).map(decodeURIComponent);
    return segments.includes("") ? undefined : segments;
  } catch {
    return undefined;
  }
}
