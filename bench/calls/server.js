/* Responds to each request at once, in a process of its own. Prints its port. */
import { createServer } from 'node:http';

const body = JSON.stringify({
  AbsoluteTime: '2026-01-02T03:04:05.678Z',
  Id: '5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e7b90',
});
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'x-amzn-requestid': 'r' });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(server.address().port);
});
