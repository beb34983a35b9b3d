/** The exit codes of the program. */
export const ExitCode = {
  OK: 0,
  /** The service, the network or a file failed. */
  FAILED: 1,
  /** The arguments of the program are wrong. */
  USAGE: 2,
  /** Ctrl+C: 128 plus the number of SIGINT. */
  INTERRUPTED: 130,
  /** 128 plus the number of SIGTERM. */
  TERMINATED: 143,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
