import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVenueResolver } from '../../src/venues/resolve-venue.js';
import { parseVenueTable } from '../../src/venues/venue-table.js';

const json: unknown = JSON.parse(readFileSync('data/venues.json', 'utf8'));
const table = parseVenueTable(json);
const resolve = createVenueResolver(table);
const keyOf = (containerTitle: string) => resolve({ containerTitle })?.venue.key;

const TAFFC = 'ieee-transactions-on-affective-computing';
const TPAMI = 'ieee-transactions-on-pattern-analysis-and-machine-intelligence';

describe('a venue', () => {
  it.each([
    ['2018 13th IEEE International Conference on Automatic Face & Gesture Recognition (FG 2018)', 'fg'],
    ['IEEE Int Conf Autom Face Gesture Recognit', 'fg'],
    ['Proc 14th IEEE Int Conf Autom Face Gesture Recognit', 'fg'],
    [
      '14th IEEE International Conference on Automatic Face & Gesture Recognition (FG 2019), 2019, pp. 1-5',
      'fg',
    ],
    [
      '10th IEEE International Conference and Workshops on Automatic Face and Gesture Recognition (FG) pp. 1-7',
      'fg',
    ],
    ['Face and Gesture 2011', 'fg'],
    ['FG', 'fg'],
    [
      '2018 IEEE Conference on Computer Vision and Pattern Recognition, CVPR 2018, Salt Lake City, UT, USA, June 18-22, 2018',
      'cvpr',
    ],
    ["2006 IEEE Computer Society Conference on Computer Vision and Pattern Recognition (CVPR'06)", 'cvpr'],
    ['Proc IEEE Conf Comput Vis and Pattern Recog', 'cvpr'],
    ['2018 IEEE/CVF Conference on Computer Vision and Pattern Recognition', 'cvpr'],
    ['Proc IEEE/CVF Conf Comput Vis Pattern Recognit Workshops', 'cvprw'],
    [
      'IEEE Conference on Computer Vision and Pattern Recognition Workshops, CVPR Workshops 2021, virtual, June 19-25, 2021',
      'cvprw',
    ],
    ['2010 IEEE Computer Society Conference on Computer Vision and Pattern Recognition - Workshops', 'cvprw'],
    ['2011 IEEE International Conference on Computer Vision Workshops (ICCV Workshops)', 'iccvw'],
    ['Proc IEEE Int Conf Comput Vis', 'iccv'],
    ['ECCV 2016, LNCS 9911', 'eccv'],
    ['Computer Vision – ECCV 2018', 'eccv'],
    ['IEEE Trans. Affective Comput.', TAFFC],
    ['IEEE Transactions on Affective Computing', TAFFC],
    ['IEEE Trans Pattern Anal Mach Intell', TPAMI],
    ['IEEE TPAMI', TPAMI],
    ['Int J Comput Vision', 'international-journal-of-computer-vision'],
    ['Mach Learn', 'machine-learning'],
    ['Proc Int Conf Mach Learn', 'icml'],
    [
      'Proceedings of the 35th International Conference on Machine Learning, ICML 2018, Stockholmsmässan, Stockholm, Sweden, July 10-15, 2018',
      'icml',
    ],
    ['Adv Neural Inf Process Syst', 'neurips'],
    [
      'Advances in Neural Information Processing Systems 30: Annual Conference on Neural Information Processing Systems 2017, December 4-9, 2017, Long Beach, CA, USA',
      'neurips',
    ],
    ['Neural Information Processing', 'iconip'],
    [
      "MM '20: The 28th ACM International Conference on Multimedia, Virtual Event / Seattle, WA, USA, October 12-16, 2020",
      'acm-mm',
    ],
    [
      'Proceedings of the 2016 ACM Conference on Multimedia Conference, MM 2016, Amsterdam, The Netherlands, October 15-19, 2016',
      'acm-mm',
    ],
    ['Proceedings of the 2020 International Conference on Multimodal Interaction', 'icmi'],
    [
      'Companion Publication of the 2020 International Conference on Multimodal Interaction',
      'icmi-companion',
    ],
    [
      'IEEE International Conference on Acoustics, Speech and Signal Processing, ICASSP 2022, Virtual and Singapore, 23-27 May 2022',
      'icassp',
    ],
    ['Pattern Recognition', 'pattern-recognition'],
    ['Pattern Recognition Letters', 'pattern-recognition-letters'],
    ['Proc IEEE Int Conf Pattern Recognit', 'icpr'],
    ['Image and Vision Computing', 'image-and-vision-computing'],
    ['Comput Vis Image Understanding', 'computer-vision-and-image-understanding'],
    ['arXiv:1904.11592', 'arxiv'],
    ['Proceedings of the IEEE', 'proceedings-of-the-ieee'],
  ])('%s is %s', (title, key) => {
    expect(keyOf(title)).toBe(key);
  });

  it.each([
    ['FG 2019 (14th IEEE International Conference on Automatic Face & Gesture Recognition)', 'fg'],
    [
      'Proceedings of Fourth IEEE International Conference on Automatic Face and Gesture Recognition (Cat. No. PR00580)',
      'fg',
    ],
    ['in Proc. IEEE CVPR', 'cvpr'],
    ['Proc. of the IEEE CVPR, 2016', 'cvpr'],
    ['IEEE/CVF CVPR', 'cvpr'],
    ["CVPR '16", 'cvpr'],
    ['CVPR16', 'cvpr'],
    ["Int'l Conf. Computer Vision", 'iccv'],
    ['Computer Vision – ECCV 2018 Workshops', 'eccvw'],
    ['2019 IEEE/CVF International Conference on Computer Vision Workshop (ICCVW)', 'iccvw'],
    [
      'ICASSP, IEEE International Conference on Acoustics, Speech and Signal Processing - Proceedings',
      'icassp',
    ],
    ['ICASSP 2019 - 2019 IEEE International Conference on Acoustics, Speech and Signal Processing', 'icassp'],
    ['Proceedings - International Conference on Image Processing, ICIP', 'icip'],
    ['Procedings of the British Machine Vision Conference 2015', 'bmvc'],
    ['Advances in neural information processing systems 33', 'neurips'],
    ['Image Analysis: 13th Scandinavian Conference, SCIA 2003', 'scia'],
    ['IEEE T. Pattern Anal. Mach. Intell.', TPAMI],
    ['IEEE Trans. on PAMI', TPAMI],
    ['Neural Comput', 'neural-computation'],
    ['Neural Comput Appl', 'neural-computing-and-applications'],
    ['Proc Natl Acad Sci U S A', 'pnas'],
    ['Ann. N.Y. Acad. Sci.', 'annals-of-the-new-york-academy-of-sciences'],
    ['CoRR abs/1904.11592', 'arxiv'],
  ])('%s is %s, however it is written', (title, key) => {
    expect(keyOf(title)).toBe(key);
  });

  it.each([
    ['International Conference on Information Processing (ICIP 2019)', 'icip'],
    ['Medical Image Analysis', 'scia'],
    ['Image Analysis and Recognition', 'scia'],
    ['International Conference on Affective Computing and Intelligent Interaction Workshops (ACIIW)', 'acii'],
    ['Proceedings of the 2nd ACM International Conference on Multimedia in Asia', 'acm-mm'],
    ['Proceedings of Machine Learning Research', 'machine-learning'],
    ['IEEE Sensors', 'sensors'],
    ['IEEE Sensors Journal', 'sensors'],
    ['Sensors and Actuators A: Physical', 'sensors'],
    ['Nature Communications', 'nature'],
    ['Nat', 'nature'],
    ['Sci', 'science'],
    ['Science Robotics', 'science'],
    ['Psychiatry Research', 'psychiatry'],
    ['Artificial Intelligence in Medicine', 'artificial-intelligence'],
    ['IEEE', 'proceedings-of-the-ieee'],
    ['Motivation and Emotion', 'emotion'],
    ['Cognition and Emotion', 'emotion'],
  ])('%s is not %s', (title, key) => {
    expect(keyOf(title)).not.toBe(key);
  });

  it.each([
    [
      'Companion Publication of the 2020 International Conference on Multimodal Interaction',
      "ICMI '20",
      'icmi-companion',
    ],
    ['Proceedings of the 2020 International Conference on Multimodal Interaction', "ICMI '20", 'icmi'],
    ['2018 IEEE/CVF Conference on Computer Vision and Pattern Recognition Workshops', 'CVPR', 'cvprw'],
    ['Proceedings of the 28th ACM International Conference on Multimedia', "MM '20", 'acm-mm'],
    ['2019 International Conference on Information Processing', 'ICIP', 'conference-information-processing'],
    [
      '2013 IEEE International Conference and Workshops on Automatic Face and Gesture Recognition',
      'FG',
      'fg',
    ],
  ])('%s beside the acronym %s is %s', (containerTitle, acronym, key) => {
    expect(resolve({ containerTitle, event: { acronym } })?.venue.key).toBe(key);
  });

  it('is found by an ISSN without its hyphen', () => {
    expect(resolve({ issn: ['2162237x'] })?.venue.acronym).toBe('TNNLS');
  });

  it('that only an unknown acronym names goes by that acronym, for all its years', () => {
    const venue = { key: 'foldcon', name: 'FOLDCON', acronym: 'FOLDCON', kind: 'other' };
    expect(resolve({ event: { acronym: 'FOLDCON' } })?.venue).toEqual(venue);
    expect(resolve({ containerTitle: 'FOLDCON 2020', event: { acronym: "FOLDCON '20" } })?.venue).toEqual(
      venue,
    );
  });

  it('is not the series of books that its proceedings stand in', () => {
    const containerTitle = 'Lecture Notes in Computer Science';
    expect(
      resolve({ containerTitle, event: { name: 'European Conference on Computer Vision' } })?.venue.key,
    ).toBe('eccv');
    expect(resolve({ containerTitle, venueKey: 'eccv' })?.venue.key).toBe('eccv');
    expect(resolve({ containerTitle })?.venue.name).toBe(containerTitle);
  });

  it.each([
    [{ containerTitle: 'Zines Quarterly', type: 'journal-article' }, 'journal'],
    [{ containerTitle: 'Paper Folding', type: 'proceedings-article' }, 'conference'],
    [{ containerTitle: 'Paper Folding', type: 'book-chapter' }, 'book'],
    [{ containerTitle: 'Proceedings of Folding Research', type: 'journal-article' }, 'journal'],
    [{ containerTitle: 'Proceedings of Folding Research' }, 'conference'],
    [{ containerTitle: 'Workshop on Paper', type: 'proceedings-article' }, 'workshop'],
    [{ containerTitle: 'Paper Folding' }, 'other'],
  ])('that is new has its kind from words and type: %j is a %s', (facts, kind) => {
    expect(resolve(facts)?.venue.kind).toBe(kind);
  });

  it('is found by ISSN whatever its title says', () => {
    expect(resolve({ containerTitle: 'Something else', issn: ['1949-3045'] })).toMatchObject({
      venue: { key: TAFFC },
      evidence: 'issn',
    });
  });

  it('is found by the acronym of its event where the title is that of a book series', () => {
    const facts = { containerTitle: 'Lecture Notes in Computer Science', event: { acronym: 'ECCV 2016' } };
    expect(resolve(facts)?.venue.key).toBe('eccv');
  });

  it('that nobody knows is named by its clean title, the same for each of its years', () => {
    const first = resolve({ containerTitle: 'Proceedings of the 3rd Symposium on Paper Folding, 2019' });
    const second = resolve({ containerTitle: '4th Symposium on Paper Folding (SPF 2020)' });
    expect(first?.venue).toEqual({
      key: 'symposium-paper-folding',
      name: 'Symposium on Paper Folding',
      kind: 'conference',
    });
    expect(second?.venue.key).toBe(first?.venue.key);
    expect(first?.evidence).toBe('unknown-title');
  });

  it('is absent where no container is named', () => {
    expect(resolve({ title: 'A title', year: 2000 })).toBeUndefined();
  });

  it('is found or absent for any text, and never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (containerTitle) => {
        const found = resolve({
          containerTitle,
          shortContainerTitle: containerTitle,
          issn: [containerTitle],
        });
        if (found !== undefined) expect(found.venue.key).not.toBe('');
      }),
    );
  });

  it('is found in good time for a title of 20,000 characters', () => {
    expect(keyOf('conference , A 2000'.repeat(1000))).toBeTypeOf('string');
  });
});

