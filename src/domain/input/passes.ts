import type { ValidationArguments, ValidatorConstraintInterface } from "class-validator";
import { getMetadataStorage } from "./classValidator.ts";

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>["getTargetValidationMetadatas"]>[number];
type Check = (asked: ValidationArguments) => boolean;

interface FieldRules {
  field: string;
  /** Asked about missing values too. */
  always: Check[];
  given: Check[];
  isNested: boolean;
}

const rulesOfClasses = new Map<Function, readonly FieldRules[] | undefined>();

/**
 * Whether an input passes every rule of its class; false also where this cannot say. class-validator gathers the rules of a class
 * again for each object, which made lists in a list dearer by a fifth; here they are gathered once, and whatever does not pass is
 * left to class-validator itself.
 */
export function passes(input: object): boolean {
  const rules = rulesOf(input.constructor);
  return rules !== undefined && rules.every((rule) => passesField(input, rule));
}

function passesField(object: object, { field, always, given, isNested }: FieldRules): boolean {
  const value: unknown = Reflect.get(object, field);
  const asked = { targetName: object.constructor.name, property: field, object, value, constraints: [] };
  if (!always.every((check) => check(asked))) return false;
  if (value === undefined || value === null) return true;
  if (!given.every((check) => check(asked))) return false;
  return !isNested || (Array.isArray(value) ? value.every(passes) : passes(value));
}

function rulesOf(inputClass: Function): readonly FieldRules[] | undefined {
  if (!rulesOfClasses.has(inputClass)) rulesOfClasses.set(inputClass, gatheredRules(inputClass));
  return rulesOfClasses.get(inputClass);
}

/** Undefined where a decorator says more than is understood here: groups, conditions, rules for each item, promises. */
function gatheredRules(inputClass: Function): readonly FieldRules[] | undefined {
  const storage = getMetadataStorage();
  const all = storage.getTargetValidationMetadatas(inputClass, "", false, false);
  if (!all.every(isPlain)) return undefined;
  return Object.entries(storage.groupByPropertyName(all)).map(([field, rules]) => ({
    field,
    always: rules.filter(({ type }) => type === "isDefined").flatMap(checksOf),
    given: rules.filter(({ type }) => type === "customValidation").flatMap(checksOf),
    isNested: rules.some(({ type }) => type === "nestedValidation"),
  }));
}

function isPlain({ type, each, groups, validateIf, constraintCls }: Metadata): boolean {
  if (each || groups?.length > 0 || validateIf !== undefined) return false;
  if (type === "nestedValidation") return true;
  const isAsync = getMetadataStorage()
    .getTargetValidatorConstraints(constraintCls)
    .some((rule) => rule.async);
  return (type === "isDefined" || type === "customValidation") && !isAsync;
}

function checksOf({ constraintCls, constraints }: Metadata): Check[] {
  return getMetadataStorage()
    .getTargetValidatorConstraints(constraintCls)
    .map((rule) => rule.instance as ValidatorConstraintInterface)
    .map((instance) => (asked) => instance.validate(asked.value, { ...asked, constraints }) === true);
}
