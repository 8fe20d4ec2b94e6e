import { beginning } from '../../../src/model/text/shortened.js';
import { NO_ANNOTATIONS } from '../../annotations/annotations.js';
import { FILTERS } from '../../filters/registry.js';
import type { AddressPart } from './part.js';

const LONGEST_QUERY = 300;
/** Significant digits of a place: finer is less than a pixel on any page that is not far zoomed in. */
const DIGITS = 3;

/** All filters; each writes and reads its own. */
export const filtersPart: AddressPart = {
  id: 'filters',
  write: ({ filters }, { index }) =>
    FILTERS.filter((filter) => filter.isSet({ filters, annotations: NO_ANNOTATIONS })).flatMap((filter) =>
      filter.write(filters, index),
    ),
  read: (state, parameters, index) => {
    let { filters } = state;
    for (const filter of FILTERS) filters = filter.read(filters, parameters, index);
    return filters === state.filters ? state : { ...state, filters };
  },
};

/** What is searched for. */
export const queryPart: AddressPart = {
  id: 'query',
  write: ({ query }) => (query.trim() === '' ? [] : [['q', beginning(query, LONGEST_QUERY)]]),
  read: (state, parameters) => {
    const query = beginning(parameters.get('q') ?? '', LONGEST_QUERY);
    return query.trim() === '' ? state : { ...state, query };
  },
};

/** The table, by the column that it is sorted by; an arrow up where the least comes first. */
export const tablePart: AddressPart = {
  id: 'table',
  write: ({ table: { open, sortBy, descending } }) =>
    open ? [['table', `${sortBy}${descending ? '' : ',up'}`]] : [],
  read: (state, parameters) => {
    const [, sortBy, up] = /^([a-z][a-z0-9-]{0,40})(,up)?$/i.exec(parameters.get('table') ?? '') ?? [];
    if (sortBy === undefined) return state;
    return { ...state, table: { ...state.table, open: true, sortBy, descending: up === undefined } };
  },
};

/** Where the reader moved the camera: `at=x,y,scale`, in units of the layout and pixels per unit. */
export const cameraPart: AddressPart = {
  id: 'camera',
  write: ({ camera }) =>
    camera === null ? [] : [['at', [camera.x, camera.y, camera.scale].map(rounded).join(',')]],
  read: (state, parameters) => {
    const text = parameters.get('at') ?? '';
    const [x, y, scale, ...others] = text.split(',').map((part) => (part === '' ? Number.NaN : Number(part)));
    if (x === undefined || y === undefined || scale === undefined || others.length > 0) return state;
    const valid = [x, y, scale].every((value) => Number.isFinite(value) && Math.abs(value) < 1e6);
    return valid && scale > 0 ? { ...state, camera: { x, y, scale } } : state;
  },
};

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
