import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as sdk from '@aws-sdk/client-connectparticipant';
import { buildService } from '../../generator/src/build/buildService.js';
import { load } from '../../generator/src/read/load.js';
import { differences, missing } from './differences.js';
import { exportedNames } from './exportedNames.js';
import { sdkFacts } from './sdkFacts.js';
import { specFacts } from './specFacts.js';

/*
 * Compares openapi.yaml with the installed client of the AWS SDK, and prints every difference: `+`
 * if only the SDK has it, `-` if only openapi.yaml has it. Then prints every name that the SDK's
 * client exports and this package does not. Exits with 1 if there are any. CONTRIBUTING.md,
 * "Following the service", explains what to do then.
 */
const { resolve } = createRequire(import.meta.url);
const manifest = resolve('@aws-sdk/client-connectparticipant/package.json');
const declarations = join(dirname(manifest), 'dist-types');
const root = fileURLToPath(new URL('../..', import.meta.url));

const ours = specFacts(buildService(load(join(root, 'openapi.yaml'))));
const theirs = sdkFacts({ ...sdk }, declarations);
const names = exportedNames([join(root, 'src/exports.ts'), join(declarations, 'index.d.ts')]);
const [ourNames = new Set(), theirNames = new Set()] = names;
const found = [...differences(ours, theirs), ...missing(ourNames, theirNames)];
for (const difference of found) console.log(difference);
const count = found.length === 0 ? 'no difference' : `${found.length} differences`;
console.log(
  `openapi.yaml and the AWS SDK: ${ours.size} and ${theirs.size} facts, ` +
    `${theirNames.size} values and types that the SDK exports, ${count}`,
);
process.exitCode = found.length === 0 ? 0 : 1;
