import { describe, expect, it } from 'vitest';
import { invertedName, nameParts } from '../../src/model/name-parts.js';

describe('nameParts', () => {
  it('takes the last word for the family name, with the particles before and a generation behind it', () => {
    expect(nameParts('Ada King Lovelace')).toEqual({ family: 'Lovelace', given: 'Ada King' });
    expect(nameParts('Laurens van der Maaten')).toEqual({ family: 'van der Maaten', given: 'Laurens' });
    expect(nameParts('Martin Luther King Jr.')).toEqual({ family: 'King Jr.', given: 'Martin Luther' });
    expect(nameParts('De Smet')).toEqual({ family: 'Smet', given: 'De' });
    expect(nameParts(' 伟  张 ')).toEqual({ family: '张', given: '伟' });
  });

  it('goes by the comma where there is one', () => {
    expect(nameParts('van der Maaten, Laurens')).toEqual({ family: 'van der Maaten', given: 'Laurens' });
    expect(nameParts('Zhang,')).toEqual({ literal: 'Zhang' });
  });

  it('leaves single words and groups whole', () => {
    expect(nameParts('Zhang')).toEqual({ literal: 'Zhang' });
    expect(nameParts('The ATLAS Collaboration')).toEqual({ literal: 'The ATLAS Collaboration' });
    expect(nameParts('American Psychological Association, Washington')).toEqual({
      literal: 'American Psychological Association, Washington',
    });
    expect(nameParts('')).toEqual({ literal: '' });
  });
});

describe('invertedName', () => {
  it('puts the family name first', () => {
    expect(invertedName('Laurens van der Maaten')).toBe('van der Maaten, Laurens');
    expect(invertedName('World Health Organization')).toBe('World Health Organization');
  });
});
