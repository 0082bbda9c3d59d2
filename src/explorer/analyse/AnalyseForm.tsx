import { useFrame } from "../frame/Frame.ts";
import type { AnalyseData } from "./analyseTypes.ts";
import { Problem, type ProblemFound } from "./Problem.tsx";

interface AnalyseFormParts {
  of: AnalyseData;
  /** Why what was sent could not be read, and what it was. */
  problem?: ProblemFound;
  sent?: { text: string; process: string };
}

/** Where a text is pasted or a file chosen. */
export function AnalyseForm({ of: { processes, service }, problem, sent }: AnalyseFormParts) {
  const { words, href, largestFileMb } = useFrame();
  return (
    <>
      <h1>{words.say("analyse.title")}</h1>
      <p class="lead">{words.say("analyse.lead")}</p>
      {problem !== undefined && <Problem of={problem} />}
      <form class="sheet" method="post" action={href("/analyse")} enctype="multipart/form-data">
        <label for="text">{words.say("analyse.text")}</label>
        <p class="dim" id="text-help">
          {words.say("analyse.textHelp", { n: service.limits.maxTextLength })}
        </p>
        <textarea id="text" name="text" rows={12} dir="auto" aria-describedby="text-help">
          {/* A line break after the tag is not part of the text, so one is given. */}
          {`\n${sent?.text ?? ""}`}
        </textarea>
        <label for="file">{words.say("analyse.file")}</label>
        <p class="dim" id="file-help">
          {words.say("analyse.fileHelp", { mb: largestFileMb, n: service.limits.maxTextLength })}
        </p>
        <input
          id="file"
          name="file"
          type="file"
          accept=".txt,.md,.html,.htm,.docx,.pdf,text/plain,text/markdown,text/html,application/pdf"
          aria-describedby="file-help"
        />
        <label for="process">{words.say("analyse.process")}</label>
        <select id="process" name="process">
          <option value="">{words.say("analyse.anyProcess")}</option>
          {processes.nodes.map(({ key, name }) => (
            <option key={key} value={key} selected={key === sent?.process}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit">{words.say("analyse.read")}</button>
      </form>
      <p class="dim">{words.rich("analyse.longer", { code: (parts) => <code>{parts}</code> })}</p>
    </>
  );
}
