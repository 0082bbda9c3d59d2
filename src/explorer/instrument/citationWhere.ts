import { equal, given, whereOf } from "../parts/whereOf.ts";

/** `?group=STATE&voice=QUESTION` */
export function citationWhere(query: URLSearchParams): object | undefined {
  return whereOf({ contributorKind: equal(given(query, "group")), voice: equal(given(query, "voice")) });
}
