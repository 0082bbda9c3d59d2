import { pageAsked, pageOf } from "../parts/pageAsked.ts";
import { equal, given, whereOf } from "../parts/whereOf.ts";

export type PassageKind = "mentions" | "citations";

/** Which of the two lists an address shows: what it names decides, `?kind=citations` where it names neither. */
export function kindShown(query: URLSearchParams): PassageKind {
  if (query.has("principle")) return "mentions";
  return query.has("instrument") || query.get("kind") === "citations" ? "citations" : "mentions";
}

const onPage = 20;

/** `OPPOSES,QUALIFIES` is either. */
function anyOf(values: string | undefined): object | undefined {
  return values === undefined ? undefined : { in: values.split(",") };
}

/** What an address asks of the API. A list that its principle or its instrument rules out is asked for nothing. */
export function passagesAsked(query: URLSearchParams) {
  const quoted = given(query, "q");
  const shared = {
    contributor: equal(given(query, "contributor")),
    contributorKind: equal(given(query, "group")),
    contribution: equal(given(query, "document")),
    voice: equal(given(query, "voice")),
    quote: quoted === undefined ? undefined : { contains: quoted },
  };
  const [asked, start] = [pageAsked(query, onPage), { first: onPage }];
  const isOfMentions = kindShown(query) === "mentions";
  return {
    contributor: query.get("contributor") ?? "",
    principle: query.get("principle") ?? "",
    instrument: query.get("instrument") ?? "",
    document: query.get("document") ?? "",
    mentions: whereOf({
      ...shared,
      principle: query.has("instrument") ? { in: [] } : equal(given(query, "principle")),
      stance: anyOf(given(query, "stance")),
    }),
    citations: whereOf({
      ...shared,
      instrument: query.has("principle") ? { in: [] } : equal(given(query, "instrument")),
    }),
    ...pageOf("mentions", isOfMentions ? asked : start),
    ...pageOf("citations", isOfMentions ? start : asked),
  };
}
