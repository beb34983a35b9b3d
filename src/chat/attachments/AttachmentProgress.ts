/** The progress of an attachment. */
export interface AttachmentProgress {
  /** The number of bytes that were transferred. Starts over if the transfer is retried. */
  readonly loaded: number;
  /** The size of the attachment, in bytes. */
  readonly total: number;
}

/** Receives progress. If it throws, the exception is uncaught and does not affect the transfer. */
export type ProgressListener = (progress: AttachmentProgress) => void;

/** Reports progress to a listener. */
export function tellProgress(
  listener: ProgressListener | undefined,
  total: number,
): ((loaded: number) => void) | undefined {
  return (
    listener &&
    ((loaded) => {
      try {
        listener({ loaded, total });
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    })
  );
}
