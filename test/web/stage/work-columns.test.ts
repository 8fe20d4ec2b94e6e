import { expect, it } from 'vitest';
import { createWorkColumns } from '../../../web/stage/work-columns.js';

it('draws the largest works first, so that none hides a smaller one', () => {
  const columns = createWorkColumns(5, 1);
  const colors = Array.from({ length: 5 }, () => '#000000');
  const markColors = { background: '#ffffff', retracted: '#ff0000', seed: '#000000' };
  columns.setNodeStyles({ colors, sizes: [0.1, 1, 0, 1, 0.5], marks: new Uint8Array(5) }, markColors);
  expect([...columns.order]).toEqual([1, 3, 4, 0, 2]);
});
