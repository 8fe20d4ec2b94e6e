import { closeTag, emptyTag, openTag, textElement, XML_DECLARATION } from '../../src/exports/xml.js';
import type { MeasureText, PictureSurface, Size } from './surface.js';
import { createSvgSurface } from './svg-surface.js';

/** What an SVG says of itself to those who cannot see it. */
export interface SvgDescription {
  readonly title: string;
  readonly description: string;
}

/** A surface that becomes the text of an SVG file. */
export interface SvgPicture extends PictureSurface {
  readonly chunks: () => Iterable<string>;
}

/** An empty surface; texts stay texts, in the fonts of the machine that shows it. */
export function createSvgPicture(
  { width, height }: Size,
  measure: MeasureText,
  { title, description }: SvgDescription,
): SvgPicture {
  const parts: string[] = [];
  let count = 0;
  return {
    part: (area, draw) => {
      const surface = createSvgSurface(measure);
      draw(surface);
      count += 1;
      const id = `part-${count}`;
      const edge = emptyTag('rect', { width: area.width, height: area.height });
      const place = { transform: `translate(${area.left} ${area.top})`, 'clip-path': `url(#${id})` };
      parts.push(`${openTag('clipPath', { id })}${edge}${closeTag('clipPath')}\n${openTag('g', place)}\n`);
      for (const element of surface.elements()) parts.push(element);
      parts.push(`${closeTag('g')}\n`);
    },
    chunks: () => [
      XML_DECLARATION,
      openTag('svg', {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
      }),
      `\n${textElement('title', title)}\n${textElement('desc', description)}\n`,
      ...parts,
      `${closeTag('svg')}\n`,
    ],
  };
}
