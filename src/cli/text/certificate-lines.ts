import { certificateGroups } from '../../model/certificate.js';
import type { MeasureInfo } from '../../model/graph-document.js';
import { printable } from '../terminal.js';
import { wrapText } from './fit-text.js';
import type { Screen } from './screen.js';

/** Which measures agree with what another program computes, and why others do not; one block, or none at all. */
export function certificateLines(
  measures: readonly MeasureInfo[],
  { colors, proseColumns: width }: Screen,
): string[] {
  const lines = [...certificateGroups(measures)].map(([text, titles]) =>
    wrapText(printable(`${titles.join(', ')}: ${text}`), { indent: 0, hanging: 2, width }),
  );
  return lines.length === 0 ? [] : [colors.dim(lines.join('\n'))];
}
