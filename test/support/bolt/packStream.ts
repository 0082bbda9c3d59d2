/** Values as Bolt sends them, as far as a server of tests needs: no graph types, strings and lists below 65,536, floats as they come. */
export type Value = null | boolean | number | string | Value[] | { [name: string]: Value };

export interface Message {
  tag: number;
  fields: Value[];
}

export function packed({ tag, fields }: Message): Buffer {
  return Buffer.concat([Buffer.from([0xb0 + fields.length, tag]), ...fields.map(pack)]);
}

function pack(value: Value): Buffer {
  if (value === null) return Buffer.from([0xc0]);
  if (typeof value === "boolean") return Buffer.from([value ? 0xc3 : 0xc2]);
  if (typeof value === "number") return packNumber(value);
  if (typeof value === "string") return Buffer.concat([head(0xd1, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Array.isArray(value)) return Buffer.concat([head(0xd5, value.length), ...value.map(pack)]);
  const entries = Object.entries(value);
  return Buffer.concat([head(0xd9, entries.length), ...entries.flatMap(([name, one]) => [pack(name), pack(one)])]);
}

function packNumber(value: number): Buffer {
  const bytes = Buffer.alloc(9);
  if (Number.isInteger(value)) bytes.writeBigInt64BE(BigInt(value), 1);
  else bytes.writeDoubleBE(value, 1);
  bytes[0] = Number.isInteger(value) ? 0xcb : 0xc1;
  return bytes;
}

function head(marker: number, size: number): Buffer {
  const bytes = Buffer.from([marker, 0, 0]);
  bytes.writeUInt16BE(size, 1);
  return bytes;
}

export function unpacked(bytes: Buffer): Message {
  const reader = new Reader(bytes);
  const size = reader.byte() & 0x0f;
  const tag = reader.byte();
  return { tag, fields: Array.from({ length: size }, () => reader.value()) };
}

const constants = new Map<number, Value>([
  [0xc0, null],
  [0xc2, false],
  [0xc3, true],
]);

class Reader {
  #at = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  byte(): number {
    return this.#bytes[this.#at++]!;
  }

  value(): Value {
    const marker = this.byte();
    if (marker < 0x80) return marker;
    if (marker >= 0xf0) return marker - 0x100;
    if (marker < 0xb0) return this.#sized(["text", "list", "map"][(marker >> 4) - 8]!, marker & 0x0f);
    if (constants.has(marker)) return constants.get(marker)!;
    if (marker === 0xc1) return this.#number(8, (at) => this.#bytes.readDoubleBE(at));
    if (marker >= 0xc8 && marker <= 0xcb) return this.#integer(2 ** (marker - 0xc8));
    const kind = { 0xd0: "text", 0xd4: "list", 0xd8: "map" }[marker & 0xfc];
    if (kind === undefined) throw new Error(`this server of tests cannot read the marker ${marker}`);
    return this.#sized(kind, Number(this.#unsigned(2 ** (marker & 0x03))));
  }

  #number(size: number, read: (at: number) => number): number {
    this.#at += size;
    return read(this.#at - size);
  }

  #integer(size: number): number {
    return this.#number(size, (at) =>
      size === 8 ? Number(this.#bytes.readBigInt64BE(at)) : this.#bytes.readIntBE(at, size),
    );
  }

  #unsigned(size: number): number {
    return this.#number(size, (at) => this.#bytes.readUIntBE(at, size));
  }

  #sized(kind: string, size: number): Value {
    if (kind === "list") return Array.from({ length: size }, () => this.value());
    if (kind === "map") return Object.fromEntries(Array.from({ length: size }, () => [this.value(), this.value()]));
    this.#at += size;
    return this.#bytes.toString("utf8", this.#at - size, this.#at);
  }
}
