import { describe, expect, it } from 'vitest';
import { writeReport } from '../../src/report/write-report.js';
import { tiesDocument } from '../fixtures/ties-document.js';

const report = writeReport(tiesDocument());

describe('the report of a projection', () => {
  it('says what it is, and how the ties came about', () => {
    expect(report).toContain('<p class="eyebrow">Co-citation</p>');
    expect(report).toContain('<p class="lead">Co-citation, 2010–2014: 3 works, 2 ties.</p>');
    expect(report).toContain(
      'Two works are tied when others cite both. Weights are counts; weaker ones than 0.5 are left out; from the years 2010 to 2014.',
    );
  });

  it('lists the strongest ties first', () => {
    const [, list = ''] = report.split('The strongest ties');
    expect(list.indexOf('Beta')).toBeLessThan(list.indexOf('Gamma'));
  });

  it('has no section about references and records', () => {
    for (const words of ['What became of the references', 'How much is known', 'citeloom build'])
      expect(report).not.toContain(words);
  });
});
