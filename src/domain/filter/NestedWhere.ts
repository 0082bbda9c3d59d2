import { Field, InputType } from "type-graphql";

/** What a filter says of itself in the types; {@link NestedInput} says it in the schema. */
export abstract class NestedWhere<Where> {
  and?: Where[] | null;
  or?: Where[] | null;
  not?: Where | null;
}

/** The input type of a {@link NestedWhere}. `defaults` tells what holds without a word. */
export function NestedInput(defaults = ""): ClassDecorator {
  return (target) => {
    const type = () => target;
    for (const name of ["and", "or"]) Field(() => [target], { nullable: true })(target.prototype as object, name);
    Field(type, { nullable: true })(target.prototype as object, "not");
    const nests = "All conditions of one object hold together; and, or, not nest to depth 5.";
    InputType({ description: defaults === "" ? nests : `${nests} ${defaults}` })(target);
  };
}
