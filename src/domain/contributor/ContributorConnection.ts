import { connectionType, facetsType } from "../list/connectionType.ts";
import { Contributor } from "./Contributor.ts";

export const ContributorConnection = connectionType("Contributor", () => Contributor, {
  facets: facetsType("Contributor", ["kind", "regionalGroup"]),
});
