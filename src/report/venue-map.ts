import type { GraphDocument } from '../model/graph-document.js';
import type { Region } from '../model/layout.js';
import { THEME_COLORS } from '../model/palette.js';
import { shortened } from '../model/text/shortened.js';
import { yearOf } from './cited-works.js';
import { figure } from './figure.js';
import { countOf } from './format.js';
import { type Html, html } from './html.js';

const WIDTH = 880;
const MARGIN = 18;
/** Width of a letter of the labels, in pixels. */
const LETTER = 6.2;
const HUES = THEME_COLORS.light.categories.length;
/** Beyond this many works the picture says enough without a name on each. */
const MOST_NAMED = 2000;

/** The map of venues as the viewer shows it: each venue a cluster of its works, with its name. */
export function venueMap(document: GraphDocument): Html {
  const { venues: layout } = document.layouts;
  const regions = layout.regions ?? [];
  if (regions.length === 0) return html``;
  const frame = frameOf(regions);
  const marks = document.nodes.id.map((_, index) => workMark(document, index, frame));
  const discs = regions.filter(({ shape }) => shape === 'disc').length;
  const label = `Map of ${countOf(discs, 'venue')} with two or more works.`;
  const ring = document.nodes.isSeed.includes(true) ? ' A ring is the survey itself.' : undefined;
  const svg = html`<svg class="map" viewBox="0 0 ${WIDTH} ${round(frame.height)}" width="${WIDTH}" height="${round(frame.height)}" role="img" aria-label="${label}">
<g>${regions.map((region, index) => regionOutline(region, index, frame))}</g>
<g>${marks}</g>
<g>${regions.map((region) => regionName(region, frame))}</g></svg>`;
  return figure(
    svg,
    html`Each dot is a work, each disc a venue of two or more works; inside, older works stand nearer to the centre.${ring}`,
  );
}

interface Frame {
  readonly scale: number;
  readonly height: number;
  readonly x: (position: number) => number;
  readonly y: (position: number) => number;
}

/** Fits the regions into the width of the page; `y` points up in the layout and down in SVG. */
function frameOf(regions: readonly Region[]): Frame {
  const left = Math.min(...regions.map(({ x, width }) => x - width / 2));
  const right = Math.max(...regions.map(({ x, width }) => x + width / 2));
  const bottom = Math.min(...regions.map(({ y, height }) => y - height / 2));
  const top = Math.max(...regions.map(({ y, height }) => y + height / 2));
  const scale = (WIDTH - 2 * MARGIN) / Math.max(right - left, top - bottom, 1);
  return {
    scale,
    height: (top - bottom) * scale + 2 * MARGIN,
    x: (position) => (position - left) * scale + (WIDTH - (right - left) * scale) / 2,
    y: (position) => (top - position) * scale + MARGIN,
  };
}

function regionOutline({ shape, x, y, width, height }: Region, index: number, frame: Frame): Html {
  if (shape === 'disc') {
    const hue = index < HUES ? `var(--hue-${index + 1})` : 'var(--other)';
    return html`<circle class="hull" cx="${round(frame.x(x))}" cy="${round(frame.y(y))}" r="${round((width / 2) * frame.scale)}" fill="${hue}"/>`;
  }
  const left = round(frame.x(x - width / 2));
  const top = round(frame.y(y + height / 2));
  return html`<rect class="hull" x="${left}" y="${top}" width="${round(width * frame.scale)}" height="${round(height * frame.scale)}" rx="6" fill="var(--other)"/>`;
}

function workMark(document: GraphDocument, index: number, frame: Frame): Html {
  const { nodes, layouts } = document;
  const regions = layouts.venues.regions ?? [];
  const region = regions.findIndex(({ key, shape }) => shape === 'disc' && key === nodes.venueKey[index]);
  const hue = region >= 0 && region < HUES ? `var(--hue-${region + 1})` : 'var(--other)';
  const paint = nodes.isSeed[index] === true ? html`class="survey"` : html`fill="${hue}"`;
  const name = nodes.id.length <= MOST_NAMED ? html`<title>${nameOf(document, index)}</title>` : undefined;
  return html`<circle cx="${round(frame.x(layouts.venues.x[index] ?? 0))}" cy="${round(frame.y(layouts.venues.y[index] ?? 0))}" r="${round(0.8 * frame.scale)}" ${paint}>${name}</circle>\n`;
}

function nameOf(document: GraphDocument, index: number): string {
  const year = yearOf(document, index);
  const label = document.nodes.label[index] ?? '';
  return year === undefined ? label : `${label} (${year})`;
}

/** Above its region, cut to the room there is; none where there is no room for three letters. */
function regionName({ shape, label, count, x, y, width, height }: Region, frame: Frame): Html {
  const letters = Math.floor((width * frame.scale * 1.25) / LETTER);
  if (letters < 3) return html``;
  const text = shortened(label, letters - 3);
  if (shape === 'box')
    return html`<text class="pool" x="${round(frame.x(x + width / 2))}" y="${round(frame.y(y + height / 2) - 3)}">${label} <tspan class="count">${count}</tspan></text>`;
  return html`<text x="${round(frame.x(x))}" y="${round(frame.y(y + height / 2) - 3)}">${text} <tspan class="count">${count}</tspan></text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
