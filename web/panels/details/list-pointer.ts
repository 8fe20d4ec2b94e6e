import type { PanelContext } from '../panel.js';

const REST = 80;

let timer = 0;

/**
 * Shows on the stage which work of a list the pointer rests on or the keys stand on. A list that moves under a
 * pointer at rest points at nothing.
 */
export function listPointer({ update }: Pick<PanelContext, 'update'>) {
  const point = (work: number | null) =>
    update((before) => (before.hovered === work ? before : { ...before, hovered: work }));
  const leave = () => {
    clearTimeout(timer);
    point(null);
  };
  return {
    leave,
    move: (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      const entry = entryOf(event);
      clearTimeout(timer);
      if (entry !== undefined)
        timer = window.setTimeout(() => {
          if (entry.element.matches(':hover')) point(entry.work);
        }, REST);
    },
    focus: (event: FocusEvent) => {
      const entry = entryOf(event);
      if (entry?.element.querySelector(':focus-visible')) point(entry.work);
    },
  };
}

function entryOf({ target }: Event): { readonly element: Element; readonly work: number } | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-work]') : null;
  return element === null ? undefined : { element, work: Number(element.dataset.work) };
}

type Step = (place: number, last: number) => number;

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['ArrowDown', (place, last) => Math.min(place + 1, last)],
  ['ArrowUp', (place) => Math.max(place - 1, 0)],
  ['Home', () => 0],
  ['End', (_, last) => last],
]);

/** Arrows move the focus along the buttons of a list; Tab leads past it. */
export function walkList(event: KeyboardEvent): void {
  const step = STEPS.get(event.key);
  const { currentTarget, target } = event;
  if (step === undefined || !(currentTarget instanceof HTMLElement) || !(target instanceof HTMLElement))
    return;
  const buttons = [...currentTarget.querySelectorAll<HTMLElement>('button')];
  const place = buttons.indexOf(target);
  if (place < 0) return;
  event.preventDefault();
  buttons[step(place, buttons.length - 1)]?.focus();
}
