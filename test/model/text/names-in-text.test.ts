import { expect, test } from 'vitest';
import { invertedName } from '../../../src/model/person-name.js';
import { namesInText } from '../../../src/model/text/names-in-text.js';

test.each([
  ['Yan', ['Yan']],
  ['Yan et al.', ['Yan']],
  ['Smith, J., Doe, A.', ['Smith, J.', 'Doe, A.']],
  ['Smith, J., Doe, A., et al.', ['Smith, J.', 'Doe, A.']],
  ['Wei Zhang and Jo Li', ['Zhang, Wei', 'Li, Jo']],
  ['Wei Zhang, Jo Li, Bo Wu', ['Zhang, Wei', 'Li, Jo', 'Wu, Bo']],
  ['Zhang, W.; Li, J.', ['Zhang, W.', 'Li, J.']],
  ['King, Martin Luther, Jr.', ['King, Martin Luther, Jr.']],
  ['Turkish Patent and Trademark Institute', ['Turkish Patent and Trademark Institute']],
])('%s names %j', (text, names) => {
  expect(namesInText(text).map(invertedName)).toEqual(names);
});
