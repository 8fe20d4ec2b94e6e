import { describe, expect, it, test } from 'vitest';
import { parseName } from '../../../src/model/text/parse-name.js';

describe('parseName', () => {
  it.each([
    ['Ada King Lovelace', 'Lovelace', 'Ada King'],
    ['Laurens van der Maaten', 'van der Maaten', 'Laurens'],
    ['Sandro La Bruzzo', 'La Bruzzo', 'Sandro'],
    ['Juan De La Torre', 'De La Torre', 'Juan'],
    ['José Ortega y Gasset', 'Ortega y Gasset', 'José'],
    ['Jean le Rond d’Alembert', 'd’Alembert', 'Jean le Rond'],
    ["L O'Gorman", "O'Gorman", 'L'],
    ['HA Al-Muhtaseb', 'Al-Muhtaseb', 'HA'],
    ['M. Fredriksson-Ahomaa', 'Fredriksson-Ahomaa', 'M.'],
    ['Di Wu', 'Wu', 'Di'],
    ['Jian SUN', 'SUN', 'Jian'],
  ])('takes the last word of %s for the family name, with the particles before it', (name, family, given) => {
    expect(parseName(name)).toEqual({ family, given });
  });

  it.each([
    ['van der Maaten, Laurens', 'van der Maaten', 'Laurens'],
    ['Temple Lang, Duncan', 'Temple Lang', 'Duncan'],
    ['La Bruzzo, Sandro', 'La Bruzzo', 'Sandro'],
    ['García Márquez, Gabriel', 'García Márquez', 'Gabriel'],
    ['Zhang, W.-J.', 'Zhang', 'W.-J.'],
  ])('goes by the comma in %s', (name, family, given) => {
    expect(parseName(name)).toEqual({ family, given });
  });

  it.each([
    ['Ekman P.', 'Ekman', 'P.'],
    ['Kjaer A. M.', 'Kjaer', 'A. M.'],
    ['Petty GW', 'Petty', 'GW'],
    ['Reye RDK', 'Reye', 'RDK'],
    ['van der Maaten L', 'van der Maaten', 'L'],
    ['Casteels-van D', 'Casteels-van', 'D'],
    ['SJ Murdoch', 'Murdoch', 'SJ'],
    ['J, W Sambrook', 'Sambrook', 'J W'],
  ])('takes the initials of %s for given names', (name, family, given) => {
    expect(parseName(name)).toEqual({ family, given });
  });

  it.each([
    'Zhang',
    'Dalla Serra',
    'De Smet',
    'Van der Meulen',
    'de la Torre',
    'van der Maaten',
    'Zhang,',
  ])('takes %s for a family name alone', (name) => {
    expect(parseName(name)).toEqual({ family: name.replace(',', '') });
  });

  it.each([
    'King, Martin Luther, Jr.',
    'King, Jr., Martin Luther',
    'King Jr., Martin Luther',
    'Martin Luther King Jr.',
  ])('finds the suffix of %s', (name) => {
    expect(parseName(name)).toEqual({ family: 'King', given: 'Martin Luther', suffix: 'Jr.' });
  });

  it('finds a generation in figures', () => {
    expect(parseName('Smith GW III')).toEqual({ family: 'Smith', given: 'GW', suffix: 'III' });
    expect(parseName('Henry Tudor VIII')).toEqual({ family: 'Tudor', given: 'Henry', suffix: 'VIII' });
  });

  it.each([
    'World Health Organization',
    'The ATLAS Collaboration',
    'American Psychological Association, Washington',
    'R Core Team',
    'World Bank',
    'Climate Editorial Office',
    'National Institute of Water and Atmospheric Research',
    "Antiplatelet Trialists' Collaboration",
    'Federal Office for the Environment (FOEN)',
    'DIN EN ISO 15681-2',
    'Google, Inc.',
    'Université de Rennes',
    'CONANP',
    '',
  ])('leaves the group %s whole', (name) => {
    expect(parseName(name)).toEqual({ literal: name });
  });

  test('Chinese, Japanese and Korean names begin with the family name', () => {
    expect(parseName('山田 太郎')).toEqual({ family: '山田', given: '太郎' });
    expect(parseName('张伟')).toEqual({ family: '张伟' });
    expect(parseName('김 철수')).toEqual({ family: '김', given: '철수' });
  });
});

test('a suffix stands behind a name without a comma too', () => {
  expect(parseName('Martin King, Jr.')).toEqual({ family: 'King', given: 'Martin', suffix: 'Jr.' });
  expect(parseName('King, Jr.')).toEqual({ family: 'King', suffix: 'Jr.' });
});
