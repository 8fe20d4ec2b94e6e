import type { Reading } from './reading.js';

/** A note may have so many characters. */
export const LONGEST_NOTE = 20_000;

/** Writes a note about a work in place of the one before; a blank one takes it away. */
export function setNote(reading: Reading, id: string, text: string): Reading {
  const note = text.slice(0, LONGEST_NOTE).trim();
  if (note === (reading.notes.get(id) ?? '')) return reading;
  const notes = new Map(reading.notes);
  if (note === '') notes.delete(id);
  else notes.set(id, note);
  return { ...reading, notes };
}
