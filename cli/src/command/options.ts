import { UsageError } from '../UsageError.js';

/** @throws UsageError if the value is not a base URL. */
export function endpoint(value: string): string {
  if (URL.canParse(value) && /^https?:/i.test(value)) return value;
  throw new UsageError(
    '--endpoint must be an http or https URL, for example http://127.0.0.1:4580',
  );
}

/** @throws UsageError if the value is not a region. */
export function region(value: string): string {
  if (/^[a-z\d]+(-[a-z\d]+)+$/.test(value)) return value;
  throw new UsageError('--region must be a region of AWS, for example eu-central-1');
}

/** Returns a parser for whole numbers, which throws UsageError for anything else. */
export function wholeNumber(name: string, unit: string): (value: string) => number {
  return (value) => {
    if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
    throw new UsageError(`${name} must be a whole number of ${unit}, 1 or more`);
  };
}
