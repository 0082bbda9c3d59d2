import { nearestSpelling } from "../../text/nearestSpelling.ts";
import type { NodeLabel } from "../fragments/NodeLabel.ts";
import { SearchBox } from "../frame/Header.tsx";
import { frameHtml } from "../frame/frameHtml.tsx";
import { type FramePlace, makeFrame } from "../frame/makeFrame.ts";
import { faultPage } from "../fault/faultPage.tsx";
import { htmlAnswer } from "../htmlAnswer.ts";
import { labelOf } from "../parts/labelOf.ts";
import type { Ask, PageAnswer } from "../PageRequest.ts";
import type { FrameData } from "../frame/frameTypes.ts";
import { questionOf } from "../questions.ts";
import type { NotFoundData } from "./notFoundTypes.ts";

/** Longer ones are not what somebody typed. */
const longestWords = 100;

/** 404: names that are near to what was asked for, the end of the address or the id that it names, and the search box. */
export async function notFoundPage(place: FramePlace, ask: Ask, missing?: string): Promise<PageAnswer> {
  const last = missing === undefined ? lastSegment(place.path) : spoken(keyOf({ id: missing }));
  const framed = await ask(questionOf("frame"), {});
  const near = await ask(questionOf("notFound"), { words: last || "a", language: place.language });
  const [error] = framed.errors ?? [];
  if (error !== undefined) return faultPage(place, error);
  const frame = makeFrame(place, (framed.data as FrameData).service);
  const found = near.errors === undefined ? nearestTo(last, near.data as NotFoundData) : [];
  const { words, href } = frame;
  const content = (
    <>
      <h1>{words.say("notFound.title")}</h1>
      <p class="lead">{words.say("notFound.lead")}</p>
      {found.length > 0 && (
        <>
          <h2>{words.say("notFound.near")}</h2>
          <ul>
            {found.map((node) => (
              <li key={node.id}>
                <a href={href(node.resourcePath)}>{labelOf(node)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.say("notFound.search")}</h2>
      <SearchBox value={last} id="again" name={words.say("notFound.search")} />
    </>
  );
  return htmlAnswer(404, frameHtml({ frame, head: { title: words.say("notFound.title") }, content }));
}

function lastSegment(path: string): string {
  const segment = path.split("/").at(-1) ?? "";
  try {
    return spoken(decodeURIComponent(segment));
  } catch {
    return "";
  }
}

const spoken = (key: string) => key.replaceAll("-", " ").slice(0, longestWords).toWellFormed();

/** By spelling first, then what the search finds; each once. */
function nearestTo(typed: string, data: NotFoundData): NodeLabel[] {
  const { search, instruments, principles, contributors, lastContributors } = data;
  const all = [instruments, principles, contributors, lastContributors].flatMap(({ nodes }) => nodes);
  const byName = new Map(all.flatMap((node) => [keyOf(node), labelOf(node)].map((name) => [name, node])));
  const name = nearestSpelling(typed.replaceAll(" ", "-"), byName.keys()) ?? nearestSpelling(typed, byName.keys());
  const nearest = name === undefined ? undefined : byName.get(name);
  const found = [...(nearest === undefined ? [] : [nearest]), ...search.nodes];
  return [...new Map(found.map((node) => [node.id, node])).values()];
}

const keyOf = ({ id }: Pick<NodeLabel, "id">) => id.slice(id.indexOf(":") + 1);
