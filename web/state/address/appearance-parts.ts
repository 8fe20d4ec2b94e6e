import { coloringsOf } from '../../encoding/colorings.js';
import { LABELINGS } from '../../encoding/labels.js';
import { sizingsOf } from '../../encoding/sizings.js';
import { reasonAgainst, viewsOf } from '../../views/views.js';
import { SIZE_FACTORS } from '../state.js';
import type { AddressPart } from './part.js';

/** The view, as far as it can be shown. */
export const viewPart: AddressPart = {
  id: 'view',
  write: ({ view }, { opening }) => (view === opening.view ? [] : [['view', view]]),
  read: (state, parameters, { document }) => {
    const view = viewsOf(document).find(
      (each) => each.id === parameters.get('view') && reasonAgainst(document, each) === undefined,
    );
    return view === undefined ? state : { ...state, view: view.id };
  },
};

/** What colour and size stand for, and what is written beside works. */
export const appearancePart: AddressPart = {
  id: 'appearance',
  write: ({ colorBy, sizeBy, sizeFactor, labelBy }, { opening }) => [
    ...(colorBy === opening.colorBy ? [] : [['colour', colorBy] as const]),
    ...(sizeBy === opening.sizeBy ? [] : [['size', sizeBy] as const]),
    ...(sizeFactor === 1 ? [] : [['sizes', String(sizeFactor)] as const]),
    ...(labelBy === opening.labelBy ? [] : [['labels', labelBy] as const]),
  ],
  read: (state, parameters, index) => {
    const coloring = coloringsOf(index).find(({ id }) => id === parameters.get('colour'));
    const sizing = sizingsOf(index).find(({ id }) => id === parameters.get('size'));
    const sizes = Number(parameters.get('sizes') ?? 1);
    const labeling = LABELINGS.find(({ id }) => id === parameters.get('labels'));
    return {
      ...state,
      ...(coloring?.absent(index) === undefined && coloring !== undefined ? { colorBy: coloring.id } : {}),
      ...(sizing?.absent(index) === undefined && sizing !== undefined ? { sizeBy: sizing.id } : {}),
      ...(sizes >= SIZE_FACTORS.least && sizes <= SIZE_FACTORS.most ? { sizeFactor: sizes } : {}),
      ...(labeling === undefined ? {} : { labelBy: labeling.id }),
    };
  },
};
