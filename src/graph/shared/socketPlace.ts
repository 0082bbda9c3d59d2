import { lstatSync, mkdtempSync, readlinkSync, rmdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const name = "commands.sock";
/** The system's addresses of sockets have room for 104 bytes on macOS, 108 on Linux, with a zero at their end. */
const longestBytes = 103;

/** Where the socket of the server of this directory is, if one runs. */
export function socketOf(directory: string): string {
  const own = path.join(directory, name);
  return lstatSync(own, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(own) : own;
}

/**
 * A place for the socket of the server that holds the graph in this directory, free of what a killed one left. Where the path would be too
 * long, it is in a folder of its own below the system's temporary one, and a link in the directory leads there.
 */
export function makeSocketPlace(directory: string): string {
  const own = path.join(directory, name);
  removeSocket(directory);
  if (Buffer.byteLength(own) <= longestBytes) return own;
  // A folder that only this user enters, of a name that nobody knows before.
  const elsewhere = path.join(mkdtempSync(path.join(tmpdir(), "concordance-")), name);
  symlinkSync(elsewhere, own);
  return elsewhere;
}

/** Takes the socket away, and nothing else that has its name. Only for who holds the graph. */
export function removeSocket(directory: string): void {
  const [own, socket] = [path.join(directory, name), socketOf(directory)];
  if (lstatSync(socket, { throwIfNoEntry: false })?.isSocket()) rmSync(socket, { force: true });
  if (socket === own) return;
  rmSync(own, { force: true });
  try {
    rmdirSync(path.dirname(socket));
  } catch {
    // Somebody cleared the temporary folder, or has put things there.
  }
}

/** Why no work is handed over in this directory; undefined where it can be. */
export function faultOfDirectory(directory: string): string | undefined {
  const everybodyWrites = 0o002;
  if ((statSync(directory).mode & everybodyWrites) === 0) return undefined;
  return `every user of this machine may write to ${directory}; take that right away (chmod o-w)`;
}
