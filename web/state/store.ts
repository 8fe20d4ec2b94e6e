/** Holds one value that changes by pure steps. */
export interface Store<T> {
  readonly current: () => T;
  /** Takes a step; listeners hear of it only when the value changed. */
  readonly update: (step: (value: T) => T) => void;
  readonly subscribe: (listener: (value: T, before: T) => void) => void;
}

/** A store that begins with a value. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners: ((value: T, before: T) => void)[] = [];
  return {
    current: () => value,
    update: (step) => {
      const before = value;
      value = step(before);
      if (value !== before) for (const listener of listeners) listener(value, before);
    },
    subscribe: (listener) => {
      listeners.push(listener);
    },
  };
}
