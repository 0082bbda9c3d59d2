import { Field, ObjectType } from "type-graphql";
import { idAt } from "../../snapshot/rowAt.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { Evidence } from "../evidence/Evidence.ts";
import { EvidenceAt } from "../evidence/EvidenceAt.ts";
import { connectionType, facetsType } from "../list/connectionType.ts";
import { enumType } from "../node/enumType.ts";
import { CitationPlace } from "./CitationPlace.ts";
import { Provision } from "../provision/Provision.ts";

export const CitationFunction = enumType("CitationFunction", "What the citation is for.", {
  AUTHORITY: "Cited as an authority.",
  MANDATE: "It says who may or must act.",
  ALIGNMENT: "What is proposed is to be in line with it.",
  CRITIQUE: "It is criticised.",
  BACKGROUND: "Mentioned as background.",
});
export type CitationFunction = keyof typeof CitationFunction;

@ObjectType({ description: "A provision that a citation names or reaches.", simpleResolvers: true })
export class CitedProvision {
  @Field(() => Provision)
  provision!: Provision;

  @Field(() => Boolean, { description: "Reached through a range, not named by its own number." })
  expanded!: boolean;
}

@ObjectType({
  implements: Evidence,
  description: "Words that name an instrument or provisions of it.",
  simpleResolvers: true,
})
export class Citation extends Evidence {
  @Field(() => String, { nullable: true, description: "The words of the name, where `instrument` is null." })
  namedAs!: string | null;

  @Field(() => CitationPlace)
  place!: CitationPlace;

  @Field(() => String, { nullable: true, description: "As it was written: paragraphs 69-71." })
  rangeText!: string | null;

  @Field(() => CitationFunction, { nullable: true, description: "Null where it was not coded." })
  function!: CitationFunction | null;

  /** Id of the instrument; null where the graph does not have it. */
  instrumentId!: string | null;
}

class CitationAt extends EvidenceAt implements Citation {
  get namedAs() {
    return this.columns.namedAs.at(this.row);
  }
  get place() {
    return this.columns.place.at(this.row) as CitationPlace;
  }
  get rangeText() {
    return this.columns.rangeText.at(this.row);
  }
  get function() {
    return this.columns.purpose.at(this.row) as CitationFunction | null;
  }
  get instrumentId() {
    return idAt(this.snapshot.tables.instrument, this.columns.instrument.at(this.row));
  }
}

export function citationAt(snapshot: Snapshot, row: number): Citation {
  return new CitationAt(snapshot, row);
}

export const CitationConnection = connectionType("Citation", () => Citation, {
  facets: facetsType("Citation", [
    "instrument",
    "provision",
    "contributor",
    "contributorKind",
    "function",
    "voice",
    "status",
    "year",
  ]),
});
