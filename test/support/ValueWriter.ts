import { type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType } from "graphql";
import type { Random } from "./random.ts";

/** Words that filters and look-ups try, by the name of the argument or field; `any` for the rest. */
export type Words = Readonly<Record<string, readonly string[]>>;

export interface Enum {
  enum: string;
}

/** Draws values for arguments. */
export class ValueWriter {
  /** The shape of the document comes from it. */
  shape: Random;
  readonly #values: Random;
  readonly #words: Words;

  constructor(values: Random, words: Words) {
    this.shape = values;
    this.#values = values;
    this.#words = words;
  }

  value(type: GraphQLInputType, name: string, around: string, depth: number): unknown {
    const of = getNullableType(type);
    if (isListType(of)) {
      return Array.from({ length: this.shape.below(3) }, () => this.value(of.ofType, name, around, depth));
    }
    if (isEnumType(of)) {
      const from = name === "orderBy" ? this.shape : this.#values;
      return { enum: from.one(of.getValues())?.name ?? "" } satisfies Enum;
    }
    if (isInputObjectType(of)) {
      const fields = Object.values(of.getFields()).filter((field) => depth > 0 || !isNesting(field.name));
      return Object.fromEntries(
        this.shape
          .some(fields, 2)
          .map((field) => [
            field.name,
            this.value(
              field.type,
              ["eq", "in", "any", "all", "none"].includes(field.name) ? name : field.name,
              field.name,
              isNesting(field.name) ? depth - 1 : depth,
            ),
          ]),
      );
    }
    return this.#scalar(String(of), name, around);
  }

  #scalar(type: string, name: string, around: string): unknown {
    if (type === "Boolean") return this.#values.chance(0.5);
    if (type === "PartialDate") return this.#values.one(["2014", "2016-12", "1948-12-10", "2030"]);
    if (type === "Float") return this.#values.one([0.01, 0.05, 0.5]) ?? 0.05;
    if (type === "Int") return 1 + this.#values.below(5);
    const words = this.#words[name] ?? this.#words[around] ?? this.#words["any"] ?? [];
    return this.#values.one(words) ?? "";
  }
}

function isNesting(name: string): boolean {
  return ["and", "or", "not"].includes(name);
}
