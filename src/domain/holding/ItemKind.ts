import { createUnionType } from "type-graphql";
import { Instrument } from "../instrument/Instrument.ts";
import { kindOfId, typeOfKind } from "../../model/kinds.ts";
import { enumType } from "../node/enumType.ts";
import { Principle } from "../principle/Principle.ts";

export const ItemKind = enumType(
  "ItemKind",
  "What is compared. An INSTRUMENT as a holder enshrines PRINCIPLES; it has no INSTRUMENTS.",
  {
    PRINCIPLES: "All principles of the scheme.",
    INSTRUMENTS: "All instruments of the graph, by the citations of them or of their provisions.",
  },
);
export type ItemKind = keyof typeof ItemKind;

export const Item = createUnionType({
  name: "Item",
  description: "What is held or cited.",
  types: () => [Principle, Instrument] as const,
  resolveType: ({ id }) => typeOfKind[kindOfId(id) ?? "principle"],
});
