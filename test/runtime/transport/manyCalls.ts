/* Makes two thousand calls at once, and prints what became of them. */
import { ApiClient, DefaultApi } from 'amazon_connect_participant_service';

const api = new DefaultApi(new ApiClient(process.argv[2]));
const counts: Record<string, number> = {};
const message = { ContentType: 'text/plain', Content: 'Hello' };
await Promise.all(
  Array.from({ length: 2000 }, async () => {
    const result = await api.sendMessage('token', message).then(
      () => 'succeeded',
      (error: unknown) => (error as Error).message,
    );
    counts[result] = (counts[result] ?? 0) + 1;
  }),
);
console.log(JSON.stringify(counts));
api.apiClient.close();
