import { equal, given, whereOf } from "../parts/whereOf.ts";

const voices = ["CONTRIBUTOR", "QUESTION", "QUOTED", "HEADING", "DISCLAIMER"];

/** `?group=STATE&voice=QUESTION`: what is listed, and the same in every voice, to count voices by. */
export function citationWhere(query: URLSearchParams) {
  const contributorKind = equal(given(query, "group"));
  return {
    where: whereOf({ contributorKind, voice: equal(given(query, "voice")) }),
    anyVoice: { ...whereOf({ contributorKind }), voice: { in: voices } },
  };
}
