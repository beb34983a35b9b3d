import { answers } from './answers.js';
import { descriptions } from './descriptions.js';
import { requests } from './requests.js';
import type { Fuzzer } from './Fuzzer.js';

/** The fuzzers of `npm run fuzz`, by the names that `--only` takes. */
export const fuzzers: Readonly<Record<string, Fuzzer>> = { requests, answers, descriptions };
