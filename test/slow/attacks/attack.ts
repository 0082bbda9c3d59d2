import { request } from "node:http";
import { connect } from "node:net";

/**
 * Sends one volley to a server and resolves with the statuses when it was answered or cut (0); `turn` makes each volley another one, so
 * that nothing kept answers it.
 */
export type Attack = (address: string, turn: number) => Promise<number | number[]>;

export const cut = 0;

export async function post(
  address: string,
  path: string,
  body: string | FormData,
  type = "application/json",
): Promise<number> {
  const headers: Record<string, string> = typeof body === "string" ? { "content-type": type } : {};
  const response = await fetch(address + path, { method: "POST", headers, body });
  await response.arrayBuffer();
  return response.status;
}

export async function get(url: string): Promise<number> {
  const response = await fetch(url);
  await response.arrayBuffer();
  return response.status;
}

export const ask = (address: string, query: string, variables: object = {}) =>
  post(address, "/graphql", JSON.stringify({ query, variables }));

export const list = <T>(count: number, one: (at: number) => T) => Array.from({ length: count }, (_none, at) => one(at));
export const words = (count: number, one: (at: number) => string) => list(count, one).join(" ");

export const allOf =
  (attacks: readonly Attack[]): Attack =>
  async (address, turn) =>
    (await Promise.all(attacks.map((attack) => attack(address, turn)))).flat();

export const documents =
  (queryOf: (turn: number) => string): Attack =>
  (address, turn) =>
    ask(address, queryOf(turn));

export const asked =
  (type: string, field: string, givenOf: (turn: number) => unknown): Attack =>
  (address, turn) =>
    ask(address, `query ($given: ${type}) { ${field} }`, { given: givenOf(turn) });

export const analysed =
  (textOf: (turn: number) => string): Attack =>
  (address, turn) => {
    const text = `${turn} ${textOf(turn)}`.slice(0, 100_000);
    return Promise.all([
      ask(address, "query ($text: String!) { analyse(text: $text) { mentions { quote { exact } } } }", { text }),
      ask(address, "query ($text: String!) { resolveCitation(text: $text) { status } }", { text }),
      post(address, "/analyse", new URLSearchParams({ text }).toString(), "application/x-www-form-urlencoded"),
    ]);
  };

export function uploaded(name: string, make: () => Promise<Buffer> | Buffer): Attack {
  let file: File | undefined;
  return async (address, turn) => {
    file ??= new File([new Uint8Array(await make())], name);
    const form = new FormData();
    form.set("title", `Number ${turn}`);
    form.set("file", file);
    return post(address, "/analyse", form);
  };
}

export const searched =
  (wordsOf: (turn: number) => string): Attack =>
  (address, turn) => {
    const words = wordsOf(turn);
    return Promise.all([
      ask(address, "query ($words: String!) { search(words: $words, first: 100) { totalCount edges { excerpt } } }", {
        words,
      }),
      get(`${address}/en/search?q=${encodeURIComponent(words.slice(0, 2_000))}`),
    ]);
  };

export const fetched =
  (pathOf: (turn: number) => string): Attack =>
  (address, turn) =>
    get(address + pathOf(turn));

/** Opens so many connections, says this on each and nothing more, and lets them go after a while. */
export function connections(count: number, said: string, forMs: number): Attack {
  return (address) => {
    const port = Number(new URL(address).port);
    const one = () =>
      new Promise<number>((resolve) => {
        const socket = connect(port, "127.0.0.1", () => socket.write(said));
        socket.on("error", () => undefined).on("close", () => resolve(cut));
        socket.resume();
        setTimeout(() => socket.destroy(), forMs).unref();
      });
    return Promise.all(list(count, one));
  };
}

/** A body of so many bytes, sent as fast as it is taken. */
export const hugeBody =
  (bytes: number, type: string, path: string): Attack =>
  (address) =>
    new Promise((resolve) => {
      const headers = { "content-type": type, "content-length": bytes };
      const outgoing = request(address + path, { method: "POST", headers }, (response) => {
        response.resume().on("close", () => (outgoing.destroy(), resolve(response.statusCode ?? cut)));
      });
      outgoing.on("error", () => resolve(cut));
      const piece = Buffer.alloc(2 ** 20, "[");
      let left = bytes;
      const more = () => {
        while (left > 0) {
          left -= piece.length;
          if (!outgoing.write(left < 0 ? piece.subarray(0, piece.length + left) : piece))
            return void outgoing.once("drain", more);
        }
        outgoing.end();
      };
      more();
    });
