import { createRequire } from "node:module";
import type * as ClassValidator from "class-validator";

// The front door of class-validator 0.15.1 loads the metadata of every country's telephone numbers: 170 to 500 ms, where these
// files take 40 ms. They are the same modules, so code that enters by the front door meets the same decorators. Nobody else enters by
// an inner path: add here what you need.
const require = createRequire(import.meta.url);
const load = (file: string): typeof ClassValidator => require(`class-validator/cjs/${file}.js`);

export const { ArrayMaxSize } = load("decorator/array/ArrayMaxSize");
export const { ArrayMinSize } = load("decorator/array/ArrayMinSize");
export const { IsDefined } = load("decorator/common/IsDefined");
export const { ValidateBy } = load("decorator/common/ValidateBy");
export const { ValidateNested } = load("decorator/common/ValidateNested");
export const { Max } = load("decorator/number/Max");
export const { Min } = load("decorator/number/Min");
export const { Matches } = load("decorator/string/Matches");
export const { getMetadataStorage } = load("metadata/MetadataStorage");
export const { Validator } = load("validation/Validator");
