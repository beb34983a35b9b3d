import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds on a page: each rule that is broken, and where. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id} at ${target.join()}: ${failureSummary}`,
      ),
    );
  });
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
