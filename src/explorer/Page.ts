import type { ComponentChildren } from "preact";
import type { Quotation } from "./fragments/Quotation.ts";
import type { Frame } from "./frame/Frame.ts";
import type { Language } from "./messages/languages.ts";

/** The parts of the site, in the order of the navigation; home and others stand in none. */
export type Section =
  "instruments" | "principles" | "contributors" | "documents" | "compare" | "network" | "analyse" | "data";

/** Other forms than text and tables: a chart, a network. */
export type FileSuffix = "svg" | "gexf" | "graphml";

export type Cell = string | number | boolean | null | undefined;

/** The main table of a page, for `.csv`: the same rows, plain names of columns. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** Quotations that belong together; what one was read as stands beside it where the heading does not say it. */
export interface QuotationGroup {
  heading: string;
  quotations: readonly { of: Quotation; readAs?: string }[];
}

export interface Crumb {
  name: string;
  path: string;
}

/** What stands around the content of a page. */
export interface Head {
  title: string;
  /** A sentence for search engines and previews. */
  description?: string;
  /** From the first level down to the page above this one. */
  crumbs?: readonly Crumb[];
  /** Who and what is cited; else the page is cited by its title. */
  reference?: {
    authors: readonly string[];
    title: string;
    date?: string | null;
    container?: string;
    url?: string | null;
  };
}

/** What an address says: the parts that the route names, and what stands after the question mark. */
export interface Place {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  language: Language;
  /** False where the same is asked in another form. */
  isPage: boolean;
}

/**
 * A page: one question to the API and how its answer is shown. Its question stands beside it in `<name>/<name>.graphql`, the types of
 * the question are generated from it.
 */
export interface Page<Data, Variables> {
  /** The folder and the file of the question. */
  name: string;
  /** `/instruments/:key`; `:key` is one segment of the path, `*key` all that follow. */
  route: string;
  section?: Section;
  variablesOf(place: Place): Variables;
  /** False: there is nothing at this address. */
  isFound?(data: Data): boolean;
  /** A second question, whose answer stands in `more` of the data; where the API refuses it, nothing is known and it is left out. */
  more?: { name: string; variablesOf(place: Place): object };
  /** A question whose answer may lead elsewhere (303) at once; else it stands in `shortcut` of the data. Where it is late, the page is shown without it. */
  shortcut?: {
    name: string;
    variablesOf(place: Place): object;
    pathOf(data: unknown, place: Place): string | undefined;
  };
  /** Ids in the address without which the question is refused: where the graph has not all of them, nothing is at this address. */
  named?(variables: Variables): readonly string[];
  /** What is shown where the API refuses the question because of one of these arguments, though all that the address names is known. */
  instead?: { page: AnyPage; arguments: readonly string[] };
  /** Where what is shown stands today: from an address with a former key this leads there (301). */
  stands?(data: Data): string;
  /** A path to go to instead (303); `render` is not asked then. */
  redirect?(data: Data, place: Place): string | undefined;
  head(data: Data, frame: Frame): Head;
  render(data: Data, frame: Frame): ComponentChildren;
  /** Instead of a page: a file that has no other form. */
  whole?: { contentType: string; body: (data: Data, frame: Frame) => string };
  /** The thing that this page is about, of which the exports say something too. */
  thing?: { idOf: (params: Place["params"]) => string; isDocument?: boolean };
  /** The thing of this page in the words of schema.org, for programs. */
  linked?(data: Data, frame: Frame): object;
  table?(data: Data, frame: Frame): Table;
  /** Its quotations, for a document of Word: those that this page shows, of `total`; below its title stands `lead`, or the description of the page. */
  brief?(data: Data, frame: Frame): { groups: readonly QuotationGroup[]; total: number; lead?: string };
  /** The same as files; `svg` is also what other sites embed. */
  files?: Partial<Record<FileSuffix, (data: Data, frame: Frame) => string>>;
}

/** A page whose types of data only it knows. */
export type AnyPage = Page<unknown, Record<string, unknown>>;

/** Checks a page against the types of its question, then forgets them: the explorer asks and shows, and looks into nothing. */
export function page<Data, Variables extends object>(definition: Page<Data, Variables>): AnyPage {
  return definition as unknown as AnyPage;
}
