import { expect, it } from "vitest";
import { withRoom } from "../../src/snapshot/sharedMemory.ts";

it("memory that grows keeps what is in it, also beyond what was reserved, and reserves little", () => {
  let memory = new SharedArrayBuffer(1 << 11);
  const memories = new Set([memory]);
  for (let size = 1; size <= 1 << 24; size *= 2) {
    memory = withRoom(memory, size);
    memories.add(memory);
    expect(memory.byteLength).toBeGreaterThanOrEqual(size);
    const values = new Uint8Array(memory);
    values[size - 1] = Math.log2(size) + 1;
    for (let before = 1; before <= size; before *= 2) expect(values[before - 1]).toBe(Math.log2(before) + 1);
    expect(memory.maxByteLength).toBeLessThanOrEqual(Math.max(1 << 16, 16 * 2 * size));
  }
  // Six while it is small, then one in sixteen times.
  expect(memories.size).toBeLessThan(10);
  expect(() => withRoom(memory, 2 ** 32 + 1)).toThrow(RangeError);
});
