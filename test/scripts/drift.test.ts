import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as sdk from '@aws-sdk/client-connectparticipant';
import { expect } from 'chai';
import { buildService } from '../../generator/src/build/buildService.js';
import { load } from '../../generator/src/read/load.js';
import { differences, missing } from '../../scripts/drift/differences.js';
import { exportedNames } from '../../scripts/drift/exportedNames.js';
import { sdkFacts } from '../../scripts/drift/sdkFacts.js';
import { specFacts } from '../../scripts/drift/specFacts.js';

const specFile = fileURLToPath(new URL('../../openapi.yaml', import.meta.url));
const manifest = createRequire(import.meta.url).resolve(
  '@aws-sdk/client-connectparticipant/package.json',
);

describe('npm run drift', () => {
  const theirs = sdkFacts({ ...sdk }, join(dirname(manifest), 'dist-types'));
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'drift-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function driftOf(change: (spec: string) => string): Promise<string[]> {
    const spec = readFileSync(specFile, 'utf8');
    const changed = change(spec);
    const file = join(folder, 'openapi.yaml');
    await writeFile(file, changed);
    return differences(specFacts(buildService(load(file))), theirs);
  }

  it('finds no differences', async () => {
    expect(await driftOf((spec) => spec)).to.deep.equal([]);
  });

  it('covers all operations, exceptions and enums', () => {
    const count = (start: RegExp): number =>
      new Set([...theirs].flatMap((fact) => start.exec(fact)?.[1] ?? [])).size;
    expect(count(/^operation (\w+):/)).to.equal(11);
    expect(count(/^exception (\w+):/)).to.equal(7);
    expect(count(/^enum (\w+):/)).to.equal(9);
    expect(count(/^operation (\w+) throws/)).to.equal(11);
  });

  const changes: [string, string | RegExp, string, string[]][] = [
    [
      'a path',
      '  /participant/message:',
      '  /participant/messages:',
      [
        '+ operation SendMessage: POST /participant/message, status 200',
        '- operation SendMessage: POST /participant/messages, status 200',
      ],
    ],
    [
      'the name of an input',
      /x-callback-client-input-name: ParticipantToken/,
      'x-callback-client-input-name: Token',
      [
        '+ operation CreateParticipantConnection input member ParticipantToken is in the header X-Amz-Bearer',
        '+ operation CreateParticipantConnection input member ParticipantToken: string, required',
        '- operation CreateParticipantConnection input member Token is in the header X-Amz-Bearer',
        '- operation CreateParticipantConnection input member Token: string, required',
      ],
    ],
    [
      'the fault of an exception',
      /x-callback-client-fault: server/,
      'x-callback-client-fault: client',
      [
        '- exception InternalServerException: status 500, fault of the client',
        '+ exception InternalServerException: status 500, fault of the server',
      ],
    ],
    [
      'a value of an enum',
      /HIERARCHY_GROUP/g,
      'HIERARCHY_TREE',
      ['+ enum ResourceType: HIERARCHY_GROUP', '- enum ResourceType: HIERARCHY_TREE'],
    ],
    [
      'a member',
      /\bJoinToken:/g,
      'Joined:',
      [
        '+ shape Attendee member JoinToken is sensitive',
        '+ shape Attendee member JoinToken: string',
        '- shape Attendee member Joined: string',
      ],
    ],
  ];
  it('finds the names that the AWS SDK exports and the package does not', () => {
    const folder = new URL('../../', import.meta.url);
    const sdk = 'node_modules/@aws-sdk/client-connectparticipant/dist-types/index.d.ts';
    const files = ['src/exports.ts', sdk].map((file) => fileURLToPath(new URL(file, folder)));
    const [ours, theirs] = exportedNames(files) as [Set<string>, Set<string>];
    expect(missing(ours, theirs)).to.deep.equal([]);
    for (const name of ['export $Command: value', 'export Item: type']) {
      expect([...theirs]).to.include(name);
      ours.delete(name);
    }
    expect([...theirs].filter((name) => name.includes('$:'))).to.deep.equal([]);
    expect(missing(ours, theirs)).to.have.members([
      '+ export $Command: value',
      '+ export Item: type',
    ]);
  });

  for (const [title, before, after, want] of changes) {
    it(`finds a difference: ${title}`, async () => {
      const found = await driftOf((spec) => spec.replace(before, after));
      expect(found.sort()).to.deep.equal([...want].sort());
    });
  }
});
