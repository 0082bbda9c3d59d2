import { Key, Text } from "./rules.ts";

/** A codebook: a set of principles with a version. */
export class SchemeRecord {
  @Key() key!: string;
  @Text() title!: string;
  @Text() version!: string;
  @Text({ optional: true }) description?: string;
}
