import { AssertionError } from 'chai';

type ErrorClass<Thrown extends Error> = abstract new (...args: never[]) => Thrown;

/** The error that a promise rejects with. Fails if it resolves, or rejects with another class. */
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

/** The error that a function throws. Fails if it throws none, or one of another class. */
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
