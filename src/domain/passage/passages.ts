import { oneOf, textLike } from "../filter/conditionMakers.ts";
import type { List } from "../list/List.ts";
import { type Passage, readPassage } from "./Passage.ts";

const base = {
  row: "passage/row",
  read: readPassage,
  filter: {
    fields: {
      voice: oneOf("passage/where/voice"),
      question: oneOf("passage/where/question", "question"),
      text: textLike("passage/where/text"),
    },
  },
};

export const passagesOfContribution: List<Passage> = {
  ...base,
  match: "passage/ofContribution",
  orders: { NUMBER: { by: "n.number", numeric: true } },
};

export const passagesOfQuestion: List<Passage> = {
  ...base,
  match: "passage/ofQuestion",
  orders: { CONTRIBUTION: { by: "n.sortKey" } },
};
