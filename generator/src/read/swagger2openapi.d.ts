declare module 'swagger2openapi' {
  /** Converts Swagger 2.0, which it changes on the way. `patch` repairs small faults. */
  export function convertObj(
    swagger: object,
    options: { readonly patch: boolean; readonly warnOnly: boolean },
  ): Promise<{ readonly openapi: object }>;
}
