import type { Surface } from '../drawing/scene.js';
import { stageFont } from '../drawing/scene.js';
import type { Palette } from '../encoding/palette.js';
import { drawSign } from './draw-sign.js';
import type { LegendPart } from './legend.js';
import type { Area, MeasureText, Size } from './surface.js';
import { wrapped } from './wrapped.js';

/** What stands around the graph in a picture. */
export interface PictureContent {
  readonly title: string;
  readonly subtitle: string;
  /** Empty for a picture without a legend. */
  readonly legend: readonly LegendPart[];
  /** Paragraphs below the graph. */
  readonly caption: readonly string[];
  readonly palette: Palette;
}

/** Where everything of a picture stands. */
export interface PicturePlan extends Size {
  readonly graph: Area;
  /** Draws what stands around the graph, on the whole picture. */
  readonly drawAround: (surface: Surface) => void;
}

const MARGIN = 28;
const LEGEND_WIDTH = 232;
const LINE = { title: 26, subtitle: 18, legend: 19, caption: 17 };
const FONT = {
  title: stageFont(20, 650),
  subtitle: stageFont(13, 400),
  heading: stageFont(12, 650),
  legend: stageFont(12, 400),
  caption: stageFont(12, 400),
};
/** Pictures narrower than this have their legend below the graph. */
const NARROW = 720;

type Draw = (surface: Surface) => void;

/** Lays a picture out: the title above, the legend at the right or below, the caption at the foot. */
export function planPicture(content: PictureContent, graph: Size, measure: MeasureText): PicturePlan {
  const { palette } = content;
  const beside = content.legend.length > 0 && graph.width >= NARROW;
  const width = graph.width + 2 * MARGIN + (beside ? LEGEND_WIDTH + MARGIN : 0);
  const room = { width: width - 2 * MARGIN, mostLines: 2 };
  const draws: Draw[] = [];
  const paragraph = (text: string, top: number, look: TextLook): number => {
    const lines = wrapped(text, { ...room, font: look.font, mostLines: look.mostLines }, measure);
    lines.forEach((line, row) => {
      draws.push(textAt(line, [MARGIN, top + (row + 0.5) * look.line], look));
    });
    return top + lines.length * look.line;
  };
  const plain = { color: palette.secondary, mostLines: 3 };
  let top = paragraph(content.title, MARGIN, {
    font: FONT.title,
    line: LINE.title,
    color: palette.text,
    mostLines: 2,
  });
  top = paragraph(content.subtitle, top + 2, { ...plain, font: FONT.subtitle, line: LINE.subtitle }) + 12;
  const area = { left: MARGIN, top, ...graph };
  let bottom = top + graph.height;
  if (content.legend.length > 0) {
    const left = beside ? area.left + graph.width + MARGIN : MARGIN;
    const at = { left, top: beside ? top : bottom + 12, width: beside ? LEGEND_WIDTH : room.width };
    bottom = Math.max(bottom, drawnLegend(content, at, { measure, draws }));
  }
  bottom += 14;
  for (const text of content.caption)
    bottom = paragraph(text, bottom, { ...plain, font: FONT.caption, line: LINE.caption }) + 2;
  const size = { width: Math.ceil(width), height: Math.ceil(bottom + MARGIN - 8) };
  return {
    ...size,
    graph: area,
    drawAround: (surface) => {
      surface.fillStyle = palette.background;
      surface.fillRect(0, 0, size.width, size.height);
      surface.textBaseline = 'middle';
      for (const draw of draws) draw(surface);
      surface.textAlign = 'left';
    },
  };
}

interface TextLook {
  readonly font: string;
  readonly line: number;
  readonly color: string;
  readonly mostLines: number;
}

/** Gives the bottom of the legend. */
function drawnLegend(
  { legend, palette }: PictureContent,
  { left, top, width }: Omit<Area, 'height'>,
  { measure, draws }: { readonly measure: MeasureText; readonly draws: Draw[] },
): number {
  const right = left + Math.min(width, LEGEND_WIDTH * 1.4);
  let y = top + LINE.legend / 2;
  for (const { title, ramp, lines } of legend) {
    const [heading = ''] = wrapped(title, { font: FONT.heading, width: right - left, mostLines: 1 }, measure);
    draws.push(textAt(heading, [left, y], { font: FONT.heading, color: palette.text }));
    y += LINE.legend + 2;
    if (ramp !== undefined) {
      draws.push(rampAt(ramp.colors, { left, top: y - 6, width: right - left, height: 10 }));
      const look = { font: FONT.legend, color: palette.secondary };
      draws.push(textAt(ramp.least, [left, y + 15], look));
      draws.push(textAt(ramp.most, [right, y + 15], { ...look, align: 'right' }));
      y += 2 * LINE.legend;
    }
    for (const { sign, label, count } of lines) {
      const reach = sign.kind === 'disc' ? sign.radius : 5;
      y += Math.max(0, reach - LINE.legend / 2 + 2);
      const [at, counted, indent] = [y, count ?? '', Math.max(18, 2 * reach + 8)];
      const free = right - left - indent - (counted === '' ? 0 : measure(counted, FONT.legend) + 10);
      const [text = ''] = wrapped(label, { font: FONT.legend, width: free, mostLines: 1 }, measure);
      draws.push((surface) => drawSign(surface, sign, [left + reach, at]));
      draws.push(textAt(text, [left + indent, at], { font: FONT.legend, color: palette.text }));
      draws.push(
        textAt(counted, [right, at], { font: FONT.legend, color: palette.secondary, align: 'right' }),
      );
      y += Math.max(LINE.legend, LINE.legend / 2 + reach + 2);
    }
    y += 9;
  }
  return y;
}

function rampAt(colors: readonly string[], { left, top, width, height }: Area): Draw {
  const step = width / Math.max(1, colors.length);
  return (surface) => {
    for (const [place, color] of colors.entries()) {
      surface.fillStyle = color;
      surface.fillRect(left + place * step, top, step + 0.5, height);
    }
  };
}

function textAt(
  text: string,
  [x, y]: readonly [x: number, y: number],
  { font, color, align = 'left' }: { font: string; color: string; align?: 'left' | 'right' },
): Draw {
  return (surface) => {
    if (text === '') return;
    surface.font = font;
    surface.fillStyle = color;
    surface.textAlign = align;
    surface.fillText(text, x, y);
  };
}
