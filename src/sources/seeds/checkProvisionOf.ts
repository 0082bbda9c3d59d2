import type { Catalogue } from "./Catalogue.ts";
import type { Place } from "./Place.ts";

/** That a provision exists and belongs to the instrument of which the record speaks. */
export function checkProvisionOf(
  instrument: string | undefined,
  provision: string | undefined,
  place: Place,
  field: string,
  { provisions }: Catalogue,
): void {
  const found = provisions.refer(provision, place, field);
  if (!found || instrument === undefined || found.provision.instrument === instrument) return;
  place.fault(
    field,
    `"${provision}" belongs to "${found.provision.instrument}", not to "${instrument}"; name one of its own`,
  );
}
