import type { Program } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';

/**
 * A program of sigma that is compiled when it first has something to draw: compiling is much of what the first works
 * wait for. What it draws it reads from columns, not from what sigma processes.
 */
export class LazyProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  private program: Pick<Program, 'reallocate' | 'render' | 'kill'> | undefined;
  private capacity = 0;

  constructor(private readonly create: () => Pick<Program, 'reallocate' | 'render' | 'kill'>) {}

  process(_id: number, _item: number): void {}

  reallocate(capacity: number): void {
    this.capacity = capacity;
  }

  render(params: RenderParams): void {
    this.program ??= this.create();
    this.program.reallocate(this.capacity);
    this.program.render(params);
  }

  kill(): void {
    this.program?.kill();
  }
}
