import { SourceFile } from './SourceFile.js';
import { SpecError, type Position } from './SpecError.js';

/**
 * A Swagger 2.0 file with its data converted to OpenAPI 3.0. Positions are those in the original
 * file.
 */
export class ConvertedFile extends SourceFile {
  private constructor(
    original: SourceFile,
    private readonly converted: unknown,
  ) {
    super(original.path, original.label, original.text);
  }

  /** @throws SpecError if the converter cannot read the file. */
  static async from(original: SourceFile): Promise<ConvertedFile> {
    // Loaded only for Swagger, because loading takes longer than reading most descriptions.
    const { convertObj } = await import('swagger2openapi');
    try {
      const swagger = structuredClone(original.data) as object;
      const { openapi } = await convertObj(swagger, { patch: true, warnOnly: true });
      return new ConvertedFile(original, openapi);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const problem = `this Swagger 2.0 cannot be converted to OpenAPI 3.0 (${reason})`;
      throw new SpecError(original.positionAt(0), problem, 'correct it');
    }
  }

  override get data(): unknown {
    return this.converted;
  }

  override positions(
    places: readonly { readonly pointer: string; readonly at: 'key' | 'value' }[],
  ): Position[] {
    return super.positions(
      places.map(({ pointer, at }) => ({ pointer: originalPointer(pointer), at })),
    );
  }

  override writtenAt(pointer: string): string | undefined {
    return super.writtenAt(originalPointer(pointer));
  }
}

/** Whether data is Swagger 2.0. */
export function isSwagger2(data: unknown): boolean {
  const version: unknown =
    typeof data === 'object' && data !== null && 'swagger' in data ? data.swagger : undefined;
  return version === '2.0' || version === 2;
}

/** The places of members in Swagger 2.0. */
const MOVED: readonly (readonly [from: RegExp, to: string])[] = [
  [/^\/components\/schemas(?=\/|$)/, '/definitions'],
  [/^\/components\/securitySchemes(?=\/|$)/, '/securityDefinitions'],
  [/^\/components\/requestBodies(?=\/|$)/, '/parameters'],
  [/^\/components(?=\/)/, ''],
  [/^\/servers(?=\/|$).*/, '/host'],
  [/^(\/paths\/[^/]+\/[^/]+)\/requestBody(?=\/|$).*/, '$1/parameters'],
  [/\/content\/[^/]+(?=\/schema)/, ''],
];

function originalPointer(pointer: string): string {
  return MOVED.reduce((moved, [from, to]) => moved.replace(from, to), pointer);
}
