import { passagesOf, passagesOfQuestion as answering } from "../../snapshot/adjacency.ts";
import { keyIn, numberWithin, textLike, valueIn, valuesOf } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import { whose } from "../filter/reaches.ts";
import { linkedFrom, listsOf } from "../list/List.ts";
import { type Passage, passageAt } from "./Passage.ts";
import type { PassageWhere } from "./PassagesArgs.ts";

export const passageFilter: Filter<PassageWhere> = {
  fields: {
    voice: valueIn(valuesOf(({ tables }) => tables.passage.columns.voice)),
    question: keyIn("question", ({ tables }, questions) => whose(tables.passage.columns.question, questions)),
    text: textLike(({ tables }) => tables.passage.columns.textSearch.texts),
    number: numberWithin(({ tables }) => tables.passage.columns.number),
  },
};

const list = listsOf<Passage, PassageWhere>({
  table: "passage",
  read: passageAt,
  filter: passageFilter,
  orders: { NUMBER: {} },
});

export const passagesOfContribution = list("passagesOfContribution", linkedFrom("contribution", passagesOf));
export const passagesOfQuestion = list("passagesOfQuestion", linkedFrom("question", answering), { CONTRIBUTION: {} });
