import { setTimeout as sleep } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { login } from "./serverHome.ts";

const withinMs = 5_000;

/** Whether a server of ours answers a query at `uri` now. The driver waits for ever on one that is silent; this does not. */
export async function answers(uri: string): Promise<boolean> {
  const options = { maxTransactionRetryTime: 0, connectionTimeout: 2_000, telemetryDisabled: true };
  const driver = neo4j.driver(uri, neo4j.auth.basic(login.user, login.password), options);
  try {
    const answer = driver.executeQuery("RETURN 1", {}, { database: "neo4j" }).then(() => true);
    return await Promise.race([answer, sleep(withinMs, false, { ref: false })]);
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}
