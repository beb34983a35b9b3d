/** Words that cannot be the name of a variable, parameter or function in a module. */
const RESERVED_WORDS =
  'arguments await break case catch class const continue debugger default delete do else enum eval ' +
  'export extends false finally for function if implements import in instanceof interface let new ' +
  'null package private protected public return static super switch this throw true try typeof ' +
  'undefined var void while with yield NaN Infinity';

/** Members of `Object.prototype`, which every object seems to have. */
const INHERITED = 'constructor hasOwnProperty isPrototypeOf toString toLocaleString valueOf';

/** The options of every call, in addition to the parameters of its operation. */
const CALL_OPTIONS = 'opts callback signal timeout deadline maxAttempts';

/** Arguments that would clash get the suffix `Parameter`. */
export const RESERVED_ARGUMENTS = setOf(RESERVED_WORDS, INHERITED, CALL_OPTIONS);

/** Methods that would clash get the suffix `Operation`. An object with `then` would be a promise. */
export const RESERVED_METHODS = setOf(
  RESERVED_WORDS,
  INHERITED,
  'apiClient then',
  // Descriptors are constants with the names of the methods, in the same file as these.
  'exceptions responseConventions asBytes asForm asMultipart asText inCookie inDeepQuery inHeader inPath inQuery',
  'inStyledCookie inStyledHeader readBytes readExactJson readStream splitEvents splitLines toExactJson toJson decodeOneOf',
  'allParts byAnswer byFit byStatus byTag dateTime exactInt64 int64AsBigInt int64AsString',
  'exclusiveMaximum exclusiveMinimum multipleOf uniqueItems',
);

/** Models that would hide a type or class that generated code uses get the suffix `Model`. */
export const RESERVED_CLASSES = setOf(
  'Array ArrayBuffer BigInt Blob Boolean Buffer Date Error Function Infinity Intl JSON Map Math NaN',
  'Number Object Promise Proxy RangeError ReadonlyArray ReadonlyMap ReadonlySet RegExp Set String',
  'Symbol TypeError Uint8Array URL URLSearchParams WeakMap WebSocket',
  'Awaited Exclude Extract NonNullable Omit Parameters Partial Pick Readonly Record Required ReturnType',
  'AbortController AbortSignal Event EventTarget File FormData Headers Request Response',
  'AbortError ApiClient ApiError ApiResponse Call CallOptions Callback Command ConnectionError',
  'CallHandle ChosenData CommonParameters DataAndResponse ExceptionClass KnownException MemberClasses Parameter',
  'DefaultApi Model ModelBase Operation ResponseParseError ResponseStream ServerEvent WithHeaders',
  'ServiceException Shape TimeoutError Transport',
  'UnknownError Violation',
);

/** In lower case: files in the same folder as those of the models, and names that Windows rejects. */
export const RESERVED_FILES = setOf(
  'index readme schema con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9',
  'lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9',
);

function setOf(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}
