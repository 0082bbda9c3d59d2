const compile = (): never => {
  throw new Error("A route has a schema, and nothing compiles it.");
};

/** For Fastify: no route has a schema, so what compiles them need not be loaded at each start. */
export const withoutSchemas = { compilersFactory: { buildValidator: compile, buildSerializer: compile } };
