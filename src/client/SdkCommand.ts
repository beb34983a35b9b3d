/** The part of an AWS SDK command's type that determines its output. */
export interface SdkCommand<Output> {
  readonly input: object;
  resolveMiddleware(
    stack: never,
    configuration: never,
    options: never,
  ): (step: never) => Promise<{ output: Output }>;
}
