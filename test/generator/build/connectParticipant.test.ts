import { fileURLToPath } from 'node:url';

import { expect } from 'chai';

import { buildService } from '../../../generator/src/build/buildService.js';
import { load } from '../../../generator/src/read/load.js';
import { operationsIn, typeText } from '../support.js';

const service = buildService(
  load(fileURLToPath(new URL('../../../openapi.yaml', import.meta.url))),
);
const operations = operationsIn(service);

/** Headers for a signing proxy; every operation may have them. */
const SIGNING = [
  ...['xAmzContentSha256', 'xAmzDate', 'xAmzAlgorithm', 'xAmzCredential', 'xAmzSecurityToken'],
  ...['xAmzSignature', 'xAmzSignedHeaders'],
];

describe('the service of openapi.yaml', () => {
  it('describes the package of this repository', () => {
    expect(service).to.include({
      packageName: 'amazon_connect_participant_service',
      version: '2018-09-07',
    });
    expect(service.servers).to.have.length(6);
    expect(service.servers[1]?.variables).to.deep.equal(service.servers[0]?.variables);
  });

  it('has eleven operations in one class, with the arguments of the older client', () => {
    const methods = operations.map(({ methodName, parameters, body }) => {
      const required = parameters.filter((it) => it.required).map((it) => it.argument);
      return `${methodName}(${[...required, body?.argument].filter(Boolean).join(', ')})`;
    });
    expect(service.apis.map(({ className }) => className)).to.deep.equal(['DefaultApi']);
    expect(methods).to.deep.equal([
      'cancelParticipantAuthentication(xAmzBearer, cancelParticipantAuthenticationRequest)',
      'completeAttachmentUpload(xAmzBearer, completeAttachmentUploadRequest)',
      'createParticipantConnection(xAmzBearer, createParticipantConnectionRequest)',
      'describeView(xAmzBearer, viewToken)',
      'disconnectParticipant(xAmzBearer, disconnectParticipantRequest)',
      'getAttachment(xAmzBearer, getAttachmentRequest)',
      'getAuthenticationUrl(xAmzBearer, getAuthenticationUrlRequest)',
      'getTranscript(xAmzBearer, getTranscriptRequest)',
      'sendEvent(xAmzBearer, sendEventRequest)',
      'sendMessage(xAmzBearer, sendMessageRequest)',
      'startAttachmentUpload(xAmzBearer, startAttachmentUploadRequest)',
    ]);
  });

  it('has the options of the older client', () => {
    for (const { methodName, parameters } of operations) {
      const optional = parameters.filter((it) => !it.required).map((it) => it.argument);
      const paging = methodName === 'getTranscript' ? ['maxResults', 'nextToken'] : [];
      expect(optional, methodName).to.deep.equal([...SIGNING, ...paging]);
    }
  });

  it('uses the token in the authentication settings', () => {
    for (const { methodName, parameters, security } of operations) {
      const inputName =
        methodName === 'createParticipantConnection' ? 'ParticipantToken' : 'ConnectionToken';
      expect(parameters[0]).to.include({ authScheme: 'bearer', inputName, sensitive: true });
      const keys = security.map((requirements) => requirements.map(({ key }) => key));
      expect(keys).to.deep.equal([['bearer'], ['bearer', 'hmac']]);
    }
  });

  it('has commands whose inputs are the token, the path and the body', () => {
    expect(service.clientName).to.equal('ConnectParticipant');
    for (const { methodName, parameters } of operations) {
      const inputs = parameters.flatMap(({ inputName }) => inputName ?? []);
      const token =
        methodName === 'createParticipantConnection' ? 'ParticipantToken' : 'ConnectionToken';
      const path = methodName === 'describeView' ? ['ViewToken'] : [];
      expect(inputs, methodName).to.deep.equal([token, ...path]);
    }
  });

  it('has seven exceptions, each with its status', () => {
    expect(
      service.exceptions.map(({ name, statuses }) => `${statuses.join()} ${name}`),
    ).to.deep.equal([
      '403 AccessDeniedException',
      '409 ConflictException',
      '500 InternalServerException',
      '404 ResourceNotFoundException',
      '402 ServiceQuotaExceededException',
      '429 ThrottlingException',
      '400 ValidationException',
    ]);
  });

  it('has nine enums, all open except those that only occur in requests', () => {
    const enums = service.models.filter((model) => model.kind === 'enum');
    expect(enums).to.have.length(9);
    const closed = enums.filter(({ open }) => !open).map(({ name }) => name);
    expect(closed).to.deep.equal(['ConnectionType', 'ScanDirection', 'SortKey']);
  });

  it('has a model for each component, and no others', () => {
    expect(service.models.filter(({ schemaKey, name }) => schemaKey !== name)).to.deep.equal([]);
    expect(service.models.map(({ kind }) => kind)).to.include.members(['object', 'enum', 'alias']);
  });

  it('knows which operations may be repeated, and how the transcript is paginated', () => {
    const tokens = operations.filter(({ retry }) => retry === 'client-token');
    expect(tokens.map(({ idempotencyToken }) => idempotencyToken)).to.deep.equal(
      Array(5).fill('ClientToken'),
    );
    const transcript = operations.find(({ methodName }) => methodName === 'getTranscript');
    expect(typeText(transcript?.result.type)).to.equal('GetTranscriptResponse');
    expect(transcript?.pagination).to.deep.equal({
      inputToken: 'NextToken',
      outputToken: 'NextToken',
      pageSize: 'MaxResults',
      items: 'Transcript',
    });
  });
});
