import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsFromDoi } from '../../../src/sources/doi-structure/facts-from-doi.js';
import { RULES } from '../../../src/sources/doi-structure/rules.js';
import { parseVenueTable } from '../../../src/venues/venue-table.js';

const table = parseVenueTable(JSON.parse(readFileSync('data/venues.json', 'utf8')));

describe('factsFromDoi', () => {
  it.each([
    ['10.1109/cvpr.2018.00813', { year: 2018, venueKey: 'cvpr' }],
    ['10.1109/fg47880.2020.00067', { year: 2020, venueKey: 'fg' }],
    ['10.1109/34.927467', { venueKey: 'ieee-transactions-on-pattern-analysis-and-machine-intelligence' }],
    ['10.1109/cisp-bmei51763.2020.9263671', { year: 2020, venueKey: 'cisp-bmei' }],
    ['10.1109/zzzz12345.2024.00001', { year: 2024, containerTitle: 'ZZZZ', event: { acronym: 'ZZZZ' } }],
    ['10.23919/ccc50068.2020.9188920', { year: 2020, venueKey: 'ccc' }],
    ['10.1016/j.neucom.2018.01.092', { year: 2018, venueKey: 'neurocomputing' }],
    ['10.1016/j.zzz.2018.01.092', { year: 2018 }],
    ['10.1016/s0893-6080(03)00115-1', { year: 2003, issn: ['0893-6080'] }],
    ['10.1016/0004-3702(81)90024-2', { year: 1981, issn: ['0004-3702'] }],
    ['10.1006/cviu.1995.1004', { year: 1995, venueKey: 'computer-vision-and-image-understanding' }],
    ['10.1007/s11042-017-5317-2', { year: 2017, venueKey: 'multimedia-tools-and-applications' }],
    ['10.1007/s00521-005-0467-y', { year: 2005, venueKey: 'neural-computing-and-applications' }],
    [
      '10.1007/978-3-030-01225-0_39',
      { year: 2018, venueKey: 'eccv', containerTitle: 'Computer Vision – ECCV 2018' },
    ],
    ['10.3390/s21041098', { year: 2021, venueKey: 'sensors' }],
    ['10.3390/app10144959', { year: 2020, venueKey: 'applied-sciences' }],
    ['10.1155/2018/7208794', { year: 2018 }],
    ['10.1371/journal.pone.0086041', { venueKey: 'plos-one' }],
    ['10.1609/aaai.v31i1.11231', { year: 2017, venueKey: 'aaai' }],
    ['10.24963/ijcai.2021/164', { year: 2021, venueKey: 'ijcai' }],
    ['10.5244/c.29.41', { year: 2015, venueKey: 'bmvc' }],
    ['10.1080/00332747.1969.11023575', { year: 1969, issn: ['0033-2747'] }],
    ['10.1109/3dv50981.2020.00012', { year: 2020, venueKey: '3dv' }],
    ['10.1109/i2mtc.2019.8826972', { year: 2019, event: { acronym: 'I2MTC' } }],
    ['10.1049/ic.2009.0244', { year: 2009 }],
    ['10.1016/0016-0032(30)91693-3', { year: 1930, issn: ['0016-0032'] }],
    ['10.1023/b:visi.0000029664.99615.94', { venueKey: 'international-journal-of-computer-vision' }],
    ['10.1007/s004260000031', { venueKey: 'psychological-research' }],
    ['10.3390/s91108382', { year: 2009, venueKey: 'sensors' }],
    ['10.3390/app112210633', { year: 2021, venueKey: 'applied-sciences' }],
    ['10.1111/j.1467-8659.2009.01412.x', { year: 2009, issn: ['1467-8659'] }],
    ['10.1037/0022-3514.53.4.712', { issn: ['0022-3514'] }],
    ['10.1037/emo0000123', { venueKey: 'emotion' }],
    ['10.1162/neco.1997.9.8.1735', { year: 1997, venueKey: 'neural-computation' }],
    ['10.1080/02699939208411068', { year: 1992, issn: ['0269-9931'] }],
    ['10.1038/nature14539', { venueKey: 'nature' }],
    ['10.18653/v1/n19-1423', { year: 2019, venueKey: 'naacl' }],
    ['10.1145/3394171.3413714', { year: 2020, venueKey: 'acm-mm' }],
    ['10.1007/978-3-319-46478-7_31', { year: 2016, venueKey: 'eccv' }],
    ['10.1177/1745691619849591', { year: 2019, issn: ['1745-6916'] }],
  ])('reads %s', (doi, facts) => {
    expect(factsFromDoi(doi, table)).toMatchObject(facts);
  });

  it.each([
    '10.1007/978-981-15-1925-3_22',
    '10.1007/bf01420984',
    '10.1037/h0030377',
    '10.1093/acprof:oso/9780195327939.003.0008',
    '10.5555/unknown',
    '10.5244/c.2.23',
    '10.1080/14786440109462720',
    '10.3390/zzz99999999',
    '10.1109/cvpr.9999.00813',
  ])('invents nothing for %s', (doi) => {
    expect(factsFromDoi(doi, table)?.year).toBeUndefined();
  });

  it.each(RULES)('rule $id reads its own example', ({ example, pattern }) => {
    expect(pattern.test(example)).toBe(true);
    expect(factsFromDoi(example, table)).toBeDefined();
  });

  it('gives a plausible year or none for any suffix', () => {
    const prefix = fc.constantFrom(...RULES.map(({ prefix }) => prefix));
    fc.assert(
      fc.property(prefix, fc.stringMatching(/^[a-z0-9().-]{1,24}$/), (start, suffix) => {
        const year = factsFromDoi(`${start}${suffix}`, table)?.year;
        if (year !== undefined) expect(year >= 1800 && year <= 2150).toBe(true);
      }),
    );
  });
});
