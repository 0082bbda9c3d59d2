import { briefDocx } from "../exports/brief/briefDocx.ts";
import { bibtexOf, cslOf, risOf } from "../exports/cite/citationFiles.ts";
import { briefOf } from "./brief/briefOf.ts";
import { referenceOf } from "./cite/referenceOf.ts";
import { csvOf, mediaTypes, type Suffix } from "./formats.ts";
import type { Frame } from "./frame/Frame.ts";
import type { AnyPage, Place } from "./Page.ts";
import type { ApiAnswer, PageAnswer, ThingFileOf } from "./PageRequest.ts";

export interface Answered {
  page: AnyPage;
  /** Of the address. */
  params: Place["params"];
  /** To the first question, as the API gave it. */
  answer: ApiAnswer;
  data: unknown;
  frame: Frame;
  thingFileOf: ThingFileOf;
}

type Body = Pick<PageAnswer, "contentType" | "body">;

/** A page in another form than HTML; undefined where it has none of this form. */
export async function inForm(
  form: Suffix,
  { page, answer, data, frame, params, thingFileOf }: Answered,
): Promise<Body | undefined> {
  const ofThing = async (as: Parameters<ThingFileOf>[1]) => {
    const id = page.thing?.idOf(params);
    return id === undefined ? undefined : thingFileOf(id, as, `${frame.origin}/`);
  };
  const made = (body: string | Buffer | undefined) =>
    body === undefined ? undefined : { contentType: mediaTypes[form], body };
  const cited = () => referenceOf(page.head(data, frame), frame);
  const makers: Record<Suffix, () => Body | undefined | Promise<Body | undefined>> = {
    json: () => made(`${JSON.stringify(answer)}\n`),
    csv: () => made(page.table === undefined ? undefined : csvOf(page.table(data, frame))),
    docx: async () => made(page.brief && (await briefDocx(briefOf(page, data, frame)))),
    bib: () => made(bibtexOf(cited())),
    ris: () => made(risOf(cited())),
    "csl.json": () => made(cslOf([cited()])),
    svg: () => made(page.files?.svg?.(data, frame)),
    gexf: () => made(page.files?.gexf?.(data, frame)),
    graphml: () => made(page.files?.graphml?.(data, frame)),
    ttl: () => ofThing("ttl"),
    jsonld: () => ofThing("jsonld"),
    "annotations.jsonld": () => ofThing("annotations.jsonld"),
    txt: () => ofThing("txt"),
  };
  return makers[form]();
}
