import type { PdfDict } from '../pdfObjects.ts';
import type { PdfUnderTest, Rule } from '../rule.ts';
import { describeFont } from './fontPrograms.ts';

const unless = (isKept: boolean, fault: string): readonly string[] => (isKept ? [] : [fault]);

/** ISO 32000-1 table A.1. */
const operators = new Set([
  ...['b', 'B', 'b*', 'B*', 'BDC', 'BI', 'BMC', 'BT', 'BX', 'c', 'cm', 'CS', 'cs', 'd', 'd0', 'd1'],
  ...[
    'Do',
    'DP',
    'EI',
    'EMC',
    'ET',
    'EX',
    'f',
    'F',
    'f*',
    'G',
    'g',
    'gs',
    'h',
    'i',
    'ID',
    'j',
    'J',
  ],
  ...['K', 'k', 'l', 'm', 'M', 'MP', 'n', 'q', 'Q', 're', 'RG', 'rg', 'ri', 's', 'S', 'SC', 'sc'],
  ...['SCN', 'scn', 'sh', 'T*', 'Tc', 'Td', 'TD', 'Tf', 'Tj', 'TJ', 'TL', 'Tm', 'Tr', 'Ts', 'Tw'],
  ...['Tz', 'v', 'w', 'W', 'W*', 'y', "'", '"'],
]);

function statesOf({ pdf }: PdfUnderTest): readonly PdfDict[] {
  return pdf.pages.flatMap(({ resources }) =>
    Object.values(pdf.dict(resources['/ExtGState'])).map((state) => pdf.dict(state)),
  );
}

function ofSubtype({ pdf }: PdfUnderTest, subtype: string): readonly PdfDict[] {
  return pdf.dicts.filter((dict) => pdf.name(dict['/Subtype']) === subtype);
}

/** The profile that colours are meant by: kind of device, colours and version, as it says. */
function profileFaults({ pdf }: PdfUnderTest): readonly string[] {
  return pdf.array(pdf.catalog['/OutputIntents']).flatMap((one) => {
    const ref = pdf.dict(one)['/DestOutputProfile'];
    const profile = pdf.streamBytes(ref);
    if (profile === undefined) return [];
    const said = (from: number) => profile.toString('latin1', from, from + 4);
    return [
      ...unless(said(36) === 'acsp', 'the profile is no profile'),
      ...unless(['mntr', 'prtr'].includes(said(12)), `the profile is of a ${said(12)}`),
      ...unless(said(16) === 'RGB ', `the profile is of ${said(16)}`),
      ...unless(pdf.number(pdf.dict(ref)['/N']) === 3, 'N is not 3'),
      ...unless((profile[8] ?? 9) <= 4, `the profile is of version ${profile[8]}`),
    ];
  });
}

/** How pages look, ISO 19005-3 6.2. */
export const appearanceRules: readonly Rule[] = [
  {
    clause: '19005-3 6.2.2',
    says: 'A page uses operators that are known and resources of its own',
    faults: ({ content }) => [
      ...[...content.operators]
        .filter((one) => !operators.has(one))
        .map((one) => `operator ${one}`),
      ...content.shown
        .filter(({ font }) => font === null)
        .map(({ where }) => `${where}: a font that is not there`),
    ],
  },
  { clause: '19005-3 6.2.3-2', says: 'The profile is one of a screen', faults: profileFaults },
  {
    clause: '19005-3 6.2.4.3',
    says: 'All colours are of the kind that the profile explains',
    faults: ({ content }) =>
      ['k', 'K'].filter((one) => content.operators.has(one)).map((one) => `operator ${one}`),
  },
  {
    clause: '19005-3 6.2.5',
    says: 'No transfer of tones',
    faults: (file) =>
      statesOf(file).flatMap((state) =>
        ['/TR', '/TR2', '/HTP'].filter((key) => state[key] !== undefined),
      ),
  },
  {
    clause: '19005-3 6.2.8',
    says: 'A picture is drawn as it is',
    faults: (file) =>
      ofSubtype(file, 'Image').flatMap((image) => [
        ...unless(image['/Interpolate'] !== true, 'Interpolate'),
        ...unless(image['/Alternates'] === undefined, 'Alternates'),
        ...unless(image['/OPI'] === undefined, 'OPI'),
      ]),
  },
  {
    clause: '19005-3 6.2.9',
    says: 'No program for a printer',
    faults: (file) => [
      ...ofSubtype(file, 'PS').map(() => 'a PostScript XObject'),
      ...ofSubtype(file, 'Form').flatMap((form) =>
        ['/OPI', '/PS', '/Subtype2'].filter((key) => form[key] !== undefined),
      ),
    ],
  },
  {
    clause: '19005-3 6.2.10',
    says: 'Nothing is seen through: no page says in which colours it would be mixed',
    faults: (file) =>
      statesOf(file).flatMap((state) => [
        ...unless([undefined, '/Normal', '/Compatible'].includes(nameOf(state['/BM'])), 'BM'),
        ...unless([undefined, '/None'].includes(nameOf(state['/SMask'])), 'SMask'),
        ...['/ca', '/CA'].filter((key) => state[key] !== undefined && state[key] !== 1),
      ]),
  },
  {
    clause: '19005-3 6.2.11.7',
    says: 'No code of a font is read as nothing, a mark of byte order, or a character of its own',
    faults: ({ pdf, content }) =>
      [...new Set(content.shown.map(({ font }) => font))].flatMap((ref) => {
        const { name, toUnicode = new Map<number, string>() } = describeFont(pdf, ref);
        return [...toUnicode]
          .filter(([, text]) => text === '' || /[\u0000\ufeff\ufffe]|\p{Co}/u.test(text))
          .map(([code]) => `${name}: code ${code}`);
      }),
  },
];

function nameOf(value: PdfDict[string] | undefined): string | undefined {
  return value === undefined || typeof value === 'string' ? value : '';
}
