import type { Random } from '../../../src/model/random.js';
import { between, pick } from './draw.js';
import type { Person } from './outline.js';

const FAMILIES =
  `Abara Andersson Åkesson Bauer Bianchi Bouchard Brown Castillo Çelik Chen Cohen Cruz Dąbrowski
  Díaz Dubois Eriksen Fernández García Grünwald Gupta Hansen Hernández Hoàng Horváth Ito Ivanov Jansen Jiménez
  Kim Kowalski Kumar Lefèvre Lindström Liu Łukasik Martínez Mbeki Meyer Müller Nakamura Nguyễn Nováková
  O'Brien Okafor Olsen Park Pérez Petrović Popescu Reyes Rossi Santos Schröder Sharma Silva Šimek Smith
  Suzuki Takahashi Tanaka Tran Vargas Virtanen Wagner Wang Weiß Williams Wright Yılmaz Zhang Zhao`.split(
    /\s+/,
  );
const GIVEN =
  `Ada Ana Björn Bo Carlos Chidi Dana Elena Emre Erik Freya Georges Gil Hana Hélène Ingrid Jan João
  Jun Karim Leïla Lucía Marie-Louise Mei Noor Olga Paulo Priya Rafał Sofía Søren Tomáš Ümit Wei Yuki Zoë`.split(
    /\s+/,
  );

/** A made-up person. */
export function person(rng: Random): Person {
  const initial = rng() < 0.3 ? ` ${String.fromCharCode(between(65, 90, rng))}.` : '';
  return { given: pick(GIVEN, rng) + initial, family: pick(FAMILIES, rng) };
}

/** One to `most` made-up people. */
export function people(most: number, rng: Random): Person[] {
  return Array.from({ length: between(1, most, rng) }, () => person(rng));
}
