import { citationShape } from "./citation.ts";
import { contributionShape } from "./contribution.ts";
import { contributorShape } from "./contributor.ts";
import { instrumentShape } from "./instrument.ts";
import { mentionShape } from "./mention.ts";
import type { Label, LabelShape } from "./ModelNode.ts";
import { passageShape } from "./passage.ts";
import { principleShape } from "./principle.ts";
import { processShape } from "./process.ts";
import { provisionShape } from "./provision.ts";
import { questionShape } from "./question.ts";
import { recommendationShape } from "./recommendation.ts";
import { schemeShape } from "./scheme.ts";

/** What every label looks like; in this order nothing is made before what it is a part of. */
export const shapes: Readonly<Record<Label, LabelShape>> = {
  Contributor: contributorShape,
  Process: processShape,
  Question: questionShape,
  Contribution: contributionShape,
  Passage: passageShape,
  Scheme: schemeShape,
  Principle: principleShape,
  Instrument: instrumentShape,
  Provision: provisionShape,
  Mention: mentionShape,
  Citation: citationShape,
  Recommendation: recommendationShape,
};

export const labels = Object.keys(shapes) as Label[];
