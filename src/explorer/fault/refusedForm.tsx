import { frameHtml } from "../frame/frameHtml.tsx";
import { type FramePlace, makeFrame } from "../frame/makeFrame.ts";
import { htmlAnswer } from "../htmlAnswer.ts";
import type { MessageKey } from "../messages/languages.ts";
import type { PageAnswer } from "../PageRequest.ts";

const reasons: Readonly<Record<number, { title: MessageKey; what: MessageKey }>> = {
  400: { title: "refused.unreadable", what: "refused.useTheForm" },
  403: { title: "refused.foreign", what: "refused.useTheForm" },
  413: { title: "refused.tooLarge", what: "refused.inParts" },
  415: { title: "refused.unreadable", what: "refused.useTheForm" },
  503: { title: "refused.busy", what: "fault.tryAgain" },
};
const ours = { title: "fault.ours", what: "fault.tryAgain" } as const;

/** Why a form was not taken, in the frame of the site; a link leads back to it. */
export function refusedForm(place: FramePlace, status: number): PageAnswer {
  const frame = makeFrame(place, { dataVersion: "", counts: [] });
  const { words, href } = frame;
  const { title, what } = reasons[status] ?? ours;
  const content = (
    <>
      <h1>{words.say(title)}</h1>
      <p class="lead">{words.say(what, { mb: place.largestFileMb })}</p>
      <p>
        <a href={href("/analyse")}>{words.say("analyse.title")}</a>
      </p>
    </>
  );
  const html = frameHtml({ frame, head: { title: words.say(title) }, content });
  return htmlAnswer(status, html, status === 503 ? { "retry-after": "5" } : {});
}
