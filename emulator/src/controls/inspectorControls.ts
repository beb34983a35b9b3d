import { readFileSync } from 'node:fs';

import { contracts } from '../contract/contracts.js';
import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { inspectorFile, inspectorPage } from '../inspector/inspectorFiles.js';
import { INTERACTIVE_FILE } from '../packageFiles.js';
import type { ControlCall } from './control.js';

/** Leads to the inspector, whatever stands before it in the public URL. */
export function goToInspector(): Answer {
  return { status: 308, headers: { location: 'emulator/' } };
}

/** The page of the inspector. */
export function showInspector(): Answer {
  return inspectorPage('./');
}

/** A script or a style sheet of the inspector. */
export function showInspectorFile({ values }: ControlCall): Answer {
  return inspectorFile(values('path', 'file') ?? '');
}

/** Tells the inspector what happens, until it hangs up. */
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

/** Shows an interactive message of each kind. */
export function listInteractiveMessages(): Answer {
  return jsonAnswer({ templates: JSON.parse(readFileSync(INTERACTIVE_FILE, 'utf8')) as unknown });
}

/** Lists the calls that clients can make, for those who write one down. */
export function listOperations(): Answer {
  const { participant, connect } = contracts();
  const operations = [...participant.operations, ...connect.operations].map(
    ({ operationId, method, path, token }) => ({ operationId, method, path, token }),
  );
  return jsonAnswer({ operations });
}
