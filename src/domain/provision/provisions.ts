import { provisionsOf, provisionsUnder } from "../../snapshot/adjacency.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { Instrument } from "../instrument/Instrument.ts";
import { instrumentAt } from "../instrument/instruments.ts";
import { linkedFrom, listsOf } from "../list/List.ts";
import { nodesOf } from "../node/nodesOf.ts";
import { type Provision, readProvision } from "./Provision.ts";

export const provisionAt = nodesOf<Provision>("provision", readProvision);

const list = listsOf<Provision>({
  table: "provision",
  read: provisionAt,
  orders: { POSITION: { by: ({ tables }, row) => tables.provision.columns.position.at(row)!, numeric: true } },
});

export const provisionsOfInstrument = list("provisionsOfInstrument", linkedFrom("instrument", provisionsOf));
export const provisionsOfProvision = list("provisionsOfProvision", linkedFrom("provision", provisionsUnder));

/** Link: expanded. In the order of the text, not of the words. */
export const provisionsCitedBy = list(
  "provisionsCitedBy",
  linkedFrom(
    "evidence",
    ({ links }) => links.cited,
    ({ linkColumns: { cited } }, number) => ({
      expanded: cited.expanded[number] === 1,
      position: cited.position[number],
    }),
  ),
  { POSITION: { by: (_snapshot, _row, link) => (link as { position: number }).position, numeric: true } },
);

/** Instruments and provisions that a recommendation invokes, by key. */
export function citablesInvokedBy(snapshot: Snapshot, recommendationId: string): (Instrument | Provision)[] {
  const row = snapshot.tables.evidence.index.rowOf(recommendationId);
  const { invokedInstruments, invokedProvisions } = snapshot.links;
  const all = [
    ...Array.from(invokedInstruments.of(row), (instrument) => instrumentAt(snapshot, instrument)),
    ...Array.from(invokedProvisions.of(row), (provision) => provisionAt(snapshot, provision)),
  ];
  return all.sort((a, b) => (a.key < b.key ? -1 : 1));
}
