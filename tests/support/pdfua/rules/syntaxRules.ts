import { hexStringsIn, streamOf, type RawObject } from '../rawFile.ts';
import type { PdfUnderTest, Rule } from '../rule.ts';

const MOST_NAME_BYTES = 127;
const MOST_STRING_BYTES = 32_767;
const MOST_NESTED = 28;
const filters = [
  ...['ASCIIHexDecode', 'ASCII85Decode', 'FlateDecode', 'RunLengthDecode'],
  ...['CCITTFaxDecode', 'JBIG2Decode', 'DCTDecode', 'JPXDecode'],
];

const unless = (isKept: boolean, fault: string): readonly string[] => (isKept ? [] : [fault]);

/** An object without the bytes of its stream. */
const written = (object: RawObject) => streamOf(object)?.dictionary ?? object.source;

function eachObject(
  clause: string,
  says: string,
  fault: (object: RawObject) => string | undefined,
): Rule {
  return {
    ...{ clause, says },
    faults: ({ raw }) =>
      raw.objects.flatMap((object) => {
        const found = fault(object);
        return found === undefined ? [] : [`object ${object.number}: ${found}`];
      }),
  };
}

/** How deep a page saves its state. */
function nestingOf({ content }: PdfUnderTest): readonly string[] {
  return content.nesting
    .filter(({ deepest }) => deepest > MOST_NESTED)
    .map(({ where, deepest }) => `${where}: ${deepest} states saved`);
}

/** How the file is written, ISO 19005-3 6.1. */
export const syntaxRules: readonly Rule[] = [
  {
    clause: '19005-3 6.1.2',
    says: 'The file begins with its version and says that it is no text',
    faults: ({ raw }) =>
      unless(
        /^%PDF-1\.[0-7](\r\n|\n|\r)%[\x80-\xff]{4}/.test(raw.source),
        JSON.stringify(raw.source.slice(0, 15)),
      ),
  },
  {
    clause: '19005-3 6.1.3-3',
    says: 'Nothing stands after the end of the file',
    faults: ({ raw }) =>
      unless(/%%EOF(\r\n|\n|\r)?$/.test(raw.source), 'bytes after the last %%EOF'),
  },
  {
    clause: '19005-3 6.1.4',
    says: 'The table of cross-references leads to every object',
    faults: ({ raw }) => [
      ...unless(/\nxref(\r\n|\n|\r)\d+ \d+ ?(\r\n|\n|\r)/.test(raw.source), 'no table'),
      ...raw.misplaced.map((number) => `object ${number} is not where it should be`),
    ],
  },
  eachObject('19005-3 6.1.6', 'A string of digits has them in pairs', (object) => {
    const wrong = hexStringsIn(written(object)).find(
      (digits) => !/^([0-9A-Fa-f]\s*[0-9A-Fa-f]\s*)*$/.test(digits),
    );
    return wrong === undefined ? undefined : `<${wrong.slice(0, 20)}>`;
  }),
  eachObject('19005-3 6.1.7.1', 'A stream is as long as it says, and in the file', (object) => {
    const stream = streamOf(object);
    if (stream === undefined) return undefined;
    const { dictionary, lineEnd, after } = stream;
    if (lineEnd === undefined || lineEnd === '\r') return 'no line end after stream';
    if (/\/(F|FFilter|FDecodeParms)\s*[[(/<]/.test(dictionary) && !/\/EF\b/.test(dictionary)) {
      return 'its bytes are in another file';
    }
    const isWhole = after === undefined || /^(\r\n|\n|\r)endstream\b/.test(after);
    return isWhole ? undefined : 'Length is not that of its bytes';
  }),
  eachObject(
    '19005-3 6.1.7.2',
    'A stream is packed in a way that everyone can unpack',
    (object) => {
      const list =
        /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(streamOf(object)?.dictionary ?? '')?.[1] ?? '';
      const unknown = (list.match(/\w+/g) ?? []).filter((name) => !filters.includes(name));
      return unknown.length === 0 ? undefined : unknown.join(' ');
    },
  ),
  eachObject('19005-3 6.1.9', 'An object stands on lines of its own', (object) =>
    /^\d+ \d+ obj(\r\n|\n|\r)[\s\S]*(\r\n|\n|\r)endobj(\r\n|\n|\r)/.test(object.source)
      ? undefined
      : 'obj or endobj is not on a line of its own',
  ),
  {
    clause: '19005-3 6.1.12',
    says: 'No permission is asked for',
    faults: ({ pdf }) => unless(pdf.catalog['/Perms'] === undefined, 'Perms is there'),
  },
  eachObject(
    '19005-3 6.1.13',
    'Names, strings and numbers are within what readers hold',
    (object) => {
      const source = written(object);
      const name = source
        .match(/\/[^\s<>[\](){}/%]+/g)
        ?.find((one) => one.length > MOST_NAME_BYTES);
      if (name !== undefined) return `the name ${name.slice(0, 20)}…`;
      const string = hexStringsIn(source).find((one) => one.length > 2 * MOST_STRING_BYTES);
      return string === undefined ? undefined : 'a string is too long';
    },
  ),
  {
    clause: '19005-3 6.1.13-2',
    says: 'Strings are within what readers hold, and so is what is saved while a page is drawn',
    faults: (file) => [
      ...file.tree.elements
        .flatMap(({ dict }) => [dict['/Alt'], dict['/ActualText'], dict['/T'], dict['/E']])
        .map((value) => file.pdf.text(value) ?? '')
        .filter((text) => 2 * text.length + 2 > MOST_STRING_BYTES)
        .map((text) => `${text.length} characters in one string`),
      ...nestingOf(file),
    ],
  },
];
