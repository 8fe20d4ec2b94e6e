import type { Agreement } from '../model/findings.js';
import { formatCorrelation } from '../model/format-number.js';
import { type LeastAgreeing, standingApart } from './least-agreeing.js';

/** From this correlation on, two measures say nearly the same … */
const NEARLY_SAME = 0.9;
/** … and below this one, also below 0, they hardly have to do with each other. */
const HARDLY_RELATED = 0.3;

/** What a matrix of correlations says, in sentences. */
export function agreementMeaning(
  { measures, rho }: Pick<Agreement, 'measures' | 'rho'>,
  least: LeastAgreeing,
): string[] {
  const title = (row: number) => `“${measures[row]?.title ?? ''}”`;
  const [one, other] = [title(least.row), title(least.column)];
  if (least.rho >= NEARLY_SAME)
    return [
      `The measures rank the works nearly alike; even ${one} and ${other}, which agree least, do so at ${rhoText(least.rho)}.`,
    ];
  const extent =
    least.rho <= -HARDLY_RELATED
      ? 'what stands high by one tends to stand low by the other'
      : least.rho < HARDLY_RELATED
        ? 'where a work stands by one says little of where it stands by the other'
        : 'they agree in part';
  const pair = `${one} and ${other} agree least (${rhoText(least.rho)}): ${extent}.`;
  const apart = standingApart(rho);
  if (apart === undefined || apart.mean >= NEARLY_SAME) return [pair];
  return [
    pair,
    `${title(apart.row)} stands apart from the others: on average it agrees with them at ${rhoText(apart.mean)}. It sees something that they do not.`,
  ];
}

function rhoText(rho: number): string {
  return `ρ = ${formatCorrelation(rho)}`;
}
