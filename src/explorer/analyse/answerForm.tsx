import type { ComponentChildren } from "preact";
import type { AnalysisData } from "../analysis/analysisTypes.ts";
import { AnalysisView } from "../analysis/AnalysisView.tsx";
import { paragraphsHtml } from "../analysis/paragraphsHtml.tsx";
import { readParagraphs } from "../analysis/readParagraphs.ts";
import { faultPage } from "../fault/faultPage.tsx";
import { frameHtml } from "../frame/frameHtml.tsx";
import type { Frame } from "../frame/Frame.ts";
import type { FrameData } from "../frame/frameTypes.ts";
import { type FramePlace, makeFrame, wordsIn } from "../frame/makeFrame.ts";
import { htmlAnswer } from "../htmlAnswer.ts";
import type { Ask, DocumentIntake, PageAnswer, SentDocument, SentForm } from "../PageRequest.ts";
import { questionOf } from "../questions.ts";
import { AnalyseForm } from "./AnalyseForm.tsx";
import type { AnalyseData } from "./analyseTypes.ts";
import type { ProblemFound } from "./Problem.tsx";
import { pastedName, sentDocument } from "./sentDocument.ts";
import { submissionIn } from "./submissionIn.ts";

/** A text that is too long comes back to be shortened; ten times as much does not. */
const longestShownAgain = 1_000_000;

export interface FormRequest {
  place: FramePlace;
  form: SentForm;
  ask: Ask;
  intake: DocumentIntake;
}

interface FormToAnswer extends FormRequest {
  /** What the form is made of. */
  asked: AnalyseData;
}

/** What was sent comes back with what was read in it, or as the folder of a contribution; nothing is kept. */
export async function answerForm(request: FormRequest): Promise<PageAnswer> {
  const { data, errors } = await request.ask(questionOf("analyse"), {});
  const [error] = errors ?? [];
  if (error !== undefined) return faultPage(request.place, error);
  return answerWith({ ...request, asked: data as AnalyseData });
}

async function answerWith(to: FormToAnswer): Promise<PageAnswer> {
  const { whose } = to.form;
  const document = sentDocument(to.form);
  const words = wordsIn(to.place.language);
  if (document === undefined) return againPage(to, { sentence: words.say("analyse.empty"), isEnglish: false });
  const read = await to.intake.textOf(document, whose);
  if ("problem" in read) return againPage(to, { sentence: read.problem, isEnglish: true });
  const { length: n } = read;
  const most = to.asked.service.limits.maxTextLength;
  if (n > most) return againPage(to, { sentence: words.say("analyse.tooLong", { n, most }), isEnglish: false });
  if (to.form.fields.get("as") !== "folder") return analysisPage(to, document, read.text);
  const made = await to.intake.archiveOf(document, submissionIn(to.form.fields), whose);
  if ("problem" in made) return analysisPage(to, document, read.text, { sentence: made.problem, isEnglish: true });
  return {
    status: 200,
    contentType: "application/zip",
    body: made.archive,
    headers: {
      "content-disposition": 'attachment; filename="contribution.zip"',
    },
  };
}

async function analysisPage(
  to: FormToAnswer,
  document: SentDocument,
  text: string,
  problem?: ProblemFound,
): Promise<PageAnswer> {
  const { place, form, ask } = to;
  const process = form.fields.get("process") || undefined;
  const { data, errors } = await ask(questionOf("analysis"), { text, process, language: place.language });
  const [error] = errors ?? [];
  if (error?.extensions?.code === "BAD_USER_INPUT") {
    return againPage(to, { sentence: error.message, isEnglish: true });
  }
  if (error !== undefined) return faultPage(place, error);
  const words = wordsIn(place.language);
  const name = document.name === pastedName ? words.say("analysis.yourText") : document.name;
  const title = words.say("analysis.title", { name });
  const of = data as AnalysisData;
  const read = readParagraphs(of.analyse, text);
  const notes = [...read.values()].flat();
  const parts = { title, of, document, notes, fields: form.fields, problem };
  return framed(to, problem === undefined ? 200 : 400, title, async (frame) => (
    <AnalysisView {...parts} paragraphs={await paragraphsHtml(frame, read, of.analyse.contentLanguage)} />
  ));
}

/** The form again, with why it was not read and with the text that was pasted. */
function againPage(to: FormToAnswer, problem: ProblemFound): Promise<PageAnswer> {
  const { fields } = to.form;
  const text = fields.get("text") ?? "";
  const sent = { text: text.length > longestShownAgain ? "" : text, process: fields.get("process") ?? "" };
  return framed(to, 400, wordsIn(to.place.language).say("analyse.title"), () => (
    <AnalyseForm of={to.asked} problem={problem} sent={sent} />
  ));
}

async function framed(
  { place, ask }: FormToAnswer,
  status: number,
  title: string,
  contentIn: (frame: Frame) => ComponentChildren | Promise<ComponentChildren>,
): Promise<PageAnswer> {
  const { data, errors } = await ask(questionOf("frame"), {});
  const [error] = errors ?? [];
  if (error !== undefined) return faultPage(place, error);
  const frame = makeFrame(place, (data as FrameData).service);
  const content = await contentIn(frame);
  return htmlAnswer(status, frameHtml({ frame, head: { title }, section: "analyse", content }));
}
