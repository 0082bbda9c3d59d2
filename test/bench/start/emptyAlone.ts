import { createServer } from "node:http";

// The least that a server of Node takes: it answers everything with two bytes.
createServer((_request, reply) => reply.end("{}")).listen(Number(process.env.PORT), "127.0.0.1");
