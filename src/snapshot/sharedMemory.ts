type Kind = { new (memory: SharedArrayBuffer): Shared; readonly BYTES_PER_ELEMENT: number };
type Shared = { set(values: ArrayLike<number>): void };

/** What is larger grows where it stands. */
const smallBytes = 2 ** 16;
const mostBytes = 2 ** 32;
/**
 * Room to grow into: addresses only. The system gives memory when it is used. No more than that: where addresses are limited too
 * (`ulimit -v`) the engine needs some for itself.
 */
const timesReserved = 16;

/** An array of zeros in memory that all threads of a program can have. */
export function sharedArray<Of extends Kind>(kind: Of, length: number): InstanceType<Of> {
  return new kind(new SharedArrayBuffer(length * kind.BYTES_PER_ELEMENT)) as InstanceType<Of>;
}

/** The same values there. */
export function sharedCopy<Of extends Kind>(kind: Of, values: ArrayLike<number>): InstanceType<Of> {
  const copy = sharedArray(kind, values.length);
  copy.set(values);
  return copy;
}

/**
 * The same memory, or more with the same in it. Once it is large it is seldom copied: copies that become too small one after another held
 * more memory than what was in them. Throws a RangeError beyond 4 GB.
 */
export function withRoom(memory: SharedArrayBuffer, size: number): SharedArrayBuffer {
  if (size <= memory.byteLength) return memory;
  const wanted = Math.max(Math.ceil(size / 8) * 8, Math.min(mostBytes, 2 * memory.byteLength));
  if (wanted > mostBytes) throw new RangeError(`${wanted} bytes are more than 4 GB.`);
  if (memory.growable && wanted <= memory.maxByteLength) {
    memory.grow(wanted);
    return memory;
  }
  const larger = wanted > smallBytes ? growing(wanted) : new SharedArrayBuffer(wanted);
  new Uint8Array(larger).set(new Uint8Array(memory));
  return larger;
}

function growing(size: number): SharedArrayBuffer {
  try {
    return new SharedArrayBuffer(size, { maxByteLength: Math.min(mostBytes, timesReserved * size) });
  } catch {
    // Not even these: it is copied when it becomes too small.
    return new SharedArrayBuffer(size);
  }
}
