import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as sdk from '@aws-sdk/client-connectparticipant';
import { buildService } from '../../generator/src/build/buildService.js';
import { load } from '../../generator/src/read/load.js';
import { differences } from './differences.js';
import { sdkFacts } from './sdkFacts.js';
import { specFacts } from './specFacts.js';

/*
 * Compares openapi.yaml with the client of the AWS SDK that is installed, and prints every
 * difference: `+` what only the SDK has, `-` what only openapi.yaml has. Exits with 1 if there are
 * any. How to follow them: CONTRIBUTING.md, "Following the service".
 */
const { resolve } = createRequire(import.meta.url);
const manifest = resolve('@aws-sdk/client-connectparticipant/package.json');
const spec = fileURLToPath(new URL('../../openapi.yaml', import.meta.url));

const ours = specFacts(buildService(load(spec)));
const theirs = sdkFacts({ ...sdk }, join(dirname(manifest), 'dist-types'));
const found = differences(ours, theirs);
for (const difference of found) console.log(difference);
const count = found.length === 0 ? 'no difference' : `${found.length} differences`;
console.log(`openapi.yaml and the AWS SDK: ${ours.size} and ${theirs.size} facts, ${count}`);
process.exitCode = found.length === 0 ? 0 : 1;
