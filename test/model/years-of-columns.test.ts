import { describe, expect, it } from 'vitest';
import type { AttributeCell, GraphColumns } from '../../src/model/graph-columns.js';
import { yearsOf } from '../../src/model/years-of-columns.js';

function columns(
  attributes: Record<string, readonly AttributeCell[]>,
  labels: readonly string[],
): GraphColumns {
  return {
    directed: true,
    ...{
      ids: labels.map((_, node) => String(node)),
      labels,
      attributes: new Map(Object.entries(attributes)),
    },
    ...{ source: new Int32Array(), target: new Int32Array(), warnings: [] },
  };
}

/** The years of nodes without telling labels, 0 for none. */
const years = (attributes: Record<string, readonly AttributeCell[]>) => {
  const [cells = []] = Object.values(attributes);
  return known(
    columns(
      attributes,
      cells.map((_, node) => `work ${node}`),
    ),
  );
};
const known = (graph: GraphColumns) => Array.from(yearsOf(graph), (year) => (Number.isNaN(year) ? 0 : year));

describe('years in attributes', () => {
  it('are numbers, text and the start of dates; anything else is no year', () => {
    const year = [2001, '1999', '2004-05-06', '2010/1', null, '', 'about 1990', 0, true];
    expect(years({ year })).toEqual([2001, 1999, 2004, 2010, 0, 0, 0, 0, 0]);
  });

  it('are not known where the file has none', () => {
    expect(known(columns({}, ['a', 'b']))).toEqual([0, 0]);
  });

  it.each([
    'Kohonen PubYear',
    'Scientometrics PubYear',
    'SmaGriYear.clu',
    'C:\\data\\cite\\Year.clu',
    'pub_year',
    'Pub. year',
    'Year_of_publication',
    'year published',
    'publication-year',
    'PY',
  ])('stand under the name %s', (name) => {
    expect(years({ community: [1, 2, 3], [name]: [1973, 1999, 2004] })).toEqual([1973, 1999, 2004]);
  });

  it.each([
    ['Citations per year', [12, 3, 4]],
    ['Avg. pub. year', [2015, 2016, 2017]],
    ['birth year', [1934, 1936, 1940]],
    ['Yearbook', [1973, 1999, 2004]],
    ['PubYear', [1, 2, 3]],
    ['mid year', [1973.5, 1999.25, 2004.5]],
  ])('do not stand under the name %s', (name, cells) => {
    expect(years({ [name]: cells })).toEqual([0, 0, 0]);
  });

  it('are those under a plain name first, and 0 or a value out of range is none', () => {
    expect(years({ 'PubYear of A': [1, 2], Year: [1990, 1991] })).toEqual([1990, 1991]);
    const cells = [...Array.from({ length: 19 }, () => 1980), 0, 19801];
    expect(years({ 'my PubYear': cells })).toEqual([...Array.from({ length: 19 }, () => 1980), 0, 0]);
  });
});

describe('years in labels', () => {
  it.each([
    ['WoS2Pajek', ['SMALL_H(1973)24:265', 'PRICE_D(1965)149:510', 'ALTMETRI_C(0):', '[ANONYMO(2017)544:394']],
    ['VOSviewer', ['small (1973)', 'price (1965a)', 'someone (0)', 'van eck (2017b)']],
    ['Web of Science', ['SMALL H, 1973, J AM SOC', 'PRICE DJD, 1965', 'x, y', 'VAN ECK NJ, 2017, X']],
    ['names and years', ['Small-1973-24-265', 'Price-1965-149', 'x', "O'Brien N.J.-2017-1"]],
  ])('are read where nearly all are written as by %s', (_, [first, second, other, last]) => {
    const many = Array.from({ length: 10 }, () => first ?? '');
    const labels = [...many, second ?? '', other ?? '', last ?? ''];
    expect(known(columns({}, labels))).toEqual([...many.map(() => 1973), 1965, 0, 2017]);
  });

  it('are not read where many are written otherwise, or are titles', () => {
    expect(known(columns({}, ['small (1973)', 'a title', 'another title', 'price (1965)']))).toEqual([
      0, 0, 0, 0,
    ]);
    expect(known(columns({}, ['GD 94, 1 Cohen', 'GD 95, 2 Eades', 'GD 96, 3 Garg']))).toEqual([0, 0, 0]);
    expect(known(columns({}, ['10.1214/12-AOS1008', '10.1214/09-AOS776', '10.1214/1999-x']))).toEqual([
      0, 0, 0,
    ]);
  });
});
