import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The smallest and the largest description of a sample, and the first one that is OpenAPI 3.1.
 *
 * @param drawn - all descriptions in the order of the draw: few are OpenAPI 3.1, perhaps none of the sample.
 */
export function chooseBuilt(
  api: string,
  sample: readonly string[],
  drawn: readonly string[],
): string[] {
  const size = (path: string): number => statSync(join(api, path)).size;
  const bySize = [...sample].sort((a, b) => size(a) - size(b));
  const ofLatest = drawn.find((path) =>
    /"openapi":\s*"3\.1/.test(readFileSync(join(api, path), 'utf8')),
  );
  return [bySize[0], bySize.at(-1), ofLatest].filter((path) => path !== undefined);
}
