import { AssertionError } from 'chai';

type ErrorClass<Thrown extends Error> = abstract new (...args: never[]) => Thrown;

/** The error with which a promise rejects; fails where it resolves or rejects with another kind. */
export async function failure<Thrown extends Error>(
  promise: Promise<unknown>,
  expected: ErrorClass<Thrown>,
): Promise<Thrown> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    if (error instanceof expected) return error;
    throw error;
  }
  throw new AssertionError(`expected a ${expected.name}, got the value ${JSON.stringify(value)}`);
}

/** The error that a function throws; fails where it throws none or another kind. */
export function thrown<Thrown extends Error>(
  run: () => unknown,
  expected: ErrorClass<Thrown>,
): Thrown {
  try {
    run();
  } catch (error) {
    if (error instanceof expected) return error;
    throw error;
  }
  throw new AssertionError(`expected a ${expected.name}, but nothing was thrown`);
}
