import { useFrame } from "../frame/Frame.ts";
import { page } from "../Page.ts";
import { Definitions } from "../parts/Definitions.tsx";
import { Pager } from "../parts/Pager.tsx";
import { pageAsked } from "../parts/pageAsked.ts";
import type { SchemeData, SchemeVariables } from "./schemeTypes.ts";

type Found = NonNullable<SchemeData["scheme"]>;

/** A codebook: its principles with their definitions. */
export const scheme = page<SchemeData, SchemeVariables>({
  name: "scheme",
  route: "/schemes/:key",
  section: "principles",
  variablesOf: ({ params: { key = "" }, language, query }) => ({ key, language, ...pageAsked(query, 100) }),
  thing: { idOf: ({ key = "" }) => `scheme:${key}` },
  isFound: (data) => data.scheme !== null,
  head: (data, { words }) => {
    const { title, version, description } = data.scheme as Found;
    return {
      title: `${title}, ${version}`,
      description: description ?? title,
      crumbs: [{ name: words.say("nav.principles"), path: "/principles" }],
    };
  },
  render: (data) => <Codebook of={data.scheme as Found} />,
  table: (data) => ({
    columns: ["label", "key", "definition", "broader", "path"],
    rows: (data.scheme as Found).principles.nodes.map(({ label, key, definition, broader, resourcePath }) => [
      label,
      key,
      definition,
      broader.map((one) => one.label).join("; "),
      resourcePath,
    ]),
  }),
});

function Codebook({ of }: { of: Found }) {
  const { title, version, description, principles } = of;
  const { words, href } = useFrame();
  return (
    <>
      <p class="line">{words.say("scheme.kind", { version })}</p>
      <h1>{title}</h1>
      {description !== null && (
        <p class="lead" lang="en">
          {description}
        </p>
      )}
      <Makers of={of} />
      <p class="dim">{words.say("count.principle", { n: principles.totalCount })}</p>
      <ul class="entries">
        {principles.nodes.map(({ key, label, definition, resourcePath }) => (
          <li key={key}>
            <a class="entry" href={href(resourcePath)}>
              {label}
            </a>
            <p class="dim" lang="en">
              {definition}
            </p>
          </li>
        ))}
      </ul>
      <Pager of={principles} />
    </>
  );
}

/** RDF names them by where they stand here. */
function Makers({ of: { creators, publisher, historyNote } }: { of: Found }) {
  const { words } = useFrame();
  const names = creators.map((name, index) => (
    <span key={name}>
      {index > 0 && ", "}
      <span id={`creator-${index + 1}`}>{name}</span>
    </span>
  ));
  return (
    <Definitions
      of={[
        [words.say("scheme.creators"), names.length > 0 && names],
        [words.say("scheme.publisher"), publisher !== null && <span id="publisher-1">{publisher}</span>],
        [words.say("scheme.history"), historyNote !== null && <span lang="en">{historyNote}</span>],
      ]}
    />
  );
}
