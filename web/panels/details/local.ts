import { AsyncDirective, directive } from 'lit/async-directive.js';

/** What is drawn of a value, with the way to change it. */
type LocalView<T> = (value: T, set: (next: T) => void) => unknown;

class LocalDirective extends AsyncDirective {
  #held: { value: unknown } | undefined;
  #view: LocalView<unknown> = () => undefined;

  render(initial: unknown, view: LocalView<unknown>): unknown {
    this.#held ??= { value: initial };
    this.#view = view;
    return this.#shown(this.#held);
  }

  #shown(held: { value: unknown }): unknown {
    return this.#view(held.value, (next) => {
      held.value = next;
      this.setValue(this.#shown(held));
    });
  }
}

const held = directive(LocalDirective);

/** A part of a panel with a value of its own that nothing else depends on, such as whether it is unfolded. */
export function local<T>(initial: T, view: LocalView<T>) {
  return held(initial, view as LocalView<unknown>);
}
