import { useFrame } from "../frame/Frame.ts";
import { CountTable } from "../parts/CountTable.tsx";
import { Definitions } from "../parts/Definitions.tsx";
import { Facet } from "../parts/Facet.tsx";
import { KindMark } from "../parts/KindMark.tsx";
import { LinkList } from "../parts/LinkList.tsx";
import { Pager } from "../parts/Pager.tsx";
import { PlainTable } from "../parts/PlainTable.tsx";
import { Quoted } from "../parts/Quoted.tsx";
import type { PrincipleData } from "./principleTypes.ts";

type Found = NonNullable<PrincipleData["principle"]>;

export function PrincipleView({ of }: { of: Found }) {
  const { words, href } = useFrame();
  return (
    <>
      <p class="line">
        <a href={href(of.scheme.resourcePath)}>
          {of.scheme.title}, {of.scheme.version}
        </a>
      </p>
      <h1>{of.label}</h1>
      <p class="lead" lang="en">
        {of.definition}
      </p>
      <Facts of={of} />
      <div class="halves">
        <section id="contributors" aria-labelledby="contributors-heading">
          <h2 id="contributors-heading">{words.say("principle.who", { n: of.contributors.totalCount })}</h2>
          <CountTable
            what={words.say("contributors.one")}
            counts={words.say("contributor.mentions")}
            rows={of.contributors.edges.map(({ mentionCount, node }) => ({
              key: node.key,
              label: (
                <>
                  <KindMark kind={node.kind} /> <a href={href(node.resourcePath)}>{node.name}</a>
                </>
              ),
              count: mentionCount,
              to: `/passages?contributor=${encodeURIComponent(node.key)}&principle=${encodeURIComponent(of.key)}`,
            }))}
          />
          <Pager of={of.contributors} list="holders" at="#contributors" />
        </section>
        <Stated of={of} />
      </div>
      <TheirWords of={of} />
    </>
  );
}

function TheirWords({ of }: { of: Found }) {
  const { words, hrefWith } = useFrame();
  return (
    <section id="words" aria-labelledby="words-heading">
      <h2 id="words-heading">{words.say("principle.words", { n: of.mentions.totalCount })}</h2>
      <div class="beside">
        <div class="controls">
          <Facet
            name="stance"
            title={words.say("facet.stance")}
            values={of.stances.facets.stance}
            labelOf={(value) => words.of("stance", value)}
          />
          <Facet
            name="group"
            title={words.say("facet.group")}
            values={of.mentions.facets.contributorKind}
            labelOf={(value) => <KindMark kind={value} named />}
          />
        </div>
        <div>
          {of.mentions.totalCount === 0 && (
            <p class="lead">
              {words.say("principle.none")}{" "}
              <a href={hrefWith({ stance: undefined, group: undefined })}>{words.say("facet.all")}</a>
            </p>
          )}
          {of.mentions.nodes.map((node) => (
            <Quoted key={node.id} of={node} />
          ))}
          <Pager of={of.mentions} at="#words" />
        </div>
      </div>
    </section>
  );
}

function Facts({ of }: { of: Found }) {
  const { words } = useFrame();
  const links = (nodes: Found["broader"]) => nodes.length > 0 && <LinkList of={nodes} />;
  const names = of.altLabels.map(({ language, value }, index) => (
    <span key={`${language} ${value}`}>
      {index > 0 && ", "}
      <span lang={language} dir="auto">
        {value}
      </span>
    </span>
  ));
  return (
    <Definitions
      of={[
        [words.say("principle.scope"), of.scopeNote !== null && <span lang="en">{of.scopeNote}</span>],
        [words.say("principle.also"), names.length > 0 && names],
        [words.say("principle.broader"), links(of.broader)],
        [words.say("principle.narrower"), links(of.narrower)],
        [words.say("principle.related"), links(of.related)],
        [words.say("principle.not"), links(of.notToBeConfusedWith)],
      ]}
    />
  );
}

function Stated({ of: { instruments } }: { of: Found }) {
  const { words, href } = useFrame();
  if (instruments.totalCount === 0) return null;
  return (
    <section aria-labelledby="stated-heading">
      <h2 id="stated-heading">{words.say("principle.stated", { n: instruments.totalCount })}</h2>
      <PlainTable columns={[words.say("home.instrumentColumn"), words.say("principle.where")]}>
        {instruments.edges.map(({ locators, explicit, node }) => (
          <tr key={node.resourcePath}>
            <th scope="row">
              <a href={href(node.resourcePath)}>{node.title}</a> <span class="dim">{node.date?.slice(0, 4)}</span>
            </th>
            <td>
              {locators.join(", ")} {!explicit && <span class="tag">{words.say("principle.implied")}</span>}
            </td>
          </tr>
        ))}
      </PlainTable>
      <Pager of={instruments} list="instruments" at="#stated-heading" />
    </section>
  );
}
