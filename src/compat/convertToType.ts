/** Parses a date from a string or a number of milliseconds. */
export function parseDate(text: string): Date {
  const milliseconds = Number(text);
  return new Date(Number.isNaN(milliseconds) ? text.replace(/(\d)T(\d)/i, '$1 $2') : milliseconds);
}

/**
 * Converts data to a type in the older client's notation: `'Number'`, `['String']`, `{ String:
 * Model }` or a class.
 */
export function convertToType(data: unknown, type: unknown): unknown {
  if (data === undefined || data === null) return data;
  switch (type) {
    case 'Boolean':
      return Boolean(data);
    case 'Integer':
      return parseInt(text(data), 10);
    case 'Number':
      return parseFloat(text(data));
    case 'String':
      return text(data);
    case 'Date':
      return parseDate(text(data));
  }
  if (type === Object) return data;
  if (isModel(type)) return type.constructFromObject(data);
  if (Array.isArray(type)) {
    const [itemType] = type as unknown[];
    return (data as unknown[]).map((item) => convertToType(item, itemType));
  }
  return typeof type === 'object' && type !== null ? convertMap(data, type) : data;
}

function convertMap(data: object, type: object): Record<string, unknown> {
  const [[keyType, valueType] = []] = Object.entries(type) as [string, unknown][];
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      text(convertToType(key, keyType)),
      convertToType(value, valueType),
    ]),
  );
}

interface Model {
  constructFromObject(data: unknown): unknown;
}

function isModel(type: unknown): type is Model {
  return typeof type === 'function' && 'constructFromObject' in type;
}

function text(data: unknown): string {
  return String(data);
}
