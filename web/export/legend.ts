import { shortened } from '../../src/model/text/shortened.js';
import type { DocumentIndex } from '../document/document-index.js';
import { isRetracted } from '../document/document-index.js';
import type { RadiusRange } from '../drawing/work-radii.js';
import { countEntries } from '../encoding/color-scale.js';
import { coloringsOf } from '../encoding/colorings.js';
import type { Palette } from '../encoding/palette.js';
import { type SizeStep, sizeSteps } from '../encoding/size-steps.js';
import { sizingsOf } from '../encoding/sizings.js';
import type { ShownDocument } from '../state/derive.js';
import { countOfAll } from '../text/wording.js';

/** The sign that a line of the legend explains. */
export type LegendSign =
  | { readonly kind: 'disc'; readonly color: string; readonly radius: number }
  | { readonly kind: 'dot' | 'ring' | 'dashed' | 'diamond'; readonly color: string }
  | { readonly kind: 'none' };

/** A line of the legend. */
export interface LegendLine {
  readonly sign: LegendSign;
  readonly label: string;
  readonly count?: string;
}

/** A part of the legend under a heading. */
export interface LegendPart {
  readonly title: string;
  /** Colours from the least to the most, with what the ends stand for. */
  readonly ramp?: { readonly colors: readonly string[]; readonly least: string; readonly most: string };
  readonly lines: readonly LegendLine[];
}

const RAMP_STEPS = 24;
const LONGEST_LABEL = 60;

/** What colours, sizes and marks of a picture whose works have these radii stand for. O(V). */
export function legendOf({ index, state, derived }: ShownDocument, radii: RadiusRange): LegendPart[] {
  const { palette, scale } = derived;
  const coloring = coloringsOf(index).find(({ id }) => id === state.colorBy);
  const sizing = sizingsOf(index).find(({ id }) => id === state.sizeBy);
  const colors = {
    colors: Array.from({ length: RAMP_STEPS }, (_, step) => palette.ramp(step / (RAMP_STEPS - 1))),
  };
  const shown = countEntries(index, scale, derived.passing);
  const lines = scale.legend.map(
    ({ label, color, count }, at): LegendLine => ({
      sign: { kind: 'dot', color },
      label: shortened(label, LONGEST_LABEL),
      count: countOfAll(shown[at] ?? 0, count),
    }),
  );
  const marks = marksOf(index, palette);
  return [
    {
      title: `Colour: ${coloring?.title(index) ?? ''}`,
      lines,
      ...(scale.ramp === undefined ? {} : { ramp: { ...colors, ...scale.ramp } }),
    },
    ...(sizing === undefined || sizing.id === 'uniform'
      ? []
      : [
          {
            title: `Size: ${sizing.title(index)}`,
            lines: sizeLines(sizeSteps(index, sizing.id), palette, radii),
          },
        ]),
    ...(marks.length === 0 ? [] : [{ title: 'Marks', lines: marks }]),
  ];
}

function sizeLines(
  steps: readonly SizeStep[],
  { secondary: color }: Palette,
  { least, most }: RadiusRange,
): LegendLine[] {
  return steps.map(({ size, label }) => ({
    sign: { kind: 'disc', color, radius: least + (most - least) * size },
    label,
  }));
}

function marksOf(index: DocumentIndex, palette: Palette): LegendLine[] {
  const { nodes } = index.document;
  const works = [...nodes.id.keys()];
  const isInferred = (work: number) =>
    nodes.yearFrom[work] === 'doi-structure' || nodes.venueFrom[work] === 'doi-structure';
  const survey = index.seeds.length > 1 ? 'the surveys' : 'the survey';
  return [
    ...(index.seeds.length === 0 ? [] : [mark('diamond', palette.text, survey)]),
    ...(works.some(isInferred) ? [mark('dashed', palette.other, 'year or venue read from the DOI')] : []),
    ...(works.some((work) => isRetracted(index, work)) ? [mark('ring', palette.retracted, 'retracted')] : []),
  ];
}

function mark(kind: 'diamond' | 'dashed' | 'ring', color: string, label: string): LegendLine {
  return { sign: { kind, color }, label };
}
