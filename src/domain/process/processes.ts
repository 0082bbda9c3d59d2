import { questionsOf } from "../../snapshot/adjacency.ts";
import { type List, linkedFrom } from "../list/List.ts";
import { connectionType } from "../list/connectionType.ts";
import { nodesOf } from "../node/nodesOf.ts";
import { Process, readProcess } from "./Process.ts";
import { type Question, readQuestion } from "./Question.ts";

export const ProcessConnection = connectionType("Process", () => Process);

export const processAt = nodesOf<Process>("process", readProcess);
export const questionAt = nodesOf<Question>("question", readQuestion);

export const processes: List<Process> = { name: "processes", table: "process", read: processAt, orders: { KEY: {} } };

export const questionsOfProcess: List<Question> = {
  name: "questionsOfProcess",
  table: "question",
  read: questionAt,
  members: linkedFrom("process", questionsOf),
  orders: { NUMBER: { by: ({ tables }, row) => tables.question.columns.number.at(row)!, numeric: true } },
};
