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
