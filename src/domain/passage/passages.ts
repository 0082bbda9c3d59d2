import { passagesOf, passagesOfQuestion as answering } from "../../snapshot/adjacency.ts";
import { keyIn, numberWithin, textLike, valueIn } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import { whose } from "../filter/reaches.ts";
import { type List, linkedFrom } from "../list/List.ts";
import { type Passage, passageAt } from "./Passage.ts";
import type { PassageWhere } from "./PassagesArgs.ts";

export const passageFilter: Filter<PassageWhere> = {
  fields: {
    voice: valueIn(({ tables: { passage } }, values) => ({
      codes: passage.columns.voice.codes,
      accept: passage.columns.voice.mask(values),
    })),
    question: keyIn("question", ({ tables }, questions) => whose(tables.passage.columns.question, questions)),
    text: textLike(({ tables }) => tables.passage.columns.textSearch.texts),
    number: numberWithin(({ tables }) => tables.passage.columns.number),
  },
};

const base = { table: "passage", read: passageAt, filter: passageFilter } as const;

type Passages = List<Passage, PassageWhere>;

export const passagesOfContribution: Passages = {
  ...base,
  name: "passagesOfContribution",
  members: linkedFrom("contribution", passagesOf),
  orders: { NUMBER: {} },
};

export const passagesOfQuestion: Passages = {
  ...base,
  name: "passagesOfQuestion",
  members: linkedFrom("question", answering),
  orders: { CONTRIBUTION: {} },
};
