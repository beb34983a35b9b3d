/** How far the bytes of an attachment have come. */
export interface AttachmentProgress {
  /** In bytes. Starts over where the bytes are sent again. */
  readonly loaded: number;
  /** In bytes. */
  readonly total: number;
}

/** Is told of progress. What it throws is an uncaught exception, and does no harm to the transfer. */
export type ProgressListener = (progress: AttachmentProgress) => void;

/** Tells a listener of the bytes that have moved. */
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
