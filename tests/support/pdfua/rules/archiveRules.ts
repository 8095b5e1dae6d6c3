import type { Rule } from '../rule.ts';

/**
 * What PDF/A-3a asks besides, ISO 19005-3, as far as a file of ours could break it; and that the
 * parent tree, the structure and the pages know each other, ISO 32000-1 14.7.4.4.
 */
export const archiveRules: readonly Rule[] = [
  {
    clause: '19005-3 6.6.4',
    says: 'The metadata say that the file is PDF/A-3a',
    faults: ({ pdf }) => {
      const xmp = pdf.streamBytes(pdf.catalog['/Metadata'])?.toString('utf8') ?? '';
      return [
        ['pdfaid:part', '3'],
        ['pdfaid:conformance', 'A'],
      ].flatMap(([name, value]) =>
        xmp.includes(`<${name}>${value}</${name}>`) ? [] : [name ?? ''],
      );
    },
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
    says: 'Each attached file says its kind, what it is, and how it relates to the document',
    faults: ({ pdf }) => {
      const related = pdf.array(pdf.catalog['/AF']).map((one) => pdf.dict(one));
      return pdf.dicts
        .filter((dict) => dict['/EF'] !== undefined)
        .flatMap((dict) => {
          const file = pdf.dict(dict['/EF'])['/F'];
          const isTold =
            pdf.name(dict['/AFRelationship']) !== undefined &&
            (pdf.text(dict['/Desc']) ?? '') !== '' &&
            pdf.name(pdf.dict(file)['/Subtype']) !== undefined &&
            related.some((one) => pdf.text(one['/UF']) === pdf.text(dict['/UF']));
          return isTold ? [] : [`file ${pdf.text(dict['/UF']) ?? '?'}`];
        });
    },
  },
  {
    clause: '19005-3 6.5',
    says: 'Nothing runs when the file is opened',
    faults: ({ pdf }) =>
      pdf.dicts
        .map((dict) => pdf.name(dict['/S']) ?? '')
        .filter((kind) => /^(JavaScript|Launch|Sound|Movie|ImportData|ResetForm)$/.test(kind)),
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
