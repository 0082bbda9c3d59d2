import { createUnionType, registerEnumType } from "type-graphql";
import { Instrument } from "../instrument/Instrument.ts";
import { kindOfId, typeOfKind } from "../../model/kinds.ts";
import { Principle } from "../principle/Principle.ts";

export enum ItemKind {
  PRINCIPLES = "PRINCIPLES",
  INSTRUMENTS = "INSTRUMENTS",
}
registerEnumType(ItemKind, {
  name: "ItemKind",
  description: "What is compared. An INSTRUMENT as a holder enshrines PRINCIPLES; it has no INSTRUMENTS.",
  valuesConfig: {
    PRINCIPLES: { description: "All principles of the scheme." },
    INSTRUMENTS: { description: "All instruments of the graph, by the citations of them or of their provisions." },
  },
});

export const Item = createUnionType({
  name: "Item",
  description: "What is held or cited.",
  types: () => [Principle, Instrument] as const,
  resolveType: ({ id }) => typeOfKind[kindOfId(id) ?? "principle"],
});
