import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { comeToRest } from './watch-rest.js';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/**
 * What breaks the rules of accessibility on a page at rest, each with the elements that do; within a selector, if one
 * is given. axe is put on a page once and runs there: the page has no frames.
 */
export async function findViolations(page: Page, within = 'html'): Promise<string[]> {
  await comeToRest(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (selector) => window.axe.run(selector, { resultTypes: ['violations'] }),
    within,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
