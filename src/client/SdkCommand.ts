/** A command of the AWS SDK, as far as its types tell its output. */
export interface SdkCommand<Output> {
  readonly input: object;
  resolveMiddleware(
    stack: never,
    configuration: never,
    options: never,
  ): (step: never) => Promise<{ output: Output }>;
}
