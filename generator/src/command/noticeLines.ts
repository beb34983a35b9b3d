import { noticeText, type Notice } from '../read/Notices.js';

/** How many notices on one subject are shown; a large description has thousands of some. */
const SHOWN = 5;

/**
 * What a terminal shows of the notices: each in a line, and of those that come by the hundred the first
 * with the number of the others.
 *
 * @param report - the file that has all of them, if there is one.
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
