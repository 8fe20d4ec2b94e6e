import type { WorkColumns } from '../model/work-columns.js';

const LABEL_LENGTH = 80;

/** A work as sentences name it: `“Title” (2014)`. */
export function labelText({ label, year }: Pick<WorkColumns, 'label' | 'year'>, work: number): string {
  const characters = Array.from(label[work] ?? '');
  const shown =
    characters.length <= LABEL_LENGTH ? characters : [...characters.slice(0, LABEL_LENGTH - 1), '…'];
  const dated = year[work] ?? null;
  return `“${shown.join('')}”${dated === null ? '' : ` (${dated})`}`;
}

/** A share in whole percent. */
export function percentText(part: number, whole: number): string {
  return `${Math.round((100 * part) / Math.max(1, whole))}\u00a0%`;
}
