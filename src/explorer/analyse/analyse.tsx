import { page } from "../Page.ts";
import { AnalyseForm } from "./AnalyseForm.tsx";
import type { AnalyseData, AnalyseVariables } from "./analyseTypes.ts";

/** A text of the visitor's own, to be read as the documents of the site were; `answerForm` answers what is sent. */
export const analyse = page<AnalyseData, AnalyseVariables>({
  name: "analyse",
  route: "/analyse",
  section: "analyse",
  variablesOf: () => ({}),
  head: (_data, { words }) => ({ title: words.say("analyse.title"), description: words.say("analyse.lead") }),
  render: (data) => <AnalyseForm of={data} />,
});
