import { normalizeDoi } from '../../model/doi.js';
import { elementsOf, fieldsOf } from '../crossref/lenient.js';

/** What ties an item to works: a DOI, and references of one survey. */
export interface ItemIdentity {
  readonly doi?: string;
  /** What stood in the DOI field when it was no DOI. */
  readonly malformedDoi?: string;
  /** The seed for which alone the item holds. */
  readonly survey?: string;
  /** Keys of that survey's references; empty without a survey. */
  readonly surveyKeys: readonly string[];
}

/** Zotero keeps the DOI of types that have no field for it in the note, on a line of its own. */
const DOI_IN_NOTE = /^DOI:\s*(\S+)/im;

/** Reads the identity of a CSL-JSON item; fields of another type count as absent. */
export function identityOfItem(item: unknown): ItemIdentity {
  const fields = fieldsOf(item);
  const custom = fieldsOf(fields.get('custom'));
  const given = textOf(fields.get('DOI')) ?? DOI_IN_NOTE.exec(textOf(fields.get('note')) ?? '')?.[1];
  const doi = normalizeDoi(given ?? '');
  const survey = textOf(custom.get('survey'));
  return {
    ...(doi === undefined ? (given === undefined ? {} : { malformedDoi: given }) : { doi }),
    ...(survey === undefined ? {} : { survey: normalizeDoi(survey) ?? survey }),
    surveyKeys:
      survey === undefined
        ? []
        : elementsOf(custom.get('survey-keys')).filter((key) => typeof key === 'string'),
  };
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}
