import { createHash, randomBytes } from "node:crypto";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The one login of every server of the tests. They listen on the loopback only and live as long as a test run. */
export const login = { user: "neo4j", password: "throw-away" };

/**
 * Settings that make a server small and quick to start and to stop; authentication stays on, as users have it. Tests fill and empty the
 * database all the time, and Neo4j would plan each statement again each time: planning is most of what it does here. For the same reason one
 * plan serves lists of any length (use_parameter_size=false), but where TEST_LONG is set: there it plans by their length, as it does for users.
 */
const settings = (port: number) => `
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
db.logs.query.enabled=OFF
dbms.cypher.min_replan_interval=1d
dbms.cypher.statistics_divergence_threshold=1.0
${process.env["TEST_LONG"] === undefined ? "internal.cypher.use_parameter_size=false" : ""}
internal.server.bolt.thread_pool_shutdown_wait_time=0s
`;

/**
 * Lays out a server's folder. `data` is the empty data folder to copy; without it the server makes its own, slower.
 * `moreSettings` are lines of neo4j.conf.
 */
export async function layOutHome(home: string, port: number, data?: string, moreSettings = ""): Promise<void> {
  await mkdir(join(home, "conf"), { recursive: true });
  await writeFile(join(home, "conf", "neo4j.conf"), settings(port) + moreSettings);
  if (data) return cp(data, join(home, "data"), { recursive: true });
  await mkdir(join(home, "data", "dbms"), { recursive: true });
  await writeFile(join(home, "data", "dbms", "auth.ini"), initialLogin());
}

/** Neo4j reads this once, when it makes its system database: SHA-256 of salt and password, hashed 1,024 times in all. */
function initialLogin(): string {
  const salt = randomBytes(32);
  const rounds = 1024;
  let digest = createHash("sha256").update(salt).update(login.password).digest();
  for (let round = 1; round < rounds; round++) digest = createHash("sha256").update(digest).digest();
  return `${login.user}:SHA-256,${digest.toString("hex")},${salt.toString("hex")},${rounds}:\n`;
}
