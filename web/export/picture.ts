import { leadSentence } from '../../src/model/edge-words.js';
import { shortened } from '../../src/model/text/shortened.js';
import { drawPicture } from '../drawing/draw-frame.js';
import type { Frame } from '../drawing/scene.js';
import { createScenery } from '../drawing/scene-of.js';
import { radiusRange } from '../drawing/work-radii.js';
import type { ShownDocument } from '../state/derive.js';
import { formatNumber } from '../text/wording.js';
import { viewWords } from '../views/views.js';
import { legendOf } from './legend.js';
import { seenProjection, wholeProjection } from './picture-camera.js';
import { type PicturePlan, planPicture } from './plan-picture.js';
import type { MeasureText, PictureSurface, Size } from './surface.js';

/** What is to be pictured. */
export interface PictureInput {
  readonly context: ShownDocument;
  /** Size of the stage in pixels. */
  readonly stage: Size;
  /** Whether everything is to be in the picture, or what the reader sees. */
  readonly whole: boolean;
  readonly legend: boolean;
}

/** A picture, ready to be drawn on a surface of its size. */
export interface Picture {
  readonly size: Size;
  readonly title: string;
  readonly description: string;
  readonly draw: (surface: PictureSurface) => void;
}

const LONGEST_TITLE = 300;

/** The graph as it is shown, with its title, legend and caption; nothing of it hangs on the pointer. */
export function pictureOf({ context, stage, whole, legend }: PictureInput, measure: MeasureText): Picture {
  const { index, derived } = context;
  const upright = whole ? false : context.state.upright;
  const state = { ...context.state, upright, hovered: null, pointedKeys: null };
  const scene = createScenery(index)(state, derived);
  const projection = whole ? wholeProjection(scene) : seenProjection(scene, stage, state.camera);
  // What the reader sees is drawn as large as the reader sees it.
  const fit = (whole ? projection : seenProjection(scene, stage, null)).scale;
  const radii = radiusRange(scene, { fit, scale: projection.scale });
  const title = shortened(index.document.meta.title, LONGEST_TITLE);
  const words = viewWords(scene.view, index.document);
  const description = `${words.title}. ${words.description}`;
  const plan = planPicture(
    {
      title,
      subtitle: description,
      legend: legend ? legendOf({ ...context, state }, radii) : [],
      caption: captionOf(context),
      palette: derived.palette,
    },
    projection,
    measure,
  );
  return {
    size: { width: plan.width, height: plan.height },
    title,
    description,
    draw: (surface) => drawOn(surface, plan, { scene, projection, radii }),
  };
}

/** How much is known, what is shown of it, and what drew it. */
function captionOf({ index, derived }: PictureInput['context']): string[] {
  const { meta, nodes } = index.document;
  const shown = derived.passing.filter((passes, work) => passes && nodes.isSeed[work] !== true).length;
  const all = index.workCount;
  return [
    leadSentence(index.document),
    ...(shown === all
      ? []
      : [`In full colour: the ${formatNumber(shown)} of ${formatNumber(all)} works chosen.`]),
    `Drawn by ${meta.generator}${meta.dataDate === null ? '' : ` from data of ${meta.dataDate.slice(0, 10)}`}.`,
  ];
}

function drawOn(
  surface: PictureSurface,
  plan: PicturePlan,
  { scene, projection, radii }: Pick<Frame, 'scene' | 'projection' | 'radii'>,
): void {
  surface.part({ left: 0, top: 0, width: plan.width, height: plan.height }, plan.drawAround);
  surface.part(plan.graph, (context) => {
    const positions = { x: Float64Array.from(scene.layout.x), y: Float64Array.from(scene.layout.y) };
    drawPicture({ context, scene, positions, projection, radii, covered: 0 });
  });
}
