import { textsAt } from '../byte-text.js';
import { assertRoom } from '../contract.js';

const FIRST_SLOTS = 1 << 12;
const FIRST_BYTES = 1 << 16;
const FREE = -1;

/**
 * Ids of nodes by their bytes: a hash table with open addressing over one store of bytes.
 *
 * A string is made once for each id, not for each end of an edge, which is what takes the time otherwise.
 */
export class IdTable {
  #slots = new Int32Array(FIRST_SLOTS).fill(FREE);
  /** Of each id. */
  #hashes = new Int32Array(FIRST_SLOTS);
  /** Where the bytes of each id begin; the next begins where they end. */
  #starts = new Int32Array(FIRST_SLOTS + 1);
  #store = new Uint8Array(FIRST_BYTES);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The position of the id that a range of bytes spells, which is added when it is new. O(length). @throws GraphTooLarge */
  positionOf(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to);
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    let position = slots[slot] as number;
    while (position !== FREE) {
      if (this.#hashes[position] === hash && this.#spells(position, bytes, from, to)) return position;
      slot = (slot + 1) & mask;
      position = slots[slot] as number;
    }
    assertRoom('nodes', this.#count);
    slots[slot] = this.#count;
    return this.#add(hash, bytes, from, to);
  }

  /** The ids in the order in which they came. O(bytes). */
  ids(): string[] {
    const bounds = new Int32Array(2 * this.#count);
    for (let position = 0; position < this.#count; position += 1) {
      bounds[2 * position] = this.#starts[position] as number;
      bounds[2 * position + 1] = this.#starts[position + 1] as number;
    }
    return textsAt(this.#store, bounds);
  }

  #spells(position: number, bytes: Uint8Array, from: number, to: number): boolean {
    const store = this.#store;
    const start = this.#starts[position] as number;
    const length = to - from;
    if ((this.#starts[position + 1] as number) - start !== length) return false;
    for (let at = 0; at < length; at += 1) if (store[start + at] !== bytes[from + at]) return false;
    return true;
  }

  #add(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const position = this.#count;
    const start = this.#starts[position] as number;
    const end = start + to - from;
    while (end > this.#store.length)
      this.#store = larger(this.#store, new Uint8Array(2 * this.#store.length));
    this.#store.set(bytes.subarray(from, to), start);
    this.#hashes[position] = hash;
    this.#starts[position + 1] = end;
    this.#count = position + 1;
    if (2 * this.#count > this.#slots.length) this.#growSlots();
    return position;
  }

  #growSlots(): void {
    const size = 4 * this.#slots.length;
    this.#hashes = larger(this.#hashes, new Int32Array(size));
    this.#starts = larger(this.#starts, new Int32Array(size + 1));
    this.#slots = new Int32Array(size).fill(FREE);
    for (let position = 0; position < this.#count; position += 1) {
      let slot = (this.#hashes[position] as number) & (size - 1);
      while (this.#slots[slot] !== FREE) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = position;
    }
  }
}

/**
 * FNV-1a, its high bits folded into the low ones that choose the slot.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

function larger<T extends Int32Array | Uint8Array>(values: T, room: T): T {
  room.set(values);
  return room;
}
