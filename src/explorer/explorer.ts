import { answerPage } from "./answerPage.ts";
import { assets } from "./assets/assets.ts";
import type { ApiError, Ask, Asset, PageAnswer, PageRequest } from "./PageRequest.ts";
import { forFrames } from "./forFrames.ts";
import { faultPage } from "./fault/faultPage.tsx";
import { placeOf } from "./placeOf.ts";

/** The pages, for a server: it says what is asked and hands over a way to ask the API. */
export interface Explorer {
  answer(request: PageRequest, ask: Ask): Promise<PageAnswer>;
  /** While there is no graph to ask. */
  unavailable(request: PageRequest, reason: string): PageAnswer;
  /** By path; their names change with their bytes. */
  assets: ReadonlyMap<string, Asset>;
}

export const explorer: Explorer = {
  answer: async (request, ask) => forFrames(request, await answerPage(request, ask)),
  unavailable(request, reason) {
    const error: ApiError = { message: reason, extensions: { code: "SERVICE_UNAVAILABLE" } };
    return faultPage(placeOf(request), error);
  },
  assets,
};
