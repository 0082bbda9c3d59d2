import type { InstrumentData } from "../instrument/instrumentTypes.ts";
import type { Frame } from "../frame/Frame.ts";

/** An instrument in the words of schema.org; a treaty and a declaration are legislation there. */
export function linkedInstrument({ instrument }: InstrumentData, { origin, href, words }: Frame): object {
  const { key, title, shortTitle, symbol, kind, date, body, url } = instrument!;
  const resourcePath = `/instruments/${key}`;
  return {
    "@context": "https://schema.org",
    "@type": "Legislation",
    "@id": origin + resourcePath,
    url: origin + href(resourcePath),
    name: title,
    alternateName: shortTitle ?? undefined,
    legislationIdentifier: symbol ?? undefined,
    legislationType: words.of("instrumentKind", kind),
    legislationDate: date ?? undefined,
    legislationPassedBy: body === null ? undefined : { "@type": "Organization", name: body },
    sameAs: url ?? undefined,
  };
}
