import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedGraph } from "../../../support/engines.ts";
import { type Listening, listening, posted, question, times } from "./listening.ts";

let server: Listening;
beforeAll(async () => {
  server = await listening(await plantedGraph("embedded"));
});
afterAll(() => server.close());

describe("a posted question that comes again in the same words", () => {
  it("is another one where one letter of its body is another", async () => {
    const keysOf = async (letter: string) => {
      const asked = posted(`{ ${letter}: contributors(first: 1) { nodes { key } } }`);
      return Object.keys(JSON.parse((await server.ask(asked)).bytes.toString()).data);
    };
    await times(3, () => keysOf("a"));
    expect(await keysOf("b")).toEqual(["b"]);
    expect(await keysOf("a")).toEqual(["a"]);
  });

  it("is read by Fastify where its body comes in pieces, without its length, longer than a question, or not at all", async () => {
    const body = posted().body!;
    const head = `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nConnection: close\r\n`;
    const long = JSON.stringify({ query: question, extensions: { pad: " ".repeat(17_000) } });
    const lengthOf = (text: string) => `Content-Length: ${text.length}\r\n\r\n`;
    const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
    const [whole] = await times(3, () => server.answersTo(head + lengthOf(body) + body));
    const dataIn = (answer: string) => /"data":.*/s.exec(answer)?.[0];
    expect(dataIn(whole!)).toContain('"totalCount"');
    server.seen.length = 0;
    for (const pieces of [
      [head + lengthOf(body) + body.slice(0, 9), body.slice(9)],
      [head + lengthOf(body), body.slice(0, 9), body.slice(9)],
      [`${head}Transfer-Encoding: chunked\r\n\r\n${chunk(body)}0\r\n\r\n`],
      [head + lengthOf(long) + long],
    ])
      expect(dataIn(await server.answersTo(...pieces))).toBe(dataIn(whole!));
    expect(server.seen).toHaveLength(4);
    expect(await server.answersTo(head + lengthOf(""))).toMatch(/^HTTP\/1\.1 400 /);
    await server.leave(head + lengthOf(body));
    expect((await server.ask(posted())).status).toBe(200);
  });
});
