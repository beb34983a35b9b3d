/** @typedef {import('./timelineRow.js').Moment} Moment */
/** @typedef {import('../src/inspector/InspectorFeed.js').SelectedContact} SelectedContact */

/** The calls that a test can make directly. The others need an id that another call returns. */
const REPEATABLE = ['SendMessage', 'SendEvent', 'GetTranscript', 'DisconnectParticipant'];

/**
 * Returns a mocha test for a moment: a call with the same response, including its fault, or an item
 * that arrives.
 *
 * @param {Moment} moment
 * @param {SelectedContact} contact
 * @returns {string | undefined} undefined if a test cannot repeat it
 */
export function testOf(moment, contact) {
  if (moment.kind === 'item') return itemTest(moment.item, contact);
  const { operation = '', fault, status, error } = moment.entry;
  if (moment.kind !== 'call' || !REPEATABLE.includes(operation)) return undefined;
  const request = { ...Object(moment.entry.request) };
  const method = operation.charAt(0).toLowerCase() + operation.slice(1);
  const call = `api.${method}(token, ${code(request, 4)})`;
  const title = `${operation} ${outcomeOf(status, error, fault)}`;
  const faults =
    fault === undefined
      ? []
      : [
          `emulator.setFaults({`,
          `  faults: [${code({ operation, kind: fault, probability: 1, count: 1 }, 4)}],`,
          `});`,
        ];
  const isRefused = error !== undefined && fault === undefined;
  const check = isRefused
    ? [`await assert.rejects(${call}, ${code({ name: error, status }, 4)});`]
    : [
        `await ${call};`,
        `assert.equal(emulator.calls(${code({ operation, status: 200 }, 4)}).length, 1);`,
      ];
  return suite(title, contact, [
    ...CONNECT,
    ...faults,
    ...(fault === undefined ? check : [`await ${call};`, ...faultCheck(operation, fault)]),
  ]);
}

/**
 * The check after a fault: the client has retried the call.
 *
 * @param {string} operation
 * @param {string} fault
 */
function faultCheck(operation, fault) {
  return [`assert.equal(emulator.calls(${code({ operation }, 4)})[0]?.fault, ${code(fault, 4)});`];
}

const CONNECT = [
  `const api = new DefaultApi(new ApiClient(emulator.url));`,
  `const { ConnectionCredentials } = await api.createParticipantConnection(participantToken, {`,
  `  Type: ['CONNECTION_CREDENTIALS'],`,
  `});`,
  `const token = ConnectionCredentials?.ConnectionToken;`,
];

/**
 * @param {import('../src/chat/item.js').Item} item
 * @param {SelectedContact} contact
 */
function itemTest({ Type, ContentType, Content, ParticipantRole }, contact) {
  if (Type === 'ATTACHMENT' || ParticipantRole === 'CUSTOMER') return undefined;
  const says =
    ContentType === 'text/plain' && ParticipantRole !== 'SYSTEM' && Content !== undefined;
  const act = says
    ? `chat.say(${code(ParticipantRole ?? 'AGENT', 4)}, ${code(Content, 4)});`
    : `chat.push(${code({ ContentType, Content }, 4)});`;
  const wanted = code(Content ?? ContentType, 4);
  const member = Content === undefined ? 'ContentType' : 'Content';
  return suite(`shows ${Content === undefined ? 'the event' : 'the message'}`, contact, [
    `const client = new ApiClient(emulator.url);`,
    `const session = new ChatSession({ participantToken, client });`,
    `const seen = new Promise((resolve) => session.on('item', resolve));`,
    `await session.connect();`,
    `const chat = emulator.contact(contactId);`,
    act,
    `await chat.waitFor(({ ${member} }) => ${member} === ${wanted});`,
    `await seen;`,
    `await session.close();`,
  ]);
}

/**
 * @param {string} title
 * @param {SelectedContact} contact
 * @param {readonly string[]} lines
 */
function suite(title, { participants, contentTypes }, lines) {
  const displayName = participants[0]?.displayName ?? 'Ada';
  const client = lines.some((line) => line.includes('ChatSession'))
    ? 'ApiClient, ChatSession'
    : 'ApiClient, DefaultApi';
  return [
    `import assert from 'node:assert/strict';`,
    `import { startEmulator } from 'amazon_connect_participant_emulator';`,
    `import { ${client} } from 'amazon_connect_participant_service';`,
    ``,
    `describe('my chat', () => {`,
    `  const started = startEmulator({ port: 0 });`,
    `  after(async () => (await started).close());`,
    ``,
    `  it(${code(title, 2)}, async () => {`,
    `    const emulator = await started;`,
    `    const { ${client.includes('ChatSession') ? 'contactId, ' : ''}participantToken } = await emulator.startChat(`,
    `      ${code({ displayName, contentTypes }, 6)},`,
    `    );`,
    ...lines.map((line) => `    ${line}`),
    `  });`,
    `});`,
    ``,
  ].join('\n');
}

/**
 * @param {number | undefined} status
 * @param {string | undefined} error
 * @param {string | undefined} fault
 */
function outcomeOf(status, error, fault) {
  if (fault !== undefined) return `survives the fault ${fault}`;
  return error === undefined ? `answers ${status ?? 'nothing'}` : `is refused with ${error}`;
}

/**
 * Returns a value as a literal.
 *
 * @param {unknown} value
 * @param {number} indent the indentation of its line
 */
function code(value, indent) {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(indent)}`);
}
