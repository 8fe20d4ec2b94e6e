import { emptyTag, textElement, type XmlAttributes } from '../../src/exports/xml.js';
import type { Surface } from '../drawing/scene.js';
import type { MeasureText } from './surface.js';

type Point = readonly [x: number, y: number];

/** A surface whose elements can be read. */
export interface SvgSurface extends Surface {
  /** What was drawn so far, as elements of SVG; those of one style in a row stand in one group. */
  readonly elements: () => readonly string[];
}

/** How far below the middle of a line its letters stand, in shares of their size. */
const MIDDLE = 0.35;
const ANCHORS: Readonly<Record<string, string | undefined>> = { center: 'middle', right: 'end', end: 'end' };

/**
 * A surface that writes down what is drawn on it as shapes and texts; of canvases it knows what the stage uses, and
 * only what is set before each shape.
 */
export function createSvgSurface(measure: MeasureText): SvgSurface {
  const elements: string[] = [];
  let group: { style: string; content: string[] } | undefined;
  let path = '';
  let whole: ((style: XmlAttributes) => string) | undefined;
  let dash: readonly number[] = [];

  const flush = () => {
    if (group !== undefined) elements.push(`<g${group.style}>${group.content.join('')}</g>\n`);
    group = undefined;
  };
  const add = (style: XmlAttributes, element: string) => {
    const attributes = emptyTag('g', style).slice(2, -2);
    if (group?.style !== attributes) flush();
    group ??= { style: attributes, content: [] };
    group.content.push(element);
  };
  const shape = () => whole?.({}) ?? emptyTag('path', { d: path.trim() });
  const extend = (segment: string) => {
    if (whole !== undefined) path = '';
    whole = undefined;
    path += segment;
  };
  const strokeStyle = (): XmlAttributes => ({
    fill: 'none',
    ...paint('stroke', surface.strokeStyle),
    'stroke-width': rounded(surface.lineWidth),
    'stroke-linejoin': surface.lineJoin === 'round' ? 'round' : undefined,
    'stroke-dasharray': dash.length === 0 ? undefined : dash.join(' '),
  });
  const write = (text: string, [x, y]: Point, style: XmlAttributes) => {
    const { weight, size, family } = fontOf(surface.font);
    const below = surface.textBaseline === 'middle' ? MIDDLE * size : 0;
    const font = { 'font-family': family, 'font-size': size, 'font-weight': weight };
    const anchor = { 'text-anchor': ANCHORS[surface.textAlign] };
    const plain = text.replace(/\p{Cc}/gu, '');
    add(
      { ...style, ...font, ...anchor },
      textElement('text', plain, { x: rounded(x), y: rounded(y + below) }),
    );
  };

  const surface: Surface = {
    fillStyle: '#000000',
    strokeStyle: '#000000',
    lineWidth: 1,
    lineJoin: 'miter',
    font: '400 12px sans-serif',
    textAlign: 'left',
    textBaseline: 'alphabetic',
    beginPath: () => {
      path = '';
      whole = undefined;
    },
    moveTo: (x, y) => extend(`M${rounded(x)} ${rounded(y)}`),
    lineTo: (x, y) => extend(`L${rounded(x)} ${rounded(y)}`),
    closePath: () => extend('Z'),
    arc: (x, y, radius, from, to) => {
      const [cx, cy, r] = [rounded(x), rounded(y), rounded(Math.max(0, radius))];
      if (Math.abs(to - from) >= 2 * Math.PI - 1e-6) {
        whole = (style) => emptyTag('circle', { cx, cy, r, ...style });
        return;
      }
      const [x0, y0] = [rounded(x + radius * Math.cos(from)), rounded(y + radius * Math.sin(from))];
      const [x1, y1] = [rounded(x + radius * Math.cos(to)), rounded(y + radius * Math.sin(to))];
      const large = Math.abs(to - from) > Math.PI ? 1 : 0;
      extend(`${path === '' ? 'M' : 'L'}${x0} ${y0}A${r} ${r} 0 ${large} 1 ${x1} ${y1}`);
    },
    roundRect: (x, y, width, height, radii) => {
      const box = { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
      whole = (style) => emptyTag('rect', { ...box, rx: typeof radii === 'number' ? radii : 0, ...style });
    },
    fill: () => add(paint('fill', surface.fillStyle), shape()),
    stroke: () => add(strokeStyle(), shape()),
    fillRect: (x, y, width, height) => {
      const box = { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
      add(paint('fill', surface.fillStyle), emptyTag('rect', box));
    },
    fillText: (text, x, y) => write(text, [x, y], paint('fill', surface.fillStyle)),
    strokeText: (text, x, y) => write(text, [x, y], strokeStyle()),
    measureText: (text) => ({ width: measure(text, surface.font) }) as TextMetrics,
    setLineDash: (segments: Iterable<number>) => {
      dash = [...segments];
    },
  };
  return Object.assign(surface, {
    elements: () => {
      flush();
      return elements;
    },
  });
}

/** Colours with an opacity as two attributes: few programs read one in a colour. */
function paint(attribute: 'fill' | 'stroke', style: Surface['fillStyle']): XmlAttributes {
  const text = typeof style === 'string' ? style : '#000000';
  const [, red, green, blue, opacity] = /^rgba\(([\d.]+), ([\d.]+), ([\d.]+), ([\d.e-]+)\)$/.exec(text) ?? [];
  if (opacity === undefined) return { [attribute]: text };
  return {
    [attribute]: `rgb(${red},${green},${blue})`,
    [`${attribute}-opacity`]: rounded(Number(opacity), 4),
  };
}

function fontOf(font: string): { readonly weight: string; readonly size: number; readonly family: string } {
  const [, weight = '400', size = '12', family = 'sans-serif'] = /^(\d+) ([\d.]+)px (.+)$/.exec(font) ?? [];
  return { weight, size: rounded(Number(size)), family };
}

function rounded(value: number, decimals = 2): number {
  const factor = 10 ** decimals;
  return Number.isFinite(value) ? Math.round(value * factor) / factor : 0;
}
