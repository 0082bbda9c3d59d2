import { useFrame } from "../frame/Frame.ts";
import { SearchBox } from "../frame/Header.tsx";
import { namedThings } from "../named/namedThings.ts";
import type { NamedData } from "../named/namedTypes.ts";
import { Facet } from "../parts/Facet.tsx";
import { labelOf } from "../parts/labelOf.ts";
import { Pager } from "../parts/Pager.tsx";
import { Hit } from "./Hit.tsx";
import { NothingFound } from "./NothingFound.tsx";
import type { SearchData } from "./searchTypes.ts";

const kinds = {
  Instrument: "INSTRUMENT",
  Provision: "PROVISION",
  Principle: "PRINCIPLE",
  Contributor: "CONTRIBUTOR",
  Passage: "PASSAGE",
} as const;

/** So many names are worth a line. */
const mostNamed = 8;

export function SearchView({ data }: { data: SearchData & { shortcut?: NamedData } }) {
  const { words, query } = useFrame();
  const q = (query.get("q") ?? "").trim();
  const { search } = data;
  const box = <SearchBox value={q} id="again" name={words.say("search.again")} />;
  if (q === "") {
    return (
      <>
        <h1>{words.say("frame.search")}</h1>
        <p class="lead">{words.say("frame.searchLabel")}</p>
        {box}
      </>
    );
  }
  return (
    <>
      <h1>{words.say("search.title", { q })}</h1>
      <p class="lead">{words.say("search.found", { n: search.totalCount, q })}</p>
      {box}
      {data.shortcut && <Named in={data.shortcut} />}
      {search.totalCount === 0 ? (
        <NothingFound data={data} q={q} />
      ) : (
        <div class="beside">
          <div class="controls">
            <Facet
              name="kind"
              title={words.say("facet.kind")}
              values={search.counts.map(({ kind, count }) => ({ value: kind, count }))}
              labelOf={(value) => words.of("searchKind", value)}
            />
          </div>
          <div>
            <Groups data={data} />
            <Pager of={search} isOneWay />
          </div>
        </div>
      )}
    </>
  );
}

function Named({ in: data }: { in: NamedData }) {
  const { words, href } = useFrame();
  const things = namedThings(data).slice(0, mostNamed);
  if (things.length === 0) return null;
  return (
    <p class="named">
      {words.say("search.named")}{" "}
      {things.map((thing, index) => (
        <>
          {index > 0 && " · "}
          <a href={href(thing.resourcePath)}>{labelOf(thing)}</a>
        </>
      ))}
    </p>
  );
}

/** The kinds in the order of their best hits, each with how many there are in all. */
function Groups({ data: { search } }: { data: SearchData }) {
  const { words, hrefWith } = useFrame();
  const found = [...new Set(search.edges.map(({ node }) => node.__typename))];
  return (
    <>
      {found.map((type) => {
        const kind = kinds[type as keyof typeof kinds];
        const hits = search.edges.filter(({ node }) => node.__typename === type);
        const all = search.counts.find((one) => one.kind === kind)?.count ?? hits.length;
        return (
          <section key={type} class="group" aria-label={words.of("searchKind", kind)}>
            <h2>
              {words.of("searchKind", kind)}{" "}
              <small>
                {all > hits.length ? (
                  <a href={hrefWith({ kind })}>{words.say("search.nOf", { n: hits.length, all })}</a>
                ) : (
                  all
                )}
              </small>
            </h2>
            <ul class="entries">
              {hits.map((hit) => (
                <Hit key={hit.node.id} of={hit} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
