import { describe, expect, it } from "vitest";
import { Matches, Min, ValidateNested, Validator } from "../../../src/domain/input/classValidator.ts";
import { checkInput } from "../../../src/domain/input/checkInput.ts";
import { passes } from "../../../src/domain/input/passes.ts";
import { PageArgs } from "../../../src/domain/list/PageArgs.ts";

class Inner {
  @Min(1)
  size = 1;
}

class Outer {
  @ValidateNested()
  inner: Inner | Inner[] = new Inner();

  @Matches(/^[a-z]+$/, { each: true, message: "`words` are of small letters." })
  words: string[] = [];
}

const withSize = (size: number) => Object.assign(new Inner(), { size });
const outer = (fields: Partial<Outer>) => Object.assign(new Outer(), fields);

describe("an input", () => {
  it("is refused with a sentence and the place of what broke a rule, inside lists too", () => {
    const refused = () => checkInput(outer({ inner: [withSize(1), withSize(0)] }));
    expect(refused).toThrow("`inner.1.size` is 0; it goes from 1 on.");
    expect(refused).toThrow(
      expect.objectContaining({ extensions: { code: "BAD_USER_INPUT", argument: "inner.1.size" } }),
    );
  });

  it("is checked by decorators too that say more than the short way understands", () => {
    expect(passes(outer({}))).toBe(false);
    expect(() => checkInput(outer({ words: ["a", "b"] }))).not.toThrow();
    expect(() => checkInput(outer({ words: ["a", "B"] }))).toThrow("`words` are of small letters.");
  });

  it("that is no object is for the schema to check", () => {
    for (const value of [undefined, null, 1, "en", ["a"]]) expect(() => checkInput(value)).not.toThrow();
  });

  it("passes the short way where class-validator finds nothing wrong, and only there", () => {
    const values = [undefined, null, -1, 0, 1, 100, 101];
    const pages = values.flatMap((first) => values.map((last) => Object.assign(new PageArgs(), { first, last })));
    const options = { skipMissingProperties: true, forbidUnknownValues: false };
    const right = pages.filter((page) => new Validator().validateSync(page, options).length === 0);
    expect(pages.filter(passes)).toEqual(right);
    expect(right).toHaveLength(8);
  });
});
