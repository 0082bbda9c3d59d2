import type { ApolloServer } from "@apollo/server";
import type { Context } from "../../domain/request/Context.ts";
import type { Graph } from "../../graph/Graph.ts";
import type { Gate } from "./gate/addGate.ts";
import type { Readiness } from "./Readiness.ts";
import type { Site } from "./Site.ts";

/** What the site's addresses are answered with. */
export interface SiteParts {
  site: Site;
  apollo: ApolloServer<Context>;
  graph: Graph;
  readiness: Readiness;
  timeoutMs?: number;
  askerOf: Gate["askerOf"];
}
