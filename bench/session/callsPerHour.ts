/*
 * How many calls a session makes on its own: `npm run bench:session-calls`. The sessions of the
 * simulation run for hours of virtual time, without faults, in chats with different numbers of
 * items per minute at irregular times, as people write them. Calls of the program itself are not
 * included.
 */
import { ApiClient, ChatSession } from 'amazon_connect_participant_service';
import { Random } from '../simulation/Random.js';
import { calmFate, Service } from '../simulation/Service.js';
import { VirtualTime } from '../simulation/VirtualTime.js';

const HOUR = 3_600_000;
/** Each rate is measured over this many hours. */
const HOURS = 10;
const RATES = [0, 0.1, 1, 6, 30, 120];

const rows: Record<string, number>[] = [];
for (const rate of RATES) rows.push({ 'items a minute': rate, ...(await measure(rate)) });
console.table(rows);

/** The average number of calls per hour. */
async function measure(rate: number): Promise<Record<string, number>> {
  const time = new VirtualTime();
  const random = new Random(1);
  const uninstall = time.install(random.next);
  try {
    const service = new Service(time, true);
    const client = new ApiClient('https://simulated');
    client.transport = service;
    const session = new ChatSession({
      participantToken: 'participant',
      client,
      timers: time.timers,
      webSocket: () => service.openSocket(),
    });
    session.connect().catch(() => undefined);
    // Excludes the first minute, with the calls for connecting.
    await time.pass(60_000);
    const before = new Map(service.calls);
    const end = time.now + HOURS * HOUR;
    while (time.now < end) {
      const wait = rate === 0 ? Infinity : (-Math.log(1 - random.next()) * 60_000) / rate;
      await time.pass(Math.min(wait, end - time.now));
      if (time.now < end) service.say(calmFate, 'Hello');
    }
    session.close();
    client.close();
    await time.pass(60_000);
    const perHour = (operation: string): number => {
      const calls = (service.calls.get(operation) ?? 0) - (before.get(operation) ?? 0);
      return Math.round((calls / HOURS) * 10) / 10;
    };
    return {
      CreateParticipantConnection: perHour('connection'),
      GetTranscript: perHour('transcript'),
    };
  } finally {
    uninstall();
  }
}
