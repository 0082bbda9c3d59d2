import { answerForm } from "./analyse/answerForm.tsx";
import { answerPage } from "./answerPage.ts";
import { assets } from "./assets/assets.ts";
import type {
  ApiError,
  Ask,
  Asset,
  DocumentIntake,
  PageAnswer,
  PageRequest,
  SentForm,
  ThingFileOf,
} from "./PageRequest.ts";
import { forFrames } from "./forFrames.ts";
import { faultPage } from "./fault/faultPage.tsx";
import { refusedForm } from "./fault/refusedForm.tsx";
import { placeOf } from "./placeOf.ts";

/** The pages, for a server: it says what is asked and hands over a way to ask the API. */
export interface Explorer {
  answer(request: PageRequest, ask: Ask, thingFileOf: ThingFileOf): Promise<PageAnswer>;
  /** Of a document that is sent with a form. */
  largestDocumentBytes: number;
  answerForm(request: PageRequest, form: SentForm, ask: Ask): Promise<PageAnswer>;
  /** Why a form is not taken, by its status over HTTP. */
  refuseForm(request: PageRequest, status: number): PageAnswer;
  /** For who has asked too much; the sentence says when to ask again. */
  spent(request: PageRequest, sentence: string): PageAnswer;
  /** While there is no graph to ask. */
  unavailable(request: PageRequest, reason: string): PageAnswer;
  /** By path; their names change with their bytes. */
  assets: ReadonlyMap<string, Asset>;
}

/** `showsSchema`: whether the server has /graphiql and /schema.graphql; pages link to them then. */
export function makeExplorer(intake: DocumentIntake, { showsSchema = true }: { showsSchema?: boolean } = {}): Explorer {
  const seen = (request: PageRequest) => ({ ...request, showsSchema, largestFileMb: intake.maxBytes / 2 ** 20 });
  return {
    async answer(request, ask, thingFileOf) {
      return forFrames(seen(request), await answerPage(seen(request), { ask, thingFileOf }));
    },
    largestDocumentBytes: intake.maxBytes,
    answerForm: (request, form, ask) => answerForm({ place: placeOf(seen(request)), form, ask, intake }),
    refuseForm: (request, status) => refusedForm(placeOf(seen(request)), status),
    spent: (request, sentence) => faultPage(placeOf(seen(request)), faultOf("RATE_LIMITED", sentence)),
    unavailable: (request, reason) => faultPage(placeOf(seen(request)), faultOf("SERVICE_UNAVAILABLE", reason)),
    assets,
  };
}

function faultOf(code: string, message: string): ApiError {
  return { message, extensions: { code } };
}
