/** A canvas for drawing on. */
export interface CanvasLayer {
  readonly element: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  /** Sizes it in pixels of the page; what was drawn is gone. */
  readonly resize: (width: number, height: number, density: number) => void;
}

/**
 * A canvas of no size.
 * @throws Error where canvases are switched off
 */
export function createCanvasLayer(): CanvasLayer {
  const element = document.createElement('canvas');
  const context = element.getContext('2d');
  if (context === null) throw new Error('canvases are switched off');
  return {
    element,
    context,
    resize: (width, height, density) => {
      element.width = Math.round(width * density);
      element.height = Math.round(height * density);
      Object.assign(element.style, { width: `${width}px`, height: `${height}px` });
      context.setTransform(density, 0, 0, density, 0, 0);
    },
  };
}
