import type { Facts } from '../../../errors.ts';

/** A template whose facts are text, numbers, or nothing at all. */
function en(
  texts: TemplateStringsArray,
  ...facts: readonly (string | number | undefined)[]
): string {
  return texts.map((text, at) => `${text}${facts[at] ?? ''}`).join('');
}

/** "Line 14, character 3: " where in the text the fault is. */
function place({ line, column }: Facts): string {
  if (line === undefined) return '';
  return column === undefined ? `Line ${line}: ` : `Line ${line}, character ${column}: `;
}

const xmlErrors = {
  xmlMalformed: (facts: Facts) =>
    en`${place(facts)}The file is not well-formed XML, or is cut off. Export the plan again.`,
  xmlDocumentType: (facts: Facts) =>
    en`${place(facts)}The file has a document type (DOCTYPE), which is not allowed in a plan file. Export the plan without it.`,
  xmlEntity: (facts: Facts) =>
    en`${place(facts)}“${facts['entity']}” is not a character that can be read. Write the character itself, or &amp; for &.`,
  xmlForbiddenCharacter: (facts: Facts) =>
    en`${place(facts)}There is a character here that is not allowed in XML. Remove it.`,
  xmlTooDeep: (facts: Facts) =>
    en`${place(facts)}The file has more than ${facts['max']} levels inside each other. Check that the file is of the right kind.`,
  xmlTooLarge: (facts: Facts) =>
    en`The file has more than ${facts['max']} elements. Export only the plan that the case is about.`,
};

const gmlErrors = {
  gmlIdWrong: (facts: Facts) =>
    facts['id'] === undefined
      ? en`${place(facts)}The object has no id. Export the plan again.`
      : en`${place(facts)}The id “${facts['id']}” is used twice. Export the plan again.`,
  gmlPositionWrong: (facts: Facts) =>
    en`${place(facts)}“${facts['text']}” is not a point. Write north and east in metres with a decimal point.`,
  gmlLineMissing: (facts: Facts) =>
    en`${place(facts)}The area ${facts['area']} refers to the boundary ${facts['boundary']}, which is not in the file. Export the plan again.`,
  gmlLineEmpty: (facts: Facts) =>
    en`${place(facts)}The boundary ${facts['boundary']} has too few points. Export the plan again.`,
  gmlCurveNotRead: (facts: Facts) =>
    en`${place(facts)}The boundary ${facts['boundary']} is an arc (${facts['curve']}), which cannot be read exactly. Turn arcs into straight lines and export again.`,
  gmlAreaMissing: (facts: Facts) =>
    en`The plan area ${facts['area']} is not in the file. Export the plan again.`,
  gmlAreaEmpty: (facts: Facts) =>
    en`${place(facts)}The area ${facts['area']} has no boundaries. Export the plan again.`,
  gmlRingNotClosed: (facts: Facts) =>
    en`${place(facts)}The boundaries of the area ${facts['area']} do not meet at east ${facts['x']}, north ${facts['y']}. Correct the boundaries in the planning program and export again.`,
};

/** Sentences of faults found in plan files, by code. */
export const planFileErrors = {
  ...xmlErrors,
  ...gmlErrors,
  planFileUnknownXml: (facts: Facts) =>
    en`The file is XML but not a plan in SS 637040 (it begins with ${facts['root']}). Export the plan as Detaljplan 4.1, SS 637040 or GeoJSON.`,
  planFileWithoutPlan: () =>
    'The file has provisions or other things but no detailed plan (detaljplan). Include the object detaljplan and export again.',
  planFileSeveralPlans: (facts: Facts) =>
    en`The file has ${facts['count']} plans, and a case is about one. Export only the plan that the case is about.`,
  planFileTooManyProvisions: (facts: Facts) =>
    en`The file has more than ${facts['max']} objects. Export only the plan that the case is about.`,
  planFileAxesSwapped: () =>
    'The area lies outside Sweden, but falls in Sweden if the axes are swapped. SS 637040 has north before east. Confirm that the file has east first, or export it again.',
  planFileTooLarge: ({ maxMegabytes }: Facts) =>
    en`The file is larger than ${maxMegabytes} MB. Export only the plan that the case is about.`,
  planFileBase64: () =>
    'The content of the file is not written in base64. Encode the bytes of the file once, without line breaks, and try again.',
  planFileNotStored: () =>
    'No plan file is saved in the case. Read in the plan file and it will be saved.',
  sketchLineWrong: ({ line, text }: Facts) =>
    en`Line ${line}: “${text}” is not two numbers. Write one corner per line, two numbers with a space or semicolon between them and no spaces inside the numbers.`,
  sketchAxesSwapped: ({ axisOrder }: Facts) =>
    axisOrder === 'northEast'
      ? 'The corners fall outside Sweden with north before east, but in Sweden with east before north. Read them so, or correct the numbers.'
      : 'The corners fall outside Sweden with east before north, but in Sweden with north before east. Read them so, or correct the numbers.',
  sketchTooFewCorners: ({ corners }: Facts) =>
    en`The sketch has ${corners} ${corners === 1 ? 'corner' : 'corners'}. A surface needs at least three: write one corner per line.`,
  sketchTooManyCorners: ({ corners, max }: Facts) =>
    en`The sketch has ${corners} corners, at most ${max} can be sketched. Read in a plan file instead.`,
  planFileFieldUnknown: (facts: Facts) =>
    en`“${facts['word']}” does not say which field to read. Write what=PROPERTY, where what is one of ${facts['known']}.`,
} satisfies Readonly<Record<string, (facts: Facts) => string>>;
