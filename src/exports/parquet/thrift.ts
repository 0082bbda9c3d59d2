/** Thrift's compact protocol, as far as Parquet's own records need it: fields by their numbers, in rising order. */
export type Thrift = { number: number } | { long: number } | { text: string } | { list: Thrift[] } | { struct: Struct };
export type Struct = Readonly<Record<number, Thrift>>;

const codes = { number: 5, long: 6, text: 8, list: 9, struct: 12 } as const;

export const number = (value: number): Thrift => ({ number: value });
export const long = (value: number): Thrift => ({ long: value });
export const text = (value: string): Thrift => ({ text: value });
export const list = (...values: Thrift[]): Thrift => ({ list: values });
export const struct = (fields: Struct): Thrift => ({ struct: fields });

export function thriftBytes(fields: Struct): Buffer {
  return Buffer.from(structOf(fields));
}

function structOf(fields: Struct): number[] {
  let before = 0;
  const bytes = Object.entries(fields).flatMap(([id, value]) => {
    // The step from the field before, which is never above 15 here, and the type.
    const head = ((Number(id) - before) << 4) | codeOf(value);
    before = Number(id);
    return [head, ...bytesOf(value)];
  });
  return [...bytes, 0];
}

function bytesOf(value: Thrift): number[] {
  if ("struct" in value) return structOf(value.struct);
  if ("text" in value) return [...varInt(Buffer.byteLength(value.text)), ...Buffer.from(value.text)];
  // Numbers are never negative here: the sign is the last bit.
  if ("number" in value) return varInt(2 * value.number);
  if ("long" in value) return varInt(2 * value.long);
  const [first] = value.list;
  const [count, code] = [value.list.length, first === undefined ? codes.struct : codeOf(first)];
  const head = count < 15 ? [(count << 4) | code] : [0xf0 | code, ...varInt(count)];
  return [...head, ...value.list.flatMap(bytesOf)];
}

function codeOf(value: Thrift): number {
  return codes[Object.keys(value)[0] as keyof typeof codes];
}

/** Seven bits a byte, the lowest first; by division, since lengths of files leave 32 bits. */
export function varInt(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}
