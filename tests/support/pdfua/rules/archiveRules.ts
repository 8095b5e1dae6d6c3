import type { PdfDict } from '../pdfObjects.ts';
import type { PdfUnderTest, Rule } from '../rule.ts';
import { appearanceRules } from './appearanceRules.ts';
import { syntaxRules } from './syntaxRules.ts';

const xmpOf = ({ pdf }: PdfUnderTest): string =>
  pdf.streamBytes(pdf.catalog['/Metadata'])?.toString('utf8') ?? '';

/** Schemas that PDF/A knows without being told, ISO 19005-3 6.6.2.3. */
const knownSchemas = [
  ...['http://purl.org/dc/elements/1.1/', 'http://ns.adobe.com/xap/1.0/'],
  ...['http://ns.adobe.com/pdf/1.3/', 'http://www.aiim.org/pdfa/ns/id/'],
];
/** Of the packet itself and of what explains other schemas. */
const frameSchemas = [
  ...['adobe:ns:meta/', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ...['http://www.aiim.org/pdfa/ns/extension/', 'http://www.aiim.org/pdfa/ns/schema#'],
  'http://www.aiim.org/pdfa/ns/property#',
];
/** Where XMP says what the dictionary of the document says. */
const sameFacts = [
  ['/Title', /<dc:title>.*?<rdf:li[^>]*>([^<]*)</s],
  ['/Author', /<dc:creator>.*?<rdf:li[^>]*>([^<]*)</s],
  ['/Subject', /<dc:description>.*?<rdf:li[^>]*>([^<]*)</s],
  ['/Creator', /<xmp:CreatorTool>([^<]*)</],
  ['/Producer', /<pdf:Producer>([^<]*)</],
  ['/CreationDate', /<xmp:CreateDate>([^<]*)</],
  ['/ModDate', /<xmp:ModifyDate>([^<]*)</],
] as const;

const plainXml = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const asPdfDate = (text: string) =>
  text.replace(/^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/, 'D:$1$2$3$4$5$6Z');

function factsThatDiffer(file: PdfUnderTest): readonly string[] {
  const { pdf } = file;
  const info = pdf.dict(pdf.trailer['/Info']);
  return sameFacts.flatMap(([key, pattern]) => {
    const said = asPdfDate(plainXml(pattern.exec(xmpOf(file))?.[1] ?? ''));
    return said === (pdf.text(info[key]) ?? '') ? [] : [`${key} is otherwise in XMP`];
  });
}

const forbiddenActions =
  /^(Launch|Sound|Movie|ResetForm|ImportData|JavaScript|Hide|SetOCGState|Rendition|Trans|GoTo3DView)$/;

function attachedFiles({ pdf }: PdfUnderTest): readonly PdfDict[] {
  return pdf.dicts.filter((dict) => dict['/EF'] !== undefined);
}

function attachmentFaults(file: PdfUnderTest): readonly string[] {
  const { pdf } = file;
  const related = pdf.array(pdf.catalog['/AF']).map((one) => pdf.dict(one));
  const names = attachedFiles(file).map((dict) => pdf.text(dict['/UF']) ?? '');
  return attachedFiles(file).flatMap((dict) => {
    const stream = pdf.dict(pdf.dict(dict['/EF'])['/F']);
    const parameters = pdf.dict(stream['/Params']);
    const name = pdf.text(dict['/UF']) ?? '';
    const isTold =
      /^(Source|Data|Alternative|Supplement|Unspecified)$/.test(
        pdf.name(dict['/AFRelationship']) ?? '',
      ) &&
      (pdf.text(dict['/Desc']) ?? '') !== '' &&
      pdf.text(dict['/F']) === name &&
      /^\w+\/[\w.+-]+$/.test((pdf.name(stream['/Subtype']) ?? '').replace('#2f', '/')) &&
      /^D:\d{14}Z$/.test(pdf.text(parameters['/ModDate']) ?? '') &&
      pdf.number(parameters['/Size']) === pdf.streamBytes(pdf.dict(dict['/EF'])['/F'])?.length &&
      names.filter((one) => one === name).length === 1 &&
      related.some((one) => pdf.text(one['/UF']) === name);
    return isTold ? [] : [`file ${name}`];
  });
}

const documentRules: readonly Rule[] = [
  {
    clause: '19005-3 6.6.4',
    says: 'The metadata say that the file is PDF/A-3a',
    faults: (file) =>
      [
        ['pdfaid:part', '3'],
        ['pdfaid:conformance', 'A'],
      ].flatMap(([name, value]) =>
        xmpOf(file).includes(`<${name}>${value}</${name}>`) ? [] : [name ?? ''],
      ),
  },
  {
    clause: '19005-3 6.6.2.1',
    says: 'The packet of metadata begins and ends as it should and says nothing of its own encoding',
    faults: (file) => {
      const head = /^<\?xpacket begin="[^"]*" id="W5M0MpCehiHzreSzNTczkc9d"\?>/;
      return [
        ...(head.test(xmpOf(file)) ? [] : [xmpOf(file).slice(0, 80)]),
        ...(/<\?xpacket end="[wr]"\?>\s*$/.test(xmpOf(file)) ? [] : ['no end of the packet']),
      ];
    },
  },
  {
    clause: '19005-3 6.6.2.3',
    says: 'The metadata use schemas that are known, or explained in them',
    faults: (file) => {
      const xmp = xmpOf(file);
      const explained = [
        ...xmp.matchAll(/<pdfaSchema:namespaceURI>([^<]*)<\/pdfaSchema:namespaceURI>/g),
      ].map(([, uri = '']) => uri);
      const all = [...knownSchemas, ...frameSchemas, ...explained];
      return [...xmp.matchAll(/xmlns:(\w+)="([^"]*)"/g)]
        .filter(([, , uri = '']) => !all.includes(uri))
        .map(([, prefix = '']) => prefix);
    },
  },
  {
    clause: '19005-1 6.7.3',
    says: 'The metadata say what the dictionary of the document says',
    faults: factsThatDiffer,
  },
  {
    clause: '19005-3 6.2.3',
    says: 'The file says what its colours mean, with a profile of its own',
    faults: ({ pdf }) => {
      const intents = pdf.array(pdf.catalog['/OutputIntents']).map((one) => pdf.dict(one));
      const isSaid = intents.some(
        (intent) =>
          pdf.name(intent['/S']) === 'GTS_PDFA1' &&
          pdf.streamBytes(intent['/DestOutputProfile']) !== undefined,
      );
      return isSaid ? [] : ['no output intent with a profile'];
    },
  },
  {
    clause: '19005-3 6.1.3',
    says: 'The file has an id and is not encrypted',
    faults: ({ pdf }) => [
      ...(pdf.array(pdf.trailer['/ID']).length === 2 ? [] : ['no ID in the trailer']),
      ...(pdf.trailer['/Encrypt'] === undefined ? [] : ['encrypted']),
    ],
  },
  {
    clause: '19005-3 6.8',
    says: 'Each attached file says its kind, its age and size, what it is, and how it relates to the document',
    faults: attachmentFaults,
  },
  {
    clause: '19005-3 6.5.1',
    says: 'Nothing runs when the file is opened or read',
    faults: ({ pdf }) =>
      pdf.dicts
        .filter((dict) => dict['/K'] === undefined && dict['/P'] === undefined)
        .map((dict) => pdf.name(dict['/S']) ?? '')
        .filter((kind) => forbiddenActions.test(kind)),
  },
  {
    clause: '19005-3 6.5.2',
    says: 'Nothing happens by itself',
    faults: ({ pdf }) =>
      pdf.dicts.filter((dict) => dict['/AA'] !== undefined).map(() => 'additional actions'),
  },
  {
    clause: '19005-3 6.3',
    says: 'What lies on a page is printed and is no sound, film or model',
    faults: ({ pdf }) =>
      pdf.pages.flatMap(({ number, dict }) =>
        pdf
          .array(dict['/Annots'])
          .map((one) => pdf.dict(one))
          .filter((one) => {
            const flags = pdf.number(one['/F']) ?? 0;
            const isShown = (flags & 4) === 4 && (flags & 0b100011) === 0;
            return !isShown || /^(3D|Sound|Screen|Movie)$/.test(pdf.name(one['/Subtype']) ?? '');
          })
          .map((one) => `page ${number}: ${pdf.name(one['/Subtype']) ?? '?'}`),
      ),
  },
  {
    clause: '19005-3 6.9',
    says: 'The document is one: no layers, no other presentation, nothing to be rendered first',
    faults: ({ pdf }) => [
      ...['/OCProperties', '/NeedsRendering', '/Requirements'].filter(
        (key) => pdf.catalog[key] !== undefined,
      ),
      ...['/AlternatePresentations', '/JavaScript'].filter(
        (key) => pdf.dict(pdf.catalog['/Names'])[key] !== undefined,
      ),
      ...pdf.pages.filter(({ dict }) => dict['/PresSteps'] !== undefined).map(() => 'PresSteps'),
    ],
  },
  {
    clause: '32000-1 14.7.4.4',
    says: 'Pages, structure and parent tree know each other',
    faults: ({ pdf, tree, content }) => {
      const owned = tree.elements.flatMap((element) =>
        element.marked.flatMap(({ page, mcid }) => {
          const structParents = pdf.number(pdf.dict(page)['/StructParents']);
          const isKnown = tree.elementOf(structParents, mcid) === element;
          return isKnown
            ? []
            : [`${element.type} holds content ${mcid} that the parent tree does not give it`];
        }),
      );
      const orphaned = content.marked
        .filter(({ mark }) => mark.mcid !== undefined && mark.element === undefined)
        .map(({ where, mark }) => `${where}: content ${mark.mcid} belongs to no element`);
      const count = tree.elements.reduce((sum, { marked }) => sum + marked.length, 0);
      const marked = content.marked.filter(({ mark }) => mark.mcid !== undefined).length;
      return [
        ...owned,
        ...orphaned,
        ...(count === marked
          ? []
          : [`${marked} contents are marked, ${count} are in the structure`]),
      ];
    },
  },
];

/**
 * What PDF/A-3a asks besides, ISO 19005-3, as far as a file of ours could break it; and that the
 * parent tree, the structure and the pages know each other, ISO 32000-1 14.7.4.4.
 */
export const archiveRules: readonly Rule[] = [...documentRules, ...syntaxRules, ...appearanceRules];
