// The front door of class-validator 0.15.1 loads the metadata of every country's telephone numbers: 170 to 500 ms, where these
// files take 40 ms. They are the same modules, so code that enters by the front door meets the same decorators. Nobody else enters by
// an inner path: add here what you need.
export { ArrayMaxSize } from "class-validator/cjs/decorator/array/ArrayMaxSize.js";
export { ArrayMinSize } from "class-validator/cjs/decorator/array/ArrayMinSize.js";
export { IsDefined } from "class-validator/cjs/decorator/common/IsDefined.js";
export { ValidateBy } from "class-validator/cjs/decorator/common/ValidateBy.js";
export { ValidateNested } from "class-validator/cjs/decorator/common/ValidateNested.js";
export { Max } from "class-validator/cjs/decorator/number/Max.js";
export { Min } from "class-validator/cjs/decorator/number/Min.js";
export { Matches } from "class-validator/cjs/decorator/string/Matches.js";
export { getMetadataStorage } from "class-validator/cjs/metadata/MetadataStorage.js";
export { Validator } from "class-validator/cjs/validation/Validator.js";
