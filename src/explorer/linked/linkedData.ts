import type { DataData } from "../data/dataTypes.ts";
import type { Frame } from "../frame/Frame.ts";

const files = [
  { name: "all.zip", encodingFormat: "application/zip" },
  { name: "all.xlsx", encodingFormat: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  { name: "codings.csv", encodingFormat: "text/csv" },
];

/** All of the data as a data set of schema.org, as search engines for data read it. */
export function linkedData({ service }: DataData, { origin, href, words }: Frame): object {
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${origin}/data`,
    url: origin + href("/data"),
    name: service.name,
    description: `${words.say("home.lead")} ${words.say("data.lead")}`,
    version: service.dataVersion,
    license: "https://www.apache.org/licenses/LICENSE-2.0",
    isAccessibleForFree: true,
    variableMeasured: service.counts.map(({ kind, count }) => ({ "@type": "PropertyValue", name: kind, value: count })),
    distribution: files.map(({ name, encodingFormat }) => ({
      "@type": "DataDownload",
      contentUrl: `${origin}/data/${name}`,
      encodingFormat,
    })),
  };
}
