/** How the program ends, for the scripts that call it. */
export const ExitCode = {
  OK: 0,
  /** The service, the network or a file failed. */
  FAILED: 1,
  /** The program was called in a way that it does not understand. */
  USAGE: 2,
  /** Ctrl+C: 128 and the number of SIGINT. */
  INTERRUPTED: 130,
  /** 128 and the number of SIGTERM. */
  TERMINATED: 143,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
