import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { cursorOf, listMark, type Place, placeOf } from "../../../domain/list/cursor.ts";
import { ArrayMaxSize } from "../../../domain/input/classValidator.ts";
import { mostListed } from "../../../domain/input/mostListed.ts";
import { PageSize } from "../../../domain/input/PageSize.ts";
import { kindOfId } from "../../../model/kinds.ts";
import { excerptOf } from "../../../domain/search/excerptOf.ts";
import { SearchConnection, SearchKind } from "../../../domain/search/Search.ts";
import type { Hit } from "../../../domain/search/SearchText.ts";
import { searchIndexOf } from "../../../domain/search/searchIndexOf.ts";

@ArgsType()
class SearchArgs {
  @Field(() => String, { description: 'Words that must all match, "exact phrases", -without.' })
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
  async search(@Args(() => SearchArgs) { words, first, after, kinds }: SearchArgs, @Ctx() context: Context) {
    const mark = listMark("search", words, kinds?.toSorted() ?? null);
    const place = after == null ? undefined : placeOf(after, mark, [true, false], "after");
    const index = await searchIndexOf(context.snapshot);
    const found = index.search(words);
    const hits = found.filter((hit) => kinds == null || kinds.includes(kindOf(hit)));
    // Scores are kept to six digits; as whole numbers they pass through a cursor without loss.
    const rest = hits.filter((hit) => place === undefined || isAfter(hit, place));
    const page = rest.slice(0, first).map((hit) => ({ hit, cursor: cursorOf(mark, [rankOf(hit), hit.id]) }));
    const edges = page.map(({ hit, cursor }) => ({
      cursor,
      node: () => context.nodes.byId(hit.id),
      score: hit.score,
      ...excerptOf(hit.best.text, hit.matches),
      matchedOn: hit.best.name,
    }));
    return {
      edges,
      nodes: () => page.map(({ hit }) => context.nodes.byId(hit.id)),
      pageInfo: {
        hasNextPage: rest.length > first,
        hasPreviousPage: place !== undefined,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: hits.length,
      counts: Object.values(SearchKind)
        .map((kind) => ({ kind, count: found.filter((hit) => kindOf(hit) === kind).length }))
        .filter(({ count }) => count > 0),
    };
  }
}

function kindOf(hit: Hit): SearchKind {
  return (kindOfId(hit.id) ?? "").toUpperCase() as SearchKind;
}

function rankOf(hit: Hit): number {
  return Math.round(hit.score * 1e6);
}

function isAfter(hit: Hit, [rank, id]: Place): boolean {
  return rankOf(hit) < Number(rank) || (rankOf(hit) === rank && hit.id > String(id));
}
