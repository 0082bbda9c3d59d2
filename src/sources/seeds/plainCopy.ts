/** The fields of a record without its class, as a planter or a JSON writer wants them. */
export function plainCopy<T extends object>(record: T): { [Field in keyof T]: T[Field] } {
  return Object.assign({}, record);
}
