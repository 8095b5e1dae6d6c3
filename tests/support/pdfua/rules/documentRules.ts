import type { PdfUnderTest, Rule } from '../rule.ts';

function xmpOf({ pdf }: PdfUnderTest): string {
  return pdf.streamBytes(pdf.catalog['/Metadata'])?.toString('utf8') ?? '';
}

function unless(isKept: boolean, fault: string): readonly string[] {
  return isKept ? [] : [fault];
}

const languageTag = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

/** The catalogue, its metadata, and what stands beside the pages. */
export const documentRules: readonly Rule[] = [
  {
    clause: '5-1',
    matterhorn: '06-002',
    says: 'The metadata say that the file is PDF/UA-1',
    faults: (file) =>
      unless(
        /<pdfuaid:part>\s*1\s*<\/pdfuaid:part>|pdfuaid:part=["']1["']/.test(xmpOf(file)),
        'pdfuaid:part 1 is missing',
      ),
  },
  {
    clause: '7.1-4',
    matterhorn: '01-007',
    says: 'The file does not suspect its own tags',
    faults: ({ pdf }) =>
      unless(pdf.dict(pdf.catalog['/MarkInfo'])['/Suspects'] !== true, 'Suspects is true'),
  },
  {
    clause: '7.1-8',
    matterhorn: '06-001',
    says: 'The catalogue has metadata',
    faults: (file) => unless(xmpOf(file) !== '', 'no Metadata stream'),
  },
  {
    clause: '7.1-9',
    matterhorn: '06-003',
    says: 'The metadata have a title',
    faults: (file) =>
      unless(
        /<dc:title>[\s\S]*?<rdf:li[^>]*>\s*[^<\s][\s\S]*?<\/dc:title>/.test(xmpOf(file)),
        'dc:title is missing or empty',
      ),
  },
  {
    clause: '7.1-10',
    matterhorn: '07-001',
    says: 'A reader shows the title, not the name of the file',
    faults: ({ pdf }) =>
      unless(
        pdf.dict(pdf.catalog['/ViewerPreferences'])['/DisplayDocTitle'] === true,
        'DisplayDocTitle is not true',
      ),
  },
  {
    clause: '7.1-11',
    matterhorn: '01-005',
    says: 'The file is marked as tagged and has a structure tree',
    faults: ({ pdf, tree }) => [
      ...unless(pdf.dict(pdf.catalog['/MarkInfo'])['/Marked'] === true, 'Marked is not true'),
      ...unless(tree.tops.length > 0, 'the structure tree is empty'),
    ],
  },
  {
    clause: '7.2-29',
    matterhorn: '11-001',
    says: 'Each language is a language tag',
    faults: ({ pdf, tree, content }) => {
      const marks = content.marked.map(({ where, mark }) => [where, mark.properties] as const);
      const named = tree.elements.map(({ type, dict }) => [type, dict] as const);
      return [['catalogue', pdf.catalog] as const, ...named, ...marks].flatMap(([where, dict]) => {
        if (dict['/Lang'] === undefined) return [];
        const language = pdf.text(dict['/Lang']) ?? '';
        return unless(languageTag.test(language), `${where}: Lang ${JSON.stringify(language)}`);
      });
    },
  },
  {
    clause: '7.2-33',
    matterhorn: '11-006',
    says: 'The language of the metadata is known',
    faults: ({ pdf }) => unless(hasLanguage({ pdf }), 'the catalogue has no Lang'),
  },
  {
    clause: '7.2-2',
    matterhorn: '11-003',
    says: 'The language of the outline is known',
    faults: ({ pdf }) =>
      unless(
        pdf.catalog['/Outlines'] === undefined || hasLanguage({ pdf }),
        'the catalogue has no Lang',
      ),
  },
  {
    clause: '7.10-1',
    matterhorn: '20-001',
    says: 'Optional content is named and never switches itself',
    faults: ({ pdf }) => {
      const { '/D': standard, '/Configs': more } = pdf.dict(pdf.catalog['/OCProperties']);
      return [standard, ...pdf.array(more)].flatMap((one) => {
        if (one === undefined) return [];
        const config = pdf.dict(one);
        return [
          ...unless((pdf.text(config['/Name']) ?? '') !== '', 'a configuration has no name'),
          ...unless(config['/AS'] === undefined, 'a configuration has AS'),
        ];
      });
    },
  },
  {
    clause: '7.11-1',
    matterhorn: '21-001',
    says: 'An embedded file has a name in both spellings',
    faults: ({ pdf }) =>
      pdf.dicts
        .filter((dict) => dict['/EF'] !== undefined)
        .filter((dict) => !pdf.text(dict['/F']) || !pdf.text(dict['/UF']))
        .map((dict) => `file ${pdf.text(dict['/F']) ?? '?'}`),
  },
  {
    clause: '7.15-1',
    matterhorn: '25-001',
    says: 'No dynamic form',
    faults: ({ pdf }) =>
      unless(pdf.dict(pdf.catalog['/AcroForm'])['/XFA'] === undefined, 'XFA is there'),
  },
  {
    clause: '7.16-1',
    matterhorn: '26-002',
    says: 'Encryption lets assistive technology in',
    faults: ({ pdf }) => {
      if (pdf.trailer['/Encrypt'] === undefined) return [];
      const permissions = pdf.number(pdf.dict(pdf.trailer['/Encrypt'])['/P']) ?? 0;
      return unless((permissions & 512) === 512, 'the tenth bit of P is not set');
    },
  },
];

export function hasLanguage({ pdf }: Pick<PdfUnderTest, 'pdf'>): boolean {
  return (pdf.text(pdf.catalog['/Lang']) ?? '') !== '';
}
