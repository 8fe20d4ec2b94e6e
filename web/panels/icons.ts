import { svg } from 'lit';

const shape = (path: string) =>
  svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;

/** Line drawings on buttons; each button also has a name. */
export const ICONS = {
  start: shape('M4 14V2.5M4 3h8.5L10.5 6l2 3H4'),
  menu: shape('M2 4h12M2 8h12M2 12h8'),
  sun: shape(
    'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  ),
  moon: shape('M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6Z'),
  close: shape('M3.5 3.5l9 9M12.5 3.5l-9 9'),
  back: shape('M9.5 3 4.5 8l5 5'),
  plus: shape('M8 3v10M3 8h10'),
  minus: shape('M3 8h10'),
  fit: shape('M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4'),
  search: shape('M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.5 14 14'),
  undo: shape('M3 6h6.5a3.5 3.5 0 0 1 0 7H6M3 6l3-3M3 6l3 3'),
  question: shape('M5.6 6a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .8-1 1.6M8 12.6v.2'),
  table: shape('M2 3h12v10H2zM2 6.5h12M2 9.8h12M6.5 6.5V13'),
  bookmark: shape('M4 2h8v12l-4-3-4 3z'),
  open: shape('M2 12.5V3.5h4l1.5 2H14v7z'),
  download: shape('M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11'),
  note: shape('M3 2.5h10v7L9.5 13H3zM13 9.5H9.5V13M5.5 5.5h5M5.5 8h3'),
  up: shape('M8 13V3.5M4 7l4-4 4 4'),
  down: shape('M8 3v9.5M4 9l4 4 4-4'),
  people: shape(
    'M6 3a2.4 2.4 0 1 0 0 4.8A2.4 2.4 0 0 0 6 3M1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 3.2a2.4 2.4 0 0 1 0 4.4M12 9.9c1.6.6 2.5 1.9 2.5 3.6',
  ),
} as const;
