import type { Facts } from '../../errors.ts';
import { formatNumber } from '../../formatSv.ts';

function m2(value: string | number | undefined): string {
  return typeof value === 'number' ? `${formatNumber(value, 1)} m²` : '';
}

function number(value: string | number | undefined): string {
  return typeof value === 'number' ? formatNumber(value) : (value ?? '');
}

/** "1 provision lacks", "3 provisions lack". */
function provisions(count: string | number | undefined, one: string, many: string): string {
  return count === 1 ? `1 provision ${one}` : `${number(count)} provisions ${many}`;
}

function years(value: string | number | undefined): string {
  if (typeof value !== 'number') return '';
  return `${formatNumber(value, Number.isInteger(value) ? 0 : 1)} ${value === 1 ? 'year' : 'years'}`;
}

function object({ feature, part }: Facts): string {
  if (feature === undefined) return 'An object';
  return part === undefined ? `Object ${feature}` : `Object ${feature}, part ${part}`;
}

const droppedEn = {
  lineUnused: ({ boundary }: Facts) => `Boundary ${boundary ?? ''} is not used by any area.`,
  fieldNotRead: ({ field, count }: Facts) =>
    `The field ${field ?? ''} was not read (${number(count)} ${count === 1 ? 'time' : 'times'}).`,
  geometryNotRead: (facts: Facts) =>
    `${object(facts)}: the geometry is ${facts['type'] ?? ''} and was not read. Only surfaces are measured.`,
  objectNotRead: (facts: Facts) =>
    `${object(facts)} is of the kind “${facts['type'] ?? ''}”, which is not used here, and was not read.`,
};

const looksWrongEn = {
  lineStray: ({ boundary, distanceKm }: Facts) =>
    `Boundary ${boundary ?? ''} lies ${number(distanceKm)} km from the plan and does not belong to it. Remove it from the plan file.`,
  dateWrong: ({ field, value }: Facts) =>
    `${field ?? ''} is “${value ?? ''}”, which is not a date. The field was not read.`,
  valueNotNumber: ({ provision, name, value }: Facts) =>
    `The value ${name ?? ''} in provision ${provision ?? ''} is “${value ?? ''}”, which is not a number.`,
  areaNotAssembled: ({ provision, area }: Facts) =>
    `The boundaries of area ${area ?? ''} do not join into a surface. Provision ${provision ?? ''} was read without it.`,
  provisionSurfaceInvalid: ({ provision }: Facts) =>
    `A surface for provision ${provision ?? ''} is not valid (its boundary crosses or touches itself). The provision was read without it.`,
  provisionIdReused: ({ provision }: Facts) =>
    `Id ${provision ?? ''} is used for different provisions. The first one applies.`,
  mediaTypeOther: ({ mediaType }: Facts) =>
    `The file is of the kind “${mediaType ?? ''}” and not Detaljplan version 4. Check what was read.`,
  multiGeometry: (facts: Facts) =>
    `${object(facts)}: the surface is in several parts. In a delivery each part must be a geometry of its own.`,
  missingAtLegalForce: ({ fields }: Facts) =>
    `The plan is final and binding but lacks ${fields ?? ''}. The national geodata platform (Nationella geodataplattformen) requires them.`,
  motivesMissing: ({ count }: Facts) =>
    `${provisions(count, 'lacks', 'lack')} the reasons that plans after 2021 must have.`,
  valuesDoNotFit: ({ provision, variables, values }: Facts) =>
    `Provision ${provision ?? ''} has ${number(variables)} ${variables === 1 ? 'variable' : 'variables'} in its text but ${number(values)} ${values === 1 ? 'value' : 'values'}.`,
  provisionOfOtherPlan: ({ count }: Facts) =>
    `${provisions(count, 'refers', 'refer')} to a plan other than the one in the file.`,
  usesDoNotCoverPlan: ({ usesM2, planM2 }: Facts) =>
    `The uses are ${m2(usesM2)} together but the plan area is ${m2(planM2)}. They must cover the whole plan.`,
  useOutsidePlan: ({ surface, outsideM2 }: Facts) =>
    `${m2(outsideM2)} of use surface ${surface ?? ''} lies outside the plan area.`,
  usesOverlapSliver: ({ first, second, overlapM2 }: Facts) =>
    `Use surfaces ${first ?? ''} and ${second ?? ''} overlap narrowly, ${m2(overlapM2)}.`,
  usesOverlap: ({ first, second, overlapM2 }: Facts) =>
    `Use surfaces ${first ?? ''} and ${second ?? ''} overlap by ${m2(overlapM2)}. The same land must be counted once.`,
  implementationInMonths: (facts: Facts) =>
    `The implementation period ${number(facts['stated'])} was read as months, ${years(facts['years'])}. The format does not say which: is this right?`,
  implementationInYears: (facts: Facts) =>
    `The implementation period ${number(facts['stated'])} was read as years, because the law requires at least five. The format does not say which: is this right?`,
  implementationNotLawful: (facts: Facts) =>
    `The implementation period is ${years(facts['years'])}. Under the Planning and Building Act (PBL) it is ${number(facts['min'])} to ${number(facts['max'])} years.`,
  planOfOtherMunicipality: ({ stated, code, name }: Facts) =>
    `The plan file states municipality ${stated ?? ''} but the case belongs to ${name ?? ''} (${code ?? ''}). Check that it is the right file.`,
  planOutsideMunicipality: ({ name }: Facts) =>
    `The centre of the plan area lies outside the areas read for ${name ?? ''}. Check the file and the coordinate system.`,
  replacementCharacters: ({ count }: Facts) =>
    `${number(count)} ${count === 1 ? 'character was' : 'characters were'} lost before the file came here. Save it as UTF-8 and read it again.`,
};

