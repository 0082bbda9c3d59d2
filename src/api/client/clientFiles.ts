import { readFileSync } from "node:fs";
import path from "node:path";
import { type DocumentNode, type GraphQLSchema, Kind } from "graphql";
import { projectRoot } from "../../projectRoot.ts";
import { sha256Of } from "../../text/sha256Of.ts";
import { exampleQuestions } from "./exampleQuestions.ts";
import { indented } from "./indented.ts";
import { typesOfInputs, typesOfQuestion } from "./typesOfQuestion.ts";
import { type WrittenQuestion, writtenQuestion } from "./writtenQuestion.ts";

export interface ClientFile {
  name: string;
  mediaType: string;
  content: string;
}

export const clientFileNames = ["client.mjs", "client.d.mts"] as const;

const folder = path.join(projectRoot, "src/api/client");

/**
 * A client for pages and programs as one module without dependencies, with its types: it asks, and knows the example questions and those
 * given. Throws an Error with a sentence for each fault of a question.
 */
export function clientFiles(schema: GraphQLSchema, own: readonly QuestionFile[] = []): ClientFile[] {
  const examples = exampleQuestions().map(({ name, document }) => ({ file: `${name}.graphql`, text: document }));
  const questions = [...examples, ...own].map((file) => writtenQuestion(schema, file));
  refuseTwins(questions);
  const inputs = new Set<string>();
  const types = questions.map((question) => declared(schema, question, inputs));
  const contents = {
    "client.mjs": [source("makeClient.mjs"), ...questions.map(exported)],
    "client.d.mts": [source("makeClient.d.mts"), ...types, indented(typesOfInputs(schema, inputs))],
  };
  return clientFileNames.map((name) => ({
    name,
    mediaType: `text/${name.endsWith(".mjs") ? "javascript" : "plain"}; charset=utf-8`,
    content: `${header}${contents[name].join("\n")}`,
  }));
}

/** A file with one question. */
export interface QuestionFile {
  file: string;
  text: string;
}

const header =
  "// Asks a site of Concordance. Made from its schema and questions by `npm run client`, which makes it again.\n\n";

function source(name: string): string {
  return readFileSync(path.join(folder, name), "utf8");
}

function exported({ name, text }: WrittenQuestion): string {
  const sha256 = sha256Of(text);
  return `export const ${name} = ${JSON.stringify({ text, sha256 }, null, 2)};\n`;
}

function declared(
  schema: GraphQLSchema,
  { name, title, document, typeName }: WrittenQuestion,
  inputs: Set<string>,
): string {
  const types = indented(typesOfQuestion(schema, called(document, typeName), { inputs }).text);
  const about = title === undefined ? "" : `/** ${title.replaceAll("*/", "* /")} */\n`;
  return `${types}${about}export const ${name}: Question<${typeName}Data, ${typeName}Variables>;\n`;
}

/** Most examples have no name of their own. */
function called(document: DocumentNode, value: string): DocumentNode {
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? { ...definition, name: { kind: Kind.NAME as const, value } }
      : definition,
  );
  return { ...document, definitions };
}

/** Their types stand in one file. */
function refuseTwins(questions: readonly WrittenQuestion[]): void {
  const first = new Map<string, string>();
  for (const { file, typeName, document } of questions) {
    const fragments = document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [`fragment ${one.name.value}`] : [],
    );
    for (const name of [`question ${typeName}`, ...fragments]) {
      const other = first.get(name);
      if (other !== undefined)
        throw new Error(`${file}: ${other} has a ${name} already. Give one of them another name.`);
      first.set(name, file);
    }
  }
}
