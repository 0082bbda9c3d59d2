import { useFrame } from "../frame/Frame.ts";
import { SearchBox } from "../frame/Header.tsx";
import { Facet } from "../parts/Facet.tsx";
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

export function SearchView({ data }: { data: SearchData }) {
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
