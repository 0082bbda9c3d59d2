import neo4j from "neo4j-driver";
import { login } from "./serverHome.ts";

/** Whether a server of ours answers a query at `uri` now. */
export async function answers(uri: string): Promise<boolean> {
  const options = { maxTransactionRetryTime: 0, connectionTimeout: 2_000, telemetryDisabled: true };
  const driver = neo4j.driver(uri, neo4j.auth.basic(login.user, login.password), options);
  try {
    await driver.executeQuery("RETURN 1", {}, { database: "neo4j" });
    return true;
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}
