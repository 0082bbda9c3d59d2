import type { FastifyInstance } from "fastify";

/**
 * Connections that wait to be taken, as far as the system allows. With Node's 511, where many ask at once others' are dropped, and asked
 * again only after a second.
 */
const mostWaiting = 4_096;

/** Resolves with the address. Throws an Error with a sentence that says what to do where the port or the host cannot be had. */
export async function listen(app: FastifyInstance, { port, host }: { port: number; host: string }): Promise<string> {
  try {
    return await app.listen({ port, host, backlog: mostWaiting });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const sentence =
      code === "EADDRINUSE"
        ? `Port ${port} of ${host} is in use by another program. Stop that one, or set PORT to another port; 0 takes any free one.`
        : `Port ${port} of ${host} cannot be listened on (${message}). Set PORT and HOST to what this machine allows.`;
    throw new Error(sentence, { cause: error });
  }
}
