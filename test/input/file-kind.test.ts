import { expect, it } from 'vitest';
import { fileKindOf } from '../../src/input/file-kind.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

it.each([
  ['%PDF-1.7\n10.1000/x\n', 'a PDF'],
  ['\x89PNG\r\n\x1a\n', 'a PNG picture'],
  ['\xff\xd8\xff\xe0', 'a JPEG picture'],
  ['PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml…xl/workbook.xml', 'an Excel workbook'],
  ['PK\x03\x04\x14\0\0\0\0\0\0\0!\0word/document.xml', 'a Word document'],
  ['PK\x03\x04\x14\0\0\0\0\0\0\0!\0list.txt', 'a zip archive'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'a document of Microsoft Office'],
  ['PK\x07\x08PK\x03\x04\x14\0', 'a part of a zip archive'],
  ['BZh91AY', 'a bzip2 archive'],
  ['SQLite format 3\0', 'a SQLite database'],
  ['\n<!DOCTYPE html><title>10.1000/x', 'a web page (HTML)'],
  ['\xef\xbb\xbf<html lang="en">', 'a web page (HTML)'],
])('%j is %s', (start, what) => {
  expect(fileKindOf(bytes(start))?.what).toBe(what);
});

it.each([
  '10.1000/x\n',
  '{"DOI":1}',
  '<?xml version="1.0"?><graphml>',
  '*Vertices 3',
  'a,b\n',
  '',
  '\xff\xfea\0',
])('%j is text of some sort', (start) => {
  expect(fileKindOf(bytes(start))).toBeUndefined();
});
