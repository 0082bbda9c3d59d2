import { Contributor } from "../contributor/Contributor.ts";
import { connectionType } from "../list/connectionType.ts";
import { partyEdgeType } from "../list/linkEdgeType.ts";
import { Instrument } from "./Instrument.ts";

export const PartyToConnection = connectionType("PartyTo", () => Instrument, {
  edge: partyEdgeType("PartyToEdge", () => Instrument),
});

export const PartyConnection = connectionType("Party", () => Contributor, {
  edge: partyEdgeType("PartyEdge", () => Contributor),
});
