import { noticeText, type Notice } from '../read/Notices.js';

/** How many notices about one subject are shown. A large description may cause thousands. */
const SHOWN = 5;

/**
 * Formats notices for a terminal, one per line. If there are many about the same subject, only the
 * first ones are shown, with the number of the others.
 *
 * @param report - the file that contains all notices, if there is one.
 */
export function noticeLines(notices: readonly Notice[], report: string | undefined): string[] {
  const counts = new Map<string, number>();
  const lines: string[] = [];
  for (const notice of notices) {
    const count = (counts.get(notice.subject) ?? 0) + 1;
    counts.set(notice.subject, count);
    if (count <= SHOWN) lines.push(`warning: ${noticeText(notice)}`);
  }
  const where = report === undefined ? '--report FILE lists them' : `${report} lists them`;
  for (const [subject, count] of counts) {
    if (count > SHOWN) lines.push(`warning: ${count - SHOWN} more about ${subject}; ${where}`);
  }
  return lines;
}