const J = (key: string) => ({ key, name: key, kind: 'journal', issn: ['0028-0836'] });

describe('the table of venues', () => {
  it('finds each of its venues by each of its titles', () => {
    const { venues } = json as { venues: { key: string; titles?: string[] }[] };
    const astray = venues.flatMap(({ key, titles = [] }) =>
      titles.flatMap((title) => (keyOf(title) === key ? [] : [`${title}: ${keyOf(title)}, not ${key}`])),
    );
    expect(astray).toEqual([]);
  });

  it('finds each of its venues by its own name and acronym', () => {
    for (const { key, name, acronym } of table.byKey.values()) {
      expect(keyOf(name), name).toBe(key);
      if (acronym !== undefined) expect(resolve({ event: { acronym } })?.venue.key, acronym).toBe(key);
    }
  });

  it('holds only ISSNs whose check digit is right', () => {
    for (const issn of table.byIssn.keys()) {
      const digits = [...issn.replace('-', '')].map((digit) => (digit === 'X' ? 10 : Number(digit)));
      const sum = digits.reduce((total, digit, index) => total + digit * (8 - index), 0);
      expect(sum % 11, issn).toBe(0);
    }
  });

  it.each([
    [{}, 'venues'],
    [{ venues: [{ key: 'Bad Key', name: 'x', kind: 'journal' }], proceedings: [] }, 'venues.0.key'],
    [{ venues: [{ key: 'a', name: 'x', kind: 'magazine' }], proceedings: [] }, 'venues.0.kind'],
    [
      { venues: [], proceedings: [{ doi: '10.1/x', venue: 'a', year: 2000, containerTitle: 'X' }] },
      'unknown venue a',
    ],
    [{ venues: [J('a'), J('b')], proceedings: [] }, 'two venues have the ISSN 0028-0836'],
  ])('is refused with the place of the fault: %j', (json, place) => {
    expect(() => parseVenueTable(json)).toThrow(place);
  });
});
