import { cypherFile } from "../../graph/statements.ts";
import type { List } from "../list/List.ts";
import { connectionType } from "../list/connectionType.ts";
import { Process, readProcess } from "./Process.ts";
import { type Question, readQuestion } from "./Question.ts";

export const ProcessConnection = connectionType("Process", () => Process);

export const processes: List<Process> = {
  match: cypherFile("process/all"),
  row: cypherFile("process/row"),
  read: readProcess,
  orders: { KEY: { by: "n.key" } },
};

export const questionsOfProcess: List<Question> = {
  match: cypherFile("question/ofProcess"),
  row: cypherFile("question/row"),
  read: readQuestion,
  orders: { NUMBER: { by: "n.number", numeric: true } },
};
