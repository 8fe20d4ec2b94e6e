import type { ShownDocument } from './derive.js';
import { KEY_MAP, type KeyBinding, type KeyEffects } from './key-map.js';
import type { ViewerState } from './state.js';

/** A key that is pressed. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What keys act on. */
export interface KeyTarget {
  readonly shown: ShownDocument;
  readonly update: (step: (state: ViewerState) => ViewerState) => void;
  readonly effects: KeyEffects;
  /** What has the focus. */
  readonly focus: 'field' | 'stage' | 'page';
  /** Whether the open rail lies over the graph, as on narrow pages. */
  readonly railCovers: boolean;
}

/** Does what a key stands for; says whether it stood for anything. */
export function pressKey(press: KeyPress, target: KeyTarget): boolean {
  const { shown, update, effects, railCovers } = target;
  const binding = KEY_MAP.find((each) => answers(each, press, target));
  if (binding === undefined || 'byElement' in binding) return false;
  if ('effect' in binding) {
    binding.effect(effects);
    return true;
  }
  const next = binding.step(shown, { key: press.key, railCovers });
  if (next === shown.state) return false;
  update(() => next);
  return true;
}

/** With Alt, Ctrl and ⌘ other keys are the browser's; behind a dialog none counts but the one that opened it. */
function answers(
  { keys, where, control = false, opens }: KeyBinding,
  { key, ctrlKey, metaKey, altKey }: KeyPress,
  { shown, focus }: Pick<KeyTarget, 'shown' | 'focus'>,
): boolean {
  const held = control ? ctrlKey !== metaKey : !ctrlKey && !metaKey;
  if (!keys.includes(key) || altKey || !held) return false;
  if (where === 'fields-too') return true;
  const { dialog } = shown.state;
  if (dialog !== null && opens !== dialog) return false;
  return where === 'stage' ? focus === 'stage' : focus !== 'field';
}
