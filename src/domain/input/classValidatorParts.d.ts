/** Each file of class-validator gives a part of what its front door gives. */
declare module "class-validator/cjs/*" {
  export * from "class-validator";
}
