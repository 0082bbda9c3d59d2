import type { ValidationOptions } from "class-validator";
import { ArrayMaxSize as atMostSoMany } from "class-validator/cjs/decorator/array/ArrayMaxSize.js";
import { ArrayMinSize as atLeastSoMany } from "class-validator/cjs/decorator/array/ArrayMinSize.js";
import { Max as atMost } from "class-validator/cjs/decorator/number/Max.js";
import { Min as atLeast } from "class-validator/cjs/decorator/number/Min.js";
import { limiting } from "./limitsOf.ts";

// The front door of class-validator 0.15.1 loads the metadata of every country's telephone numbers: 170 to 500 ms, where these
// files take 40 ms. They are the same modules, so code that enters by the front door meets the same decorators. Nobody else enters by
// an inner path: add here what you need.
export { IsDefined } from "class-validator/cjs/decorator/common/IsDefined.js";
export { ValidateBy } from "class-validator/cjs/decorator/common/ValidateBy.js";
export { ValidateNested } from "class-validator/cjs/decorator/common/ValidateNested.js";
export { Matches } from "class-validator/cjs/decorator/string/Matches.js";
export { getMetadataStorage } from "class-validator/cjs/metadata/MetadataStorage.js";
export { Validator } from "class-validator/cjs/validation/Validator.js";

type Limit = (end: number, options?: ValidationOptions) => PropertyDecorator;

export const ArrayMaxSize: Limit = (most, options) => limiting({ most }, atMostSoMany(most, options));
export const ArrayMinSize: Limit = (least, options) => limiting({ least }, atLeastSoMany(least, options));
export const Max: Limit = (most, options) => limiting({ most }, atMost(most, options));
export const Min: Limit = (least, options) => limiting({ least }, atLeast(least, options));
