/** Milliseconds until the browser has surely begun to save a file. */
const KEPT = 60_000;

/** Gives a file to the reader, as a download. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
