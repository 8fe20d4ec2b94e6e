import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldByText } from '../../../src/model/text/told-by-text.js';

const TITLE = 'Deep residual learning for image recognition';

describe('toldByText', () => {
  it.each([
    ['in quotation marks', `K. He, X. Zhang, and J. Sun, “${TITLE},” in CVPR, 2016, pp. 770–778.`],
    ['in straight ones', `K. He et al., "${TITLE}," CVPR, 2016.`],
    ['behind a colon', `He, K., Zhang, X., Sun, J.: ${TITLE}. In: Proceedings of CVPR, pp. 770–778 (2016)`],
    ['behind initials and names', `K. He, X. Zhang, S. Ren, and J. Sun. ${TITLE}. In CVPR, 2016. 1, 2`],
    [
      'behind full names',
      `Kaiming He, Xiangyu Zhang, et al. ${TITLE}. arXiv preprint arXiv:1512.03385, 2016.`,
    ],
    ['behind names and initials', `He, K., Zhang, X., and Sun, J. ${TITLE}. In CVPR, pp. 770–778. 2016.`],
    ['behind names and given names', `He, Kaiming, Zhang, X, and Sun, Jian. ${TITLE}. In CVPR, 2016.`],
    ['behind an initial that ends the names', `He, Kaiming and Le, Quoc V. ${TITLE}. CVPR, 2016b.`],
    ['behind a number', `[12] K. He and J. Sun. ${TITLE}. In CVPR, 2016.`],
  ])('reads a title %s', (_where, text) => {
    expect(toldByText(text)).toEqual({ title: TITLE, author: 'He', year: 2016 });
  });

  it.each([
    [
      'C. Darwin and P. Prodger, The expression of the emotions in man and animals. Oxford, USA, 1998.',
      'Darwin',
      'The expression of the emotions in man and animals',
      1998,
    ],
    [
      'Ba, J. and Caruana, R. Do deep nets really need to be deep? In NIPS, pp. 2654–2662. 2014.',
      'Ba',
      'Do deep nets really need to be deep?',
      2014,
    ],
    [
      'O. Russakovsky and L. Fei-Fei. ImageNet Large Scale Visual Recognition Challenge. IJCV, 2015.',
      'Russakovsky',
      'ImageNet Large Scale Visual Recognition Challenge',
      2015,
    ],
    [
      'Bottou, Léon. Speaker-independent recognition: Perceptrons vs. dynamic time warping. Neural Networks, 3(4), 1990.',
      'Bottou',
      'Speaker-independent recognition: Perceptrons vs. dynamic time warping',
      1990,
    ],
    [
      'van den Oord, Aäron, Zen, Heiga, and Graves, Alex. WaveNet: A generative model for raw audio. arXiv:1609.03499, 2016.',
      'Oord',
      'WaveNet: A generative model for raw audio',
      2016,
    ],
    [
      'LeCun, Y., Cortes, C.: The MNIST database of handwritten digits (1998)',
      'LeCun',
      'The MNIST database of handwritten digits',
      1998,
    ],
    [
      '——, “Lie catching and microexpressions,” The philosophy of deception, pp. 118–133, 2009.',
      undefined,
      'Lie catching and microexpressions',
      2009,
    ],
  ])('reads %s', (text, author, title, year) => {
    expect(toldByText(text)).toEqual({ title, year, ...(author === undefined ? {} : { author }) });
  });

  it.each([
    ['names alone', 'B. Zhou, A. Lapedriza, and A. Oliva. NIPS, 2014.'],
    [
      'a title that could be names',
      'Goodfellow, Ian, Bengio, Yoshua, and Courville, Aaron. Deep Learning. MIT Press, 2016.',
    ],
    [
      'broken names',
      'Hinton, G. Vinyals, O. and Dean, J. Distilling knowledge in a neural network. In NIPS, 2014.',
    ],
    ['an address', 'Freebase. http://www.freebase.com/.'],
    ['nothing', ''],
    ['more than a reference', `K. He. ${TITLE}. ${'And on it goes. '.repeat(80)}`],
  ])('leaves out a title where nothing tells it for certain: %s', (_what, text) => {
    expect(toldByText(text).title).toBeUndefined();
  });

  it.each([
    ['a page', 'A. Author, “A title of it,” Journal, pp. 1990–2010.', undefined],
    ['an identifier', 'A. Author, “A title of it,” arXiv:1990.02011.', undefined],
    ['a title', 'A. Author, “The census of 1990,” Journal, 2001.', 2001],
    ['a day', 'A. Author. Accessed: 2014-09-15.', undefined],
    ['two years in brackets', 'A. Author (1990). A title of it (2001).', undefined],
    ['a season', 'A. Author, A title. Journal (Spring 1990), 12–13.', 1990],
  ])('takes no year from %s', (_what, text, year) => {
    expect(toldByText(text).year).toBe(year);
  });

  it('never throws, and gives no empty title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { title, author } = toldByText(text);
        expect(title).not.toBe('');
        expect(author).not.toBe('');
      }),
    );
  });

  it('takes time that grows with the text', () => {
    const names = 'A. B, '.repeat(160);
    expect(toldByText(names)).toEqual({});
    expect(toldByText('“'.repeat(1_000))).toEqual({});
    expect(toldByText('. '.repeat(500))).toEqual({});
  });
});
