/** An emitter of the config is at fault. The message is one line: which one, what is wrong, and what to do. */
export class EmitterError extends Error {
  override readonly name = 'EmitterError';
  /** The name of the emitter. */
  readonly emitter: string;

  constructor(emitter: string, problem: string, remedy: string, cause?: unknown) {
    const message = `the emitter '${emitter}': ${problem}; ${remedy}`;
    super(message.replace(/\s*[\r\n]+\s*/g, ' '), cause === undefined ? undefined : { cause });
    this.emitter = emitter;
  }
}
