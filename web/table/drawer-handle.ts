const LEAST = 25;
const MOST = 80;
const KEY_STEPS = new Map<string, (share: number) => number>([
  ['ArrowUp', (share) => share + 5],
  ['ArrowDown', (share) => share - 5],
  ['Home', () => LEAST],
  ['End', () => MOST],
]);

/**
 * The upper edge of the drawer, to drag or to move by keys. The height, in percent of the page, is kept in
 * `--drawer-share` on the root; `change` is fired once the edge stays where it is.
 */
class DrawerHandle extends HTMLElement {
  #listening = new AbortController();
  readonly #resizing = new ResizeObserver(() => this.#tell());

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('pointerdown', (event) => this.setPointerCapture(event.pointerId), { signal });
    this.addEventListener(
      'pointermove',
      ({ pointerId, clientY }) => {
        if (this.hasPointerCapture(pointerId)) setShare(100 * (1 - clientY / window.innerHeight));
      },
      { signal },
    );
    this.addEventListener('lostpointercapture', () => this.dispatchEvent(new Event('change')), { signal });
    this.addEventListener('keydown', (event) => this.#press(event), { signal });
    if (this.parentElement !== null) this.#resizing.observe(this.parentElement);
    this.#tell();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#resizing.disconnect();
  }

  #press(event: KeyboardEvent): void {
    const step = KEY_STEPS.get(event.key);
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setShare(step(this.#share()));
    this.#tell();
    this.dispatchEvent(new Event('change'));
  }

  #share(): number {
    return (100 * (this.parentElement?.offsetHeight ?? 0)) / window.innerHeight;
  }

  #tell(): void {
    const share = Math.round(this.#share());
    this.setAttribute('aria-valuenow', String(Math.min(MOST, Math.max(LEAST, share))));
  }
}

function setShare(share: number): void {
  const within = Math.min(MOST, Math.max(LEAST, Math.round(10 * share) / 10));
  document.documentElement.style.setProperty('--drawer-share', String(within));
}

customElements.define('drawer-handle', DrawerHandle);
