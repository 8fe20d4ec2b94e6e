import { CiteloomError } from '../errors.js';
import type { Metric, MetricParameter } from '../metrics/contract.js';
import { DEFAULT_METRICS, TIE_METRICS } from '../metrics/measure-graph.js';
import { METRICS } from '../metrics/registry.js';
import { builtInMeasures, type MeasureAttribute } from '../model/measures.js';

/** What a user asked to be measured. */
export interface ChosenMeasures {
  /** In the order of the registry. */
  readonly metrics: readonly Metric[];
  /** The columns wanted, in the order asked for. */
  readonly attributes: readonly MeasureAttribute[];
}

const ALL: readonly Metric[] = METRICS;

/** Attributes in the order in which a table has room for them when nobody says which. */
export function inTableOrder(attributes: readonly MeasureAttribute[]): MeasureAttribute[] {
  const places = new Map<string, number>(
    builtInMeasures().map(({ attribute, tableRank = Number.MAX_VALUE }) => [attribute, tableRank]),
  );
  const placeOf = (attribute: MeasureAttribute) => places.get(attribute) ?? Number.MAX_VALUE;
  return [...attributes].sort((a, b) => placeOf(a) - placeOf(b));
}

/**
 * The measures of these names: those of metrics (`hits`) or of their columns (`hub`), however they are written
 * (`page-rank`, `pageRank`, `PageRank`); without names all that need no choice, and of a graph without directions
 * those that say something of ties.
 * @throws CiteloomError USAGE for a name that is none
 */
export function chooseMeasures(names: readonly string[], directed: boolean): ChosenMeasures {
  if (names.length === 0) {
    const metrics = directed ? DEFAULT_METRICS : TIE_METRICS;
    return { metrics, attributes: metrics.flatMap(attributesOf) };
  }
  const attributes = [...new Set(names.flatMap(attributesNamed))];
  const metrics = ALL.filter((metric) =>
    names.some((name) => isNamed(metric, name) || attributesOf(metric).some((one) => isSame(one, name))),
  );
  return { metrics, attributes };
}

/**
 * Values of parameters given as `page-rank.alpha=0.9`, by that name.
 * @throws CiteloomError USAGE for a parameter or a value that there is not
 */
export function parameterValues(given: readonly string[]): Map<string, number> {
  return new Map(given.map(parameterValue));
}

function parameterValue(text: string): [string, number] {
  const [name = '', value = ''] = text.split('=', 2);
  const found = ALL.flatMap((metric) =>
    metric.parameters.map((parameter) => ({ name: `${metric.id}.${parameter.id}`, parameter })),
  );
  const declared = found.find((one) => isSame(one.name, name));
  if (declared === undefined)
    throw new CiteloomError('USAGE', `There is no parameter ${JSON.stringify(name)}.`, {
      hint: `Parameters: ${found.map((one) => one.name).join(', ')}.`,
    });
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!isWithin(number, declared.parameter)) {
    const { min, max, integer } = declared.parameter;
    throw new CiteloomError('USAGE', `${declared.name} cannot be ${JSON.stringify(value)}.`, {
      hint: `It is a ${integer === true ? 'whole ' : ''}number from ${min} to ${max}.`,
    });
  }
  return [declared.name, number];
}

function isWithin(value: number, { min, max, integer }: MetricParameter): boolean {
  return value >= min && value <= max && (integer !== true || Number.isInteger(value));
}

function attributesNamed(name: string): MeasureAttribute[] {
  const metric = ALL.find((one) => isNamed(one, name));
  const attributes = metric?.outputs.map(({ attribute }) => attribute) ?? [];
  const found =
    attributes.length > 0 ? attributes : ALL.flatMap(attributesOf).filter((one) => isSame(one, name));
  if (found.length > 0) return found;
  throw new CiteloomError('USAGE', `There is no measure ${JSON.stringify(name)}.`, {
    hint: `Measures: ${ALL.flatMap(attributesOf).join(', ')}.`,
  });
}

function attributesOf({ outputs }: Metric): MeasureAttribute[] {
  return outputs.map(({ attribute }) => attribute);
}

function isNamed(metric: Metric, name: string): boolean {
  return isSame(metric.id, name);
}

function isSame(one: string, other: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9.]/g, '');
  return plain(one) === plain(other);
}
