/** Where a server is and how to log in; plain data, so that it can be handed from vitest's main process to the tests. */
export interface Neo4jAddress {
  uri: string;
  user: string;
  password: string;
  database: string;
}
