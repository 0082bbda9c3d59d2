import { createUnionType } from "type-graphql";
import { Contribution } from "../contribution/Contribution.ts";
import { Contributor } from "../contributor/Contributor.ts";
import { Instrument } from "../instrument/Instrument.ts";
import { kindOfId, typeOfKind } from "../../model/kinds.ts";
import { enumType } from "../node/enumType.ts";

export const HolderKind = enumType(
  "HolderKind",
  "Things that hold principles or cite instruments. Only those that were read for the scheme count.",
  {
    CONTRIBUTOR: "Read when one of its contributions in scope was.",
    CONTRIBUTION: "A document.",
    INSTRUMENT: "It enshrines principles.",
  },
);
export type HolderKind = keyof typeof HolderKind;

export const Holder = createUnionType({
  name: "Holder",
  description: "What holds principles or cites instruments.",
  types: () => [Contributor, Contribution, Instrument] as const,
  resolveType: ({ id }) => typeOfKind[kindOfId(id) ?? "contributor"],
});
