import type { List } from "../list/List.ts";
import { connectionType } from "../list/connectionType.ts";
import { Process, readProcess } from "./Process.ts";
import { type Question, readQuestion } from "./Question.ts";

export const ProcessConnection = connectionType("Process", () => Process);

export const processes: List<Process> = {
  match: "process/all",
  row: "process/row",
  read: readProcess,
  orders: { KEY: { by: "n.key" } },
};

export const questionsOfProcess: List<Question> = {
  match: "question/ofProcess",
  row: "question/row",
  read: readQuestion,
  orders: { NUMBER: { by: "n.number", numeric: true } },
};
