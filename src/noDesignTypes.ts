// type-graphql asks `Reflect` what TypeScript would say of the types of fields. Nothing of that kind is emitted here (see tsconfig.json),
// so there is nothing to find, and nothing to look for: reflect-metadata looked for it in 17 ms of compiled loops at each start.
Object.assign(Reflect, { getMetadata: () => undefined });
