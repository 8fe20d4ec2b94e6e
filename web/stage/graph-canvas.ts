import { type CitationData, channelsOf, createLayers, type GlLayers, type GlView } from './gl-layers.js';
import { startPrograms, takeSurface } from './gl-surface.js';
import type { Positions } from './scene.js';
import { ROW } from './shaders.js';

/** How all works are painted. */
export interface Dress {
  /** `#rrggbb`. */
  readonly colors: readonly string[];
  /** In units. */
  readonly radii: ArrayLike<number>;
}

/** The canvas on which works and citations are drawn. */
export interface GraphCanvas {
  readonly element: HTMLCanvasElement;
  readonly place: (from: Positions, to: Positions) => void;
  readonly dress: (dress: Dress) => void;
  readonly connect: (citations: CitationData) => void;
  readonly draw: (
    view: Omit<GlView, 'width' | 'height' | 'background'>,
    parts: { readonly citations: boolean; readonly background: string },
  ) => void;
  readonly resize: (width: number, height: number, density: number) => void;
  /** Gives the graphics card back what it held. */
  readonly close: () => void;
}

/**
 * A canvas for so many works. When the graphics card loses it, everything is handed over again.
 * @throws Error where there is no WebGL 2
 */
export function createGraphCanvas(order: number, redraw: () => void): GraphCanvas {
  const { element, context, programs } = takeSurface();
  const length = 4 * ROW * Math.max(1, Math.ceil(order / ROW));
  const places = new Float32Array(length);
  const looks = new Float32Array(length);
  let citations: CitationData = { source: [], target: [], groups: [] };
  let layers: GlLayers = createLayers(context, programs, order);

  element.addEventListener('webglcontextlost', (event) => event.preventDefault());
  element.addEventListener('webglcontextrestored', () => {
    layers = createLayers(context, startPrograms(context), order);
    layers.place(places);
    layers.dress(looks);
    layers.connect(citations);
    redraw();
  });

  return {
    element,
    place: (from, to) => {
      for (let work = 0; work < order; work += 1) {
        places[4 * work] = from.x[work] ?? 0;
        places[4 * work + 1] = from.y[work] ?? 0;
        places[4 * work + 2] = to.x[work] ?? 0;
        places[4 * work + 3] = to.y[work] ?? 0;
      }
      layers.place(places);
    },
    dress: ({ colors, radii }) => {
      const known = new Map<string, readonly [number, number, number]>();
      for (let work = 0; work < order; work += 1) {
        const color = colors[work] ?? '#000000';
        let channels = known.get(color);
        if (channels === undefined) {
          channels = channelsOf(color);
          known.set(color, channels);
        }
        looks[4 * work] = channels[0];
        looks[4 * work + 1] = channels[1];
        looks[4 * work + 2] = channels[2];
        looks[4 * work + 3] = radii[work] ?? 1;
      }
      layers.dress(looks);
    },
    connect: (data) => {
      citations = data;
      layers.connect(data);
    },
    draw: (view, { background, ...parts }) => {
      if (context.isContextLost()) return;
      const { width, height } = element;
      layers.draw({ ...view, width, height, background: channelsOf(background) }, parts);
    },
    resize: (width, height, density) => {
      element.width = Math.round(width * density);
      element.height = Math.round(height * density);
      Object.assign(element.style, { width: `${width}px`, height: `${height}px` });
    },
    close: () => {
      context.getExtension('WEBGL_lose_context')?.loseContext();
      element.remove();
    },
  };
}
