/*
 * A bot that answers questions, and says so if it has no answer.
 *
 *   PARTICIPANT_TOKEN=… npx tsx examples/sessions/bot.ts
 */
import {
  ApiClient,
  ChatSession,
  type ChatMessage,
  type SendMessageResponse,
} from 'amazon_connect_participant_service';

const answers: readonly (readonly [question: RegExp, answer: string])[] = [
  [/open|hours/i, 'We are there from 9 to 17 o’clock.'],
  [/parcel|order/i, 'Please tell me its number; it looks like **A-1815**.'],
  [/A-\d{4}/, 'Thank you! Somebody will look after it.'],
];

const client = new ApiClient(process.env['ENDPOINT'] ?? 'http://127.0.0.1:4580');
const session = new ChatSession({
  client,
  participantToken: process.env['PARTICIPANT_TOKEN'] ?? '',
  connectParticipant: true,
  // Answers only questions that are asked from now on.
  from: 'now',
});

async function answer(question: ChatMessage): Promise<SendMessageResponse> {
  // Receipts are sent together every few seconds, so the answer doesn't wait for them.
  void session.markRead(question);
  await session.sendTyping();
  const [, text = 'I do not know that. Ask for our opening hours, or for your order.'] =
    answers.find(([pattern]) => pattern.test(question.Content)) ?? [];
  return session.sendMessage({ ContentType: 'text/markdown', Content: text });
}

session.on('message', (message) => {
  if (message.ParticipantRole !== 'CUSTOMER') return;
  answer(message).catch((error: unknown) => {
    console.error('A question was not answered:', error);
  });
});
// For example, a failed connection attempt. The session continues, and so does the bot.
session.on('error', (error) => {
  console.error(error);
});
session.on('over', () => {
  client.close();
});
await session.connect();
console.log('ready');
