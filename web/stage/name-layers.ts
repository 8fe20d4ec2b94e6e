import type Sigma from 'sigma';
import type { Surfaces } from '../drawing/draw-frame.js';

/** Two canvases of sigma's stage: under its works and citations, and over them. */
export interface NameLayers extends Surfaces {
  /** Sizes both as the stage is; what was drawn is gone. */
  readonly resize: () => void;
}

/**
 * Adds a layer for hulls, bands and names under the works, and one for marks and names over them.
 * @throws Error where canvases are switched off
 */
export function createNameLayers(sigma: Sigma): NameLayers {
  const contextOf = (canvas: HTMLCanvasElement) => {
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('canvases are switched off');
    return context;
  };
  const below = contextOf(sigma.createCanvas('below', { beforeLayer: 'edges' }));
  const above = contextOf(sigma.createCanvas('above', { beforeLayer: 'mouse' }));
  return {
    below,
    above,
    resize: () => {
      const { width, height } = sigma.getDimensions();
      const density = globalThis.devicePixelRatio || 1;
      for (const context of [below, above]) {
        const { canvas } = context;
        canvas.width = Math.round(width * density);
        canvas.height = Math.round(height * density);
        Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
        context.setTransform(density, 0, 0, density, 0, 0);
      }
    },
  };
}
