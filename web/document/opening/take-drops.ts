import type { Opening } from './opening.js';

/** Opens a file that is dropped anywhere on the page, and gives up opening with Escape. */
export function takeDrops(page: Document, opening: Opening): void {
  page.addEventListener('dragover', (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    opening.drag(true);
  });
  page.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) opening.drag(false);
  });
  page.addEventListener('drop', (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    opening.drag(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) opening.open({ name: file.name, content: file });
  });
  // Before the keys of the graph, which Escape must not reach while it cancels.
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !opening.cancel()) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}

function holdsFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}
