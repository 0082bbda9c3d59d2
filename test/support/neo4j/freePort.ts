import { createServer } from "node:net";

/** A port of the loopback that nobody listens on now. Another program may take it first: then the start fails and says so. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new Error("The loopback gave no port."));
      });
    });
  });
}
