// The least that a server of Node does. It tells its port to who started it, and ends with it.
import { createServer } from "node:http";

const server = createServer((_request, reply) => reply.end("{}"));
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.once("disconnect", () => process.exit());
