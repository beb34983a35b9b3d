import { readFileSync } from 'node:fs';

import { contracts } from '../contract/contracts.js';
import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { inspectorFile, inspectorPage } from '../inspector/inspectorFiles.js';
import { INTERACTIVE_FILE } from '../packageFiles.js';
import type { ControlCall } from './control.js';

/** Redirects to the inspector, relative to the public URL. */
export function goToInspector(): Answer {
  return { status: 308, headers: { location: 'emulator/' } };
}

/** Returns the inspector's page. */
export function showInspector(): Answer {
  return inspectorPage('./');
}

/** Returns a script or a style sheet of the inspector. */
export function showInspectorFile({ values }: ControlCall): Answer {
  return inspectorFile(values('path', 'file') ?? '');
}

/** Streams events to the inspector until it disconnects. */
export function watchEvents({ service, values }: ControlCall): Answer {
  const search = values('query', 'search') ?? '';
  const contactId = values('query', 'contactId');
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
    stream: (out) => {
      service.inspectors.open({ search, contactId }, out);
    },
  };
}

/** Returns an example of each kind of interactive message. */
export function listInteractiveMessages(): Answer {
  return jsonAnswer({ templates: JSON.parse(readFileSync(INTERACTIVE_FILE, 'utf8')) as unknown });
}

/** Lists the operations that clients can call, for the inspector's curl commands. */
export function listOperations(): Answer {
  const { participant, connect } = contracts();
  const operations = [...participant.operations, ...connect.operations].map(
    ({ operationId, method, path, token }) => ({ operationId, method, path, token }),
  );
  return jsonAnswer({ operations });
}
