import { download as downloadBytes, findFile, upload } from '#platform';
import { downloadAttachment as download } from '../../../../src/chat/attachments/downloadAttachment.js';
import { sendAttachment as send } from '../../../../src/chat/attachments/sendAttachment.js';

/* Attachments as a session of this platform sends them and downloads them. */

const platform = { download: downloadBytes, findFile, upload };

type Sending = Parameters<typeof send>;
type Downloading = Parameters<typeof download>;

export function sendAttachment(
  call: Sending[0],
  file: Sending[1],
  options: Sending[2],
  settings: Sending[3],
): ReturnType<typeof send> {
  return send(call, file, options, settings, platform);
}

export function downloadAttachment(
  call: Downloading[0],
  attachment: Downloading[1],
  options: Downloading[2],
  settings: Downloading[3],
): ReturnType<typeof download> {
  return download(call, attachment, options, settings, platform);
}
