import { describe, expect, it } from 'vitest';
import { type NamedWork, nameCommunities } from '../../../src/document/community-names/name-communities.js';

const worksOf = (works: readonly Partial<NamedWork>[]): NamedWork[] =>
  works.map((work, position) => ({ label: work.title ?? `work ${position}`, ...work }));

describe('nameCommunities', () => {
  it('names each by its titles, tells its size and which work is cited most', () => {
    const works = worksOf([
      { title: 'Robust optical flow' },
      { title: 'Optical flow by LBP' },
      { title: 'Speech in noise' },
      { title: 'Speech synthesis' },
    ]);
    expect(nameCommunities(works, [1, 1, 2, 2], [1, 4, 2, 2])).toMatchObject([
      { id: 1, name: 'Optical flow', size: 2, leader: 1 },
      { id: 2, name: 'Speech', size: 2, leader: 2 },
    ]);
  });

  it('names one without titles after the most cited work', () => {
    const works = worksOf([
      { authors: ['Wen-Jing Yan'], year: 2014 },
      { label: 'some deposited text about it' },
    ]);
    expect(nameCommunities(works, [1, 2], [3, 0])).toEqual([
      { id: 1, name: 'Yan 2014', size: 1, terms: [], leader: 0 },
      { id: 2, name: 'Some deposited text about', size: 1, terms: [], leader: 1 },
    ]);
  });

  it('never gives two the same name', () => {
    const same = { title: 'Optical flow', authors: ['A. Horn'], year: 1981 };
    const names = nameCommunities(worksOf([same, same, same]), [1, 2, 3], [0, 0, 0]).map(({ name }) => name);
    expect(names).toEqual(['Optical flow', 'Optical flow (Horn 1981)', 'Optical flow (3)']);
  });

  it('leaves out works that belong to none', () => {
    expect(nameCommunities(worksOf([{ title: 'Alone' }]), [null], [0])).toEqual([]);
  });
});
