import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** The bytes of all buffers that this process needs, without those that wait for their collection. */
export function bytesHeld(): number {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

/** The bytes of all objects on the heap that this process needs. */
export function heapHeld(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
