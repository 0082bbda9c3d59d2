import { useFrame } from "../frame/Frame.ts";
import type { SentDocument, SentForm } from "../PageRequest.ts";
import type { AnalysisData } from "./analysisTypes.ts";

interface FolderFormParts {
  of: Pick<AnalysisData, "contributors" | "processes">;
  document: SentDocument;
  /** The document as a field; undefined where it is too large, and must be chosen again. */
  carried: string | undefined;
  fields: SentForm["fields"];
}

const commands = `unzip contribution.zip -d ingested
npx concordance plant ingested`;

/** Whose text it is, for the folder that `ingest` would write; the form brings the document again, since nothing of it was kept. */
export function FolderForm({ of: { contributors, processes }, document, carried, fields }: FolderFormParts) {
  const { words, href } = useFrame();
  return (
    <section aria-labelledby="folder">
      <h2 id="folder">{words.say("analysis.folder")}</h2>
      <p>{words.rich("analysis.folderWhy", { code: (parts) => <code>{parts}</code> })}</p>
      <pre tabIndex={0} aria-label={words.say("analysis.commands")}>
        {commands}
      </pre>
      <form class="sheet" method="post" action={href("/analyse")} enctype="multipart/form-data">
        <input type="hidden" name="as" value="folder" />
        {carried === undefined ? (
          <>
            <label for="file">{words.say("analysis.again")}</label>
            <input id="file" name="file" type="file" required />
          </>
        ) : (
          <>
            <input type="hidden" name="name" value={document.name} />
            <input type="hidden" name="document" value={carried} />
          </>
        )}
        <label for="contributor">{words.say("analysis.contributor")}</label>
        <input id="contributor" name="contributor" list="contributors" required value={fields.get("contributor")} />
        <datalist id="contributors">
          {contributors.nodes.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </datalist>
        <label for="process">{words.say("analysis.process")}</label>
        <select id="process" name="process" required>
          {processes.nodes.map(({ key, name }) => (
            <option key={key} value={key} selected={key === fields.get("process")}>
              {name}
            </option>
          ))}
        </select>
        {(["title", "date", "key"] as const).map((name) => (
          <p key={name}>
            <label for={name}>{words.say(`analysis.field.${name}`)}</label>
            <input id={name} name={name} value={fields.get(name)} />
          </p>
        ))}
        <button type="submit">{words.say("analysis.download")}</button>
      </form>
    </section>
  );
}
