import type { MentionContent } from "../../../model/mention.ts";
import { placeKey } from "../../../model/placeKey.ts";
import { Refusals } from "../../../sources/tables/Refusals.ts";
import type { Part } from "../plan/Part.ts";
import { placesIn } from "../plan/placesIn.ts";
import type { ImportPlan } from "../plan/planImport.ts";
import { SeenPlaces } from "../plan/SeenPlaces.ts";
import { stancesIn } from "../plan/stancesIn.ts";
import type { ImportJob } from "./writeImport.ts";

/** Another reading of the file: what the first one found right of the documents of a part, piece by piece. */
export async function* codingsIn(
  job: ImportJob,
  plan: ImportPlan,
  { from, to }: Pick<Part, "from" | "to">,
  isWanted: (document: number) => boolean = () => true,
): AsyncGenerator<MentionContent[]> {
  const { reader, mapping, read, name } = job;
  const [placesOf, stanceOf] = [placesIn(reader.layout.shape, mapping), stancesIn(mapping)];
  const seen = new SeenPlaces();
  const { codebookVersion } = plan;
  const coder = name.source;
  for await (const piece of reader.entries(read.register, new Refusals(0))) {
    const codings: MentionContent[] = [];
    for (const entries of piece)
      for (const { document, principle, text, stance: said } of entries) {
        if (document < from || document >= to || !isWanted(document)) continue;
        const [contribution, { key }] = [plan.documents[document]!, plan.principles[principle]!];
        const stance = stanceOf(said) as string;
        for (const locator of placesOf(text).places) {
          const time = seen.timeOf(document, principle, `${placeKey({ locator, time: 1 }, "")} ${stance}`);
          const coded = { coder, codebookVersion, status: "ACCEPTED", stance, explicit: true };
          codings.push({ contribution, passage: 1, place: { locator, time }, principle: key, ...coded });
        }
      }
    yield codings;
  }
}
