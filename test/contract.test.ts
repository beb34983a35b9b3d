import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createConfig, lint } from '@redocly/openapi-core';
import { expect } from 'chai';
import { parse } from 'yaml';
import * as operations from '../src/service/operations.js';
import type { Operation } from '../src/runtime/operation/Operation.js';
import { inHeader } from '../src/runtime/request/parameterWriters.js';

const file = fileURLToPath(new URL('../openapi.yaml', import.meta.url));

interface Contract {
  readonly paths: Record<string, Record<string, Described>>;
  readonly components: { readonly schemas: Record<string, unknown> };
}

interface Described {
  readonly operationId: string;
  readonly description: string;
  readonly responses: Record<string, unknown>;
  readonly 'x-callback-client-retry': string;
}

const contract = parse(readFileSync(file, 'utf8'), { maxAliasCount: 1000 }) as Contract;

describe('openapi.yaml', () => {
  it("passes Redocly's linter with its strictest rules", async () => {
    const config = await createConfig({ extends: ['recommended-strict'] });
    const problems = await lint({ ref: file, config });
    expect(
      problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
    ).to.deep.equal([]);
  });

  const want: [name: string, method: string, path: string, errors: string, retry: string][] = [
    [
      'CancelParticipantAuthentication',
      'post',
      '/participant/cancel-authentication',
      '',
      'repeatable',
    ],
    [
      'CompleteAttachmentUpload',
      'post',
      '/participant/complete-attachment-upload',
      '402 409',
      'client-token',
    ],
    ['CreateParticipantConnection', 'post', '/participant/connection', '', 'repeatable'],
    ['DescribeView', 'get', '/participant/views/{ViewToken}', '404', 'read-only'],
    ['DisconnectParticipant', 'post', '/participant/disconnect', '', 'client-token'],
    ['GetAttachment', 'post', '/participant/attachment', '', 'read-only'],
    ['GetAuthenticationUrl', 'post', '/participant/authentication-url', '', 'read-only'],
    ['GetTranscript', 'post', '/participant/transcript', '', 'read-only'],
    ['SendEvent', 'post', '/participant/event', '409', 'client-token'],
    ['SendMessage', 'post', '/participant/message', '', 'client-token'],
    [
      'StartAttachmentUpload',
      'post',
      '/participant/start-attachment-upload',
      '402',
      'client-token',
    ],
  ];
  const descriptors = Object.values(operations) as Operation<unknown>[];

  it('has exactly the eleven operations', () => {
    const described = Object.values(contract.paths).flatMap((methods) => Object.values(methods));
    expect(described.map(({ operationId }) => operationId).sort()).to.deep.equal(
      want.map(([name]) => name),
    );
    expect(descriptors.map(({ name }) => name).sort()).to.deep.equal(want.map(([name]) => name));
  });

  for (const [name, method, path, errors, retry] of want) {
    it(`describes ${name} like its descriptor`, () => {
      const described = contract.paths[path]?.[method];
      expect(described?.operationId).to.equal(name);
      expect(described?.['x-callback-client-retry']).to.equal(retry);
      expect(described?.description.length).to.be.greaterThan(80);
      const statuses = ['200', '400', '403', '429', '500', ...errors.split(' ').filter(Boolean)];
      expect(Object.keys(described?.responses ?? {}).sort()).to.deep.equal(statuses.sort());

      const descriptor = descriptors.find((candidate) => candidate.name === name);
      expect(descriptor).to.include({ method: method.toUpperCase(), path, retry });
      expect(descriptor?.parameters[0]).to.include({
        name: 'X-Amz-Bearer',
        in: inHeader,
        auth: 'bearer',
      });
    });
  }
});
