import { getMetadataStorage } from "type-graphql";

type Class = new () => object;
type Convert = (value: unknown) => unknown;

const asItIs: Convert = (value) => value;

/**
 * How plain arguments become instances of their class, inputs inside them too, so that the rules of the classes apply. Made once a class:
 * type-graphql's own way looks all of it up again for each call, and waits for it.
 */
export function instancesOf(target: Class): (values: Readonly<Record<string, unknown>>) => object {
  return converterOf(target, new Map()) as (values: Readonly<Record<string, unknown>>) => object;
}

function converterOf(target: Class, known: Map<Class, Convert>): Convert {
  const converter = known.get(target);
  if (converter !== undefined) return converter;
  let fields: [string, Convert][] = [];
  const convert: Convert = (values) => {
    if (values === null || values === undefined) return values;
    if (Array.isArray(values)) return values.map(convert);
    const instance = new target() as Record<string, unknown>;
    for (const [name, inner] of fields) {
      const value = (values as Record<string, unknown>)[name];
      if (value !== undefined) instance[name] = inner(value);
    }
    return instance;
  };
  // Noted before its fields are looked at: a filter has filters of its own class inside.
  known.set(target, convert);
  fields = fieldsOf(target).map(({ name, type }) => [name, isInput(type) ? converterOf(type, known) : asItIs]);
  return convert;
}

function fieldsOf(target: Class): { name: string; type: unknown }[] {
  const classes = [target];
  for (let above = classAbove(target); above !== undefined; above = classAbove(above)) classes.push(above);
  const fields = getMetadataStorage().fields.filter((field) => classes.includes(field.target as Class));
  return fields.map((field) => ({ name: field.name, type: field.getType() }));
}

function classAbove(target: Class): Class | undefined {
  const above = Object.getPrototypeOf(target) as Class;
  return above.prototype === undefined ? undefined : above;
}

function isInput(type: unknown): type is Class {
  return getMetadataStorage().inputTypes.some(({ target }) => target === type);
}
