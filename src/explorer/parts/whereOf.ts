/** What a name of the address stands for; undefined where it is not there. */
export function given(query: URLSearchParams, name: string): string | undefined {
  return query.get(name) ?? undefined;
}

/** Undefined where nothing is asked: an empty filter is none. */
export function whereOf(conditions: Readonly<Record<string, object | undefined>>): object | undefined {
  const asked = Object.entries(conditions).filter(([, condition]) => condition !== undefined);
  return asked.length === 0 ? undefined : Object.fromEntries(asked);
}

/** A filter on one value. */
export function equal(value: string | undefined): object | undefined {
  return value === undefined ? undefined : { eq: value };
}
