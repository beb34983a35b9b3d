import { ApiClient, DefaultApi, GetTranscriptResponse } from 'amazon_connect_participant_service';

const time = '2026-01-02T03:04:05.678Z';
const page = JSON.stringify({
  InitialContactId: '5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e7b90',
  NextToken: 'next',
  Transcript: Array.from({ length: 100 }, (_, index) => ({
    AbsoluteTime: time,
    Content: `Hello, where is my parcel? I ask for the ${index}th time.`,
    ContentType: 'text/plain',
    Id: `5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e${1000 + index}`,
    Type: 'MESSAGE',
    ParticipantId: 'f2c1d9a0-1111-4b7d-9c2e-1f0a3d5e7b90',
    DisplayName: 'Jane',
    ParticipantRole: 'CUSTOMER',
    MessageMetadata: {
      MessageId: `5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e${1000 + index}`,
      Receipts: [
        { DeliveredTimestamp: time, ReadTimestamp: time, RecipientParticipantId: 'agent' },
      ],
    },
  })),
});

const client = new ApiClient('http://127.0.0.1:1');
client.transport = { send: () => Promise.resolve({ status: 200, headers: {}, text: page }) };
const api = new DefaultApi(client);
const type = { type: 'model', shape: () => GetTranscriptResponse.shape };
const ways = {
  'JSON.parse': () => JSON.parse(page),
  'into models': () => GetTranscriptResponse.decode(type, JSON.parse(page)),
  'the whole call, without a network': () => api.getTranscript('token', {}),
};

/** @returns by name: the CPU time for a page of 100 items in each round, in µs. */
export async function measureDecoding(rounds) {
  const times = new Map(Object.keys(ways).map((name) => [name, []]));
  for (let round = -3; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(ways)) {
      const before = process.cpuUsage();
      for (let turn = 0; turn < 200; turn += 1) await run();
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) times.get(name).push((user + system) / 200);
    }
  }
  return times;
}
