import { open, rename, rm } from "node:fs/promises";
import { randomUUID } from "node:crypto";

/**
 * Writes a file whole or not at all: it gets its name when its content is on disk. A link of that name is replaced and never followed, so
 * that nothing is written outside of the folder.
 */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const draft = `${file}.${randomUUID()}.draft`;
  try {
    const handle = await open(draft, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}
