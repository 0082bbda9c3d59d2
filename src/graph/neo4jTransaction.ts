import type { ManagedTransaction } from "neo4j-driver";
import type { Statement, Transaction } from "./Graph.ts";
import { GraphError } from "./GraphError.ts";
import { translateNeo4jError } from "./neo4jErrors.ts";
import { checkParams, type Params } from "./params.ts";
import { toBolt } from "./toBolt.ts";

/** After a failure nothing of a transaction may land, even when `work` swallows the error: a value refused here never reached the server. */
export async function runTransaction<Result>(
  managed: ManagedTransaction,
  work: (transaction: Transaction) => Promise<Result>,
  keep: boolean,
): Promise<Result> {
  const failures: unknown[] = [];
  const transaction: Transaction = {
    run: async <Row>(statement: Statement, params: Params = {}) => {
      if (failures.length > 0) throw hasFailed(failures[0]);
      let values: Record<string, unknown> = {};
      try {
        values = toBolt(checkParams(params)) as Record<string, unknown>;
        const result = await managed.run(statement.text, values);
        return result.records.map((record) => record.toObject() as Row);
      } catch (error) {
        failures.push(error);
        throw translateNeo4jError(error, statement);
      } finally {
        // The driver keeps what it was given with each statement until the transaction ends: a million rows would stay here.
        for (const name of Object.keys(values)) delete values[name];
      }
    },
  };
  let result: Result | undefined;
  try {
    result = await work(transaction);
  } catch (error) {
    if (failures.length === 0) throw new OfCaller("the work of the transaction threw", { cause: error });
  }
  if (failures.length === 0 && !keep) throw new NotKept(result);
  if (failures.length === 0) return result as Result;
  // The driver's own error, for it tells from that whether the transaction is worth another attempt.
  throw failures[0];
}

/** Ends a transaction of the driver with what its work threw: the driver rolls back what rejects. */
export class OfCaller extends Error {}

/** Ends a transaction of the driver so that nothing of it lands, with its result. */
export class NotKept extends Error {
  constructor(readonly result: unknown) {
    super("nothing is to be kept");
  }
}

function hasFailed(cause: unknown): GraphError {
  return new GraphError("PROGRAMMING", "the transaction has failed already", { cause });
}
