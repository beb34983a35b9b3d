declare module 'swagger2openapi' {
  /** Converts Swagger 2.0, modifying its input. `patch` repairs small errors. */
  export function convertObj(
    swagger: object,
    options: { readonly patch: boolean; readonly warnOnly: boolean },
  ): Promise<{ readonly openapi: object }>;
}
