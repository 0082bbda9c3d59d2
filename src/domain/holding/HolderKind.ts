import { createUnionType, registerEnumType } from "type-graphql";
import { Contribution } from "../contribution/Contribution.ts";
import { Contributor } from "../contributor/Contributor.ts";
import { Instrument } from "../instrument/Instrument.ts";
import { kindOfId, typeOfKind } from "../../model/kinds.ts";

export enum HolderKind {
  CONTRIBUTOR = "CONTRIBUTOR",
  CONTRIBUTION = "CONTRIBUTION",
  INSTRUMENT = "INSTRUMENT",
}
registerEnumType(HolderKind, {
  name: "HolderKind",
  description: "Things that hold principles or cite instruments. Only those that were read for the scheme count.",
  valuesConfig: {
    CONTRIBUTOR: { description: "Read when one of its contributions in scope was." },
    CONTRIBUTION: { description: "A document." },
    INSTRUMENT: { description: "It enshrines principles." },
  },
});

export const Holder = createUnionType({
  name: "Holder",
  description: "What holds principles or cites instruments.",
  types: () => [Contributor, Contribution, Instrument] as const,
  resolveType: ({ id }) => typeOfKind[kindOfId(id) ?? "contributor"],
});
