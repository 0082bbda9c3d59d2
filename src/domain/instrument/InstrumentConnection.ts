import { connectionType, facetsType } from "../list/connectionType.ts";
import { Instrument } from "./Instrument.ts";

export const InstrumentConnection = connectionType("Instrument", () => Instrument, {
  facets: facetsType("Instrument", ["kind", "body", "decade"]),
});
