import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { cursorOf, listMark, placeOf } from "../../../domain/list/cursor.ts";
import { ArrayMaxSize } from "../../../domain/input/classValidator.ts";
import { mostListed } from "../../../domain/input/mostListed.ts";
import { PageSize } from "../../../domain/input/PageSize.ts";
import { excerptOf } from "../../../domain/search/excerptOf.ts";
import { SearchConnection, SearchKind } from "../../../domain/search/Search.ts";
import type { Hit } from "../../../domain/search/hitOf.ts";
import { searchPage } from "../../../domain/search/searchPage.ts";
import { type SearchedKind, searchKinds } from "../../../snapshot/searchTexts.ts";

@ArgsType()
class SearchArgs {
  @Field(() => String, {
    description:
      'Words that must all match, "exact phrases", -without or NOT without, one OR another. Names of provisions too: article 19 UDHR, Tunis Agenda 69-71.',
  })
  words!: string;

  @Field(() => Int)
  @PageSize()
  first!: number;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => [SearchKind], { nullable: true, description: "Every kind unless kinds are named." })
  @ArrayMaxSize(mostListed)
  kinds?: SearchKind[] | null;
}

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      "Finds things by words, by stem, without accents and case; by quoted words as they are, case and accents aside.",
  })
  search(@Args(() => SearchArgs) { words, first, after, kinds }: SearchArgs, @Ctx() context: Context) {
    const mark = listMark("search", words, kinds?.toSorted() ?? null);
    // Scores are kept to six digits; as whole numbers they pass through a cursor without loss.
    const [rank, id] = after == null ? [] : placeOf(after, mark, [true, false], "after");
    const page = searchPage(context.snapshot, words, {
      kinds: kinds?.map(filedAs) ?? searchKinds,
      first,
      after: rank === undefined ? undefined : { score: Number(rank) / 1e6, id: String(id) },
    });
    const edges = page.hits.map((hit) => ({
      cursor: cursorOf(mark, [rankOf(hit), hit.id]),
      get node() {
        return context.nodes.byId(hit.id);
      },
      score: hit.score,
      ...excerptOf(hit.text, hit.matches),
      matchedOn: hit.name,
      words: hit.words,
    }));
    const counts = Object.values(SearchKind).map((kind) => ({ kind, count: page.counts[filedAs(kind)] }));
    return {
      edges,
      get nodes() {
        return page.hits.map((hit) => context.nodes.byId(hit.id));
      },
      pageInfo: {
        hasNextPage: page.hasMore,
        hasPreviousPage: rank !== undefined,
        ...endsOf(edges),
      },
      totalCount: counts.reduce((sum, { kind, count }) => sum + (kinds?.includes(kind) === false ? 0 : count), 0),
      counts: counts.filter(({ count }) => count > 0),
    };
  }
}

function endsOf(edges: readonly { cursor: string }[]) {
  return { startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
}

function filedAs(kind: SearchKind): SearchedKind {
  return kind.toLowerCase() as SearchedKind;
}

function rankOf(hit: Hit): number {
  return Math.round(hit.score * 1e6);
}
