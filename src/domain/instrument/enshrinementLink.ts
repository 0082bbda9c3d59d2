import { sourceOf, type SourceColumns } from "../node/Source.ts";

interface EnshrinementColumns extends SourceColumns {
  provisions: string[];
  locators: string[];
  explicit: boolean;
}

/** The link of an instrument and a principle that it states, read from either end. */
export const enshrinementLink = {
  link: "r {.provisions, .locators, .explicit, .sourceCitation, .sourceUrl, .sourceCertainty}",
  carried: ["r"],
  readLink: ({ provisions: provisionIds, ...link }: EnshrinementColumns) => ({
    ...link,
    provisionIds,
    source: sourceOf(link),
  }),
};
