import { beforeAll, describe, expect, it } from "vitest";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { limits } from "../../../src/domain/request/limits.ts";
import { productVersion } from "../../../src/domain/service/productVersion.ts";
import { askPlanted, engines } from "../../support/engines.ts";
import { allOf } from "../../support/expected.ts";

const query = `{ service { name version engine dataVersion counts { kind count }
  limits { maxPageSize maxDepth maxTokens maxAliases maxTextLength maxCost timeoutMs } } }`;

describe.each(engines)("the service on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it("tells what it is, how much it holds and what may be asked", async () => {
    const { data } = await askPlanted(engine, query);
    const { maxPageSize, maxDepth, maxTokens, maxAliases, maxTextLength, maxCost, timeoutMs } = limits;
    expect(data.service).toMatchObject({
      name: "Concordance",
      version: productVersion,
      engine: expect.stringMatching(new RegExp(`^${engine}.*\\d`)),
      dataVersion: expect.stringMatching(/\S/),
      limits: { maxPageSize, maxDepth, maxTokens, maxAliases, maxTextLength, maxCost, timeoutMs },
    });
    for (const { kind, count } of data.service.counts as { kind: string; count: number }[]) {
      expect(count).toBe(allOf(`${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`).length);
    }
    expect(data.service.counts).toHaveLength(12);
  });
});

it.runIf(engines.length > 1)("both engines name the same version of the same data", async () => {
  const versions = await Promise.all(
    engines.map(async (engine) => (await askPlanted(engine, query)).data.service.dataVersion),
  );
  expect(new Set(versions).size).toBe(1);
});
