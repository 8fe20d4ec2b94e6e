import type { CitationKind } from '../encoding/emphasis.js';
import { withOpacity } from '../encoding/mix-colors.js';
import type { Palette } from '../encoding/palette.js';
import { TAPERED } from '../encoding/resting-citations.js';
import { FADED } from './draw-works.js';
import { type Frame, pointOf } from './scene.js';

const DEFAULTS = {
  /** Strongly drawn citations in a frame: beyond that an even part of them. */
  most: 3000,
};

/** How a citation is drawn. */
export interface CitationStroke {
  /** As canvases read it. */
  readonly color: string;
  /** Pixels at the citing end. */
  readonly width: number;
  /** Share of it that is left at the cited end. */
  readonly end: number;
}

/** Pixels of a citation's width at a scale: never a hair, never a beam. */
export function widthInPixels(width: number, scale: number): number {
  return Math.min(5, Math.max(1, width * scale));
}

/** The citations of the view, as they rest: for pictures in files. */
export function drawCitations(frame: Frame): void {
  const { scene, projection } = frame;
  for (const { citations, color, opacity, width, end } of scene.appearance.citations.groups) {
    const faded = scene.emphasis?.fades === true ? opacity * FADED : opacity;
    const stroke = {
      color: withOpacity(color, faded),
      width: widthInPixels(width, projection.scale),
      end,
    };
    for (const citation of citations) drawCitation(frame, citation, stroke);
  }
}

/** The citations looked at, citing in one hue and cited in another. */
export function drawCitationsInEmphasis(frame: Frame): void {
  const { emphasis, palette } = frame.scene;
  if (emphasis === null) return;
  const strokes = strokesOf(palette, frame.projection.scale, emphasis.citations.size);
  const step = Math.max(1, emphasis.citations.size / DEFAULTS.most);
  let [at, next] = [0, 0];
  for (const [citation, kind] of emphasis.citations) {
    if (at >= next) {
      drawCitation(frame, citation, strokes[kind]);
      next += step;
    }
    at += 1;
  }
}

function strokesOf(
  palette: Palette,
  scale: number,
  count: number,
): Readonly<Record<CitationKind, CitationStroke>> {
  const crowd = Math.max(0.22, Math.min(0.8, Math.sqrt(60 / Math.max(1, count))));
  const width = widthInPixels(0.26, scale);
  const narrow = widthInPixels(0.1, scale);
  const strong = (color: string, end = 0.4): CitationStroke => ({
    color: withOpacity(color, 0.95),
    width: Math.max(2.5, width),
    end,
  });
  return {
    citing: { color: withOpacity(palette.citing, crowd), width, end: TAPERED },
    cited: { color: withOpacity(palette.cited, crowd), width, end: TAPERED },
    tie: { color: withOpacity(palette.cited, crowd), width, end: 1 },
    survey: { color: withOpacity(palette.secondary, Math.min(0.5, crowd)), width: narrow, end: 1 },
    'path-citing': strong(palette.citing),
    'path-cited': strong(palette.cited),
    'path-tie': strong(palette.cited, 1),
  };
}

/** A citation as a wedge, broad where it is made and pointed at the work that it reaches. */
function drawCitation(frame: Frame, citation: number, { color, width, end }: CitationStroke): void {
  const { context, scene } = frame;
  const { source, target } = scene.index.document.edges;
  const from = pointOf(frame, source[citation] ?? 0);
  const to = pointOf(frame, target[citation] ?? 0);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return;
  const [nx, ny] = [(-dy / length) * (width / 2), (dx / length) * (width / 2)];
  context.beginPath();
  context.moveTo(from.x + nx, from.y + ny);
  context.lineTo(to.x + nx * end, to.y + ny * end);
  context.lineTo(to.x - nx * end, to.y - ny * end);
  context.lineTo(from.x - nx, from.y - ny);
  context.closePath();
  context.fillStyle = color;
  context.fill();
}
