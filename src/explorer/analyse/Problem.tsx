import { useFrame } from "../frame/Frame.ts";

/** Why a text could not be read: in the language of the page, or a sentence in English of those who tried. */
export interface ProblemFound {
  sentence: string;
  isEnglish: boolean;
}

export function Problem({ of: { sentence, isEnglish } }: { of: ProblemFound }) {
  const { words } = useFrame();
  return (
    <div class="notice problem" role="alert">
      <h2>{words.say("analyse.problem")}</h2>
      <p {...(isEnglish && { lang: "en" })}>{sentence}</p>
    </div>
  );
}