const noticesEn = {
  provisionsRepeated: ({ repeats, count }: Facts) =>
    `The file repeats provisions: ${number(repeats)} ${repeats === 1 ? 'repetition was' : 'repetitions were'} not counted. ${number(count)} ${count === 1 ? 'remains' : 'remain'}.`,
  usesShareGround: ({ perProvisionM2, usesM2 }: Facts) =>
    `Several uses share land. Each surface is counted once, ${m2(usesM2)}; the sum per provision, ${m2(perProvisionM2)}, is not an area.`,
  planAreaFromUses: ({ count }: Facts) =>
    `The file has no plan area. It was read as the ${number(count)} use surfaces together.`,
};

/** Remarks on a plan file, by code. */
export const planRemarks: Readonly<Record<string, (facts: Facts) => string>> = {
  ...droppedEn,
  ...looksWrongEn,
  ...noticesEn,
};

/** Which provision a suggested number was read from; said after "Read from the plan". */
export function suggestionSource(provisionIds: readonly string[], percent?: number): string {
  const noun = provisionIds.length > 1 ? 'provisions' : 'provision';
  const from = `${noun} ${provisionIds.join(', ')}`;
  return percent === undefined
    ? from
    : `${from}: ${formatNumber(percent, 1)} % of the surface of the property area (egenskapsområde)`;
}

/** Said wherever an outline that nobody has adopted is shown. */
export const planSketchText = 'Sketch, not an adopted plan boundary';

/** What `plan inspect` prints. */
export const planInspectTexts = {
  format: 'Format',
  crs: 'Coordinate system',
  crsSource: {
    file: 'stated in the file',
    stated: 'you stated it',
    rfc7946: 'the numbers are longitude and latitude, and GeoJSON is then in WGS 84',
  },
  name: 'Plan',
  id: 'Id of the plan',
  designation: 'Designation',
  registryNumbers: 'Registration numbers',
  municipality: 'Municipality',
  status: 'Status',
  heightSystem: 'Height system',
  planArea: 'Plan area',
  measuredIn: (area: string, crs: string) => `${area}, measured in ${crs}`,
  areaM2: (areaM2: number) => m2(areaM2),
  dates: {
    registeredOn: 'Registered',
    startedOn: 'Started',
    adoptedOn: 'Adopted',
    legalForceOn: 'Final and binding',
    statusChangedOn: 'Status changed',
    implementationStartsOn: 'Implementation period starts',
  },
  implementation: 'Implementation period',
  implementationMonths: (months: number, isAsked: boolean) =>
    `${years(months / 12)}${isAsked ? ' (confirm)' : ''}`,
  useSurfaces: (count: number) => `Use surfaces (${number(count)})`,
  useSum: 'Sum',
  main: 'main',
  provisions: (count: number) => `Provisions (${number(count)})`,
  suggestions: 'Suggestions for the programme, read from the plan',
  readFrom: (note: string) => `read from the plan: ${note}`,
  dropped: 'Not read',
  looksWrong: 'Looks wrong',
  notices: 'Good to know',
  none: 'none',
} as const;
