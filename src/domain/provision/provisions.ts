import { cypherFile } from "../../graph/statements.ts";
import { type Instrument, type InstrumentRow, readInstrument } from "../instrument/Instrument.ts";
import type { List } from "../list/List.ts";
import { kindOfId } from "../../model/kinds.ts";
import { type Provision, type ProvisionRow, readProvision } from "./Provision.ts";

const base = {
  row: cypherFile("provision/row"),
  read: readProvision,
  orders: { POSITION: { by: "n.position", numeric: true } },
};

export const provisionsOfInstrument: List<Provision> = { ...base, match: cypherFile("provision/ofInstrument") };
export const provisionsOfProvision: List<Provision> = { ...base, match: cypherFile("provision/ofProvision") };

/** Link: expanded. In the order of the text, not of the words. */
export const provisionsCitedBy: List<Provision> = {
  ...base,
  match: cypherFile("provision/citedBy"),
  link: "r {.expanded}",
  carried: ["r"],
  orders: { POSITION: { by: "r.position", numeric: true } },
};

/** Instruments and provisions, by key. */
export const citablesInvokedBy: List<Instrument | Provision> = {
  match: cypherFile("provision/invokedBy"),
  row: cypherFile("provision/citableRow"),
  read: (row: InstrumentRow | ProvisionRow) =>
    kindOfId(row.id) === "instrument" ? readInstrument(row as InstrumentRow) : readProvision(row as ProvisionRow),
  orders: { KEY: { by: "n.key" } },
};
