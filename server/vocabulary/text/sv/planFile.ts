import { spoken } from '../language.ts';
import type { Facts } from '../../errors.ts';
import { formatNumber } from '../../formatSv.ts';

function m2(value: string | number | undefined): string {
  return typeof value === 'number' ? `${formatNumber(value, 1)} m²` : '';
}

function number(value: string | number | undefined): string {
  return typeof value === 'number' ? formatNumber(value) : (value ?? '');
}

const provisions = (count: string | number | undefined) =>
  count === 1 ? 'En bestämmelse' : `${number(count)} bestämmelser`;

function years(value: string | number | undefined): string {
  if (typeof value !== 'number') return '';
  return `${formatNumber(value, Number.isInteger(value) ? 0 : 1)} år`;
}

function object({ feature, part }: Facts): string {
  if (feature === undefined) return 'Ett objekt';
  return part === undefined ? `Objekt ${feature}` : `Objekt ${feature}, del ${part}`;
}

const droppedSv = {
  lineUnused: ({ boundary }: Facts) => `Gränsen ${boundary ?? ''} används inte av något område.`,
  fieldNotRead: ({ field, count }: Facts) =>
    `Uppgiften ${field ?? ''} lästes inte (${number(count)} ${count === 1 ? 'gång' : 'gånger'}).`,
  geometryNotRead: (facts: Facts) =>
    `${object(facts)}: geometrin är ${facts['type'] ?? ''} och lästes inte. Bara ytor mäts.`,
  objectNotRead: (facts: Facts) =>
    `${object(facts)} är av slaget ”${facts['type'] ?? ''}”, som inte används här, och lästes inte.`,
};

const looksWrongSv = {
  lineStray: ({ boundary, distanceKm }: Facts) =>
    `Gränsen ${boundary ?? ''} ligger ${number(distanceKm)} km från planen och hör inte till den. Ta bort den ur planfilen.`,
  dateWrong: ({ field, value }: Facts) =>
    `${field ?? ''} är ”${value ?? ''}”, som inte är ett datum. Uppgiften lästes inte.`,
  valueNotNumber: ({ provision, name, value }: Facts) =>
    `Värdet ${name ?? ''} i bestämmelsen ${provision ?? ''} är ”${value ?? ''}”, som inte är ett tal.`,
  areaNotAssembled: ({ provision, area }: Facts) =>
    `Gränserna för området ${area ?? ''} går inte ihop till en yta. Bestämmelsen ${provision ?? ''} lästes utan den.`,
  provisionSurfaceInvalid: ({ provision }: Facts) =>
    `En yta för bestämmelsen ${provision ?? ''} är inte giltig (gränsen korsar eller rör sig själv). Bestämmelsen lästes utan den.`,
  provisionIdReused: ({ provision }: Facts) =>
    `Id ${provision ?? ''} används för olika bestämmelser. Den första gäller.`,
  mediaTypeOther: ({ mediaType }: Facts) =>
    `Filens slag är ”${mediaType ?? ''}” och inte Detaljplan version 4. Kontrollera det som lästes.`,
  multiGeometry: (facts: Facts) =>
    `${object(facts)}: ytan är i flera delar. I en leverans ska varje del vara en egen geometri.`,
  missingAtLegalForce: ({ fields }: Facts) =>
    `Planen har laga kraft men saknar ${fields ?? ''}. Nationella geodataplattformen kräver dem.`,
  motivesMissing: ({ count }: Facts) =>
    `${provisions(count)} saknar motiv, som planer efter 2021 ska ha.`,
  valuesDoNotFit: ({ provision, variables, values }: Facts) =>
    `Bestämmelsen ${provision ?? ''} har ${number(variables)} ${variables === 1 ? 'variabel' : 'variabler'} i texten men ${number(values)} värden.`,
  provisionOfOtherPlan: ({ count }: Facts) =>
    `${provisions(count)} hänvisar till en annan plan än den i filen.`,
  usesDoNotCoverPlan: ({ usesM2, planM2 }: Facts) =>
    `Användningarna är tillsammans ${m2(usesM2)} men planområdet ${m2(planM2)}. De ska täcka hela planen.`,
  useOutsidePlan: ({ surface, outsideM2 }: Facts) =>
    `Användningsytan ${surface ?? ''} ligger ${m2(outsideM2)} utanför planområdet.`,
  usesOverlapSliver: ({ first, second, overlapM2 }: Facts) =>
    `Användningsytorna ${first ?? ''} och ${second ?? ''} överlappar smalt, ${m2(overlapM2)}.`,
  usesOverlap: ({ first, second, overlapM2 }: Facts) =>
    `Användningsytorna ${first ?? ''} och ${second ?? ''} överlappar med ${m2(overlapM2)}. Samma mark ska räknas en gång.`,
  implementationInMonths: (facts: Facts) =>
    `Genomförandetiden ${number(facts['stated'])} lästes som månader, ${years(facts['years'])}. Formatet säger inte vilket: stämmer det?`,
  implementationInYears: (facts: Facts) =>
    `Genomförandetiden ${number(facts['stated'])} lästes som år, eftersom lagen kräver minst fem. Formatet säger inte vilket: stämmer det?`,
  implementationNotLawful: (facts: Facts) =>
    `Genomförandetiden är ${years(facts['years'])}. Enligt plan- och bygglagen är den ${number(facts['min'])} till ${number(facts['max'])} år.`,
  planOfOtherMunicipality: ({ stated, code, name }: Facts) =>
    `Planfilen anger kommun ${stated ?? ''} men ärendet hör till ${name ?? ''} (${code ?? ''}). Kontrollera att det är rätt fil.`,
  planOutsideMunicipality: ({ name }: Facts) =>
    `Planområdets mitt ligger utanför de inlästa områdena i ${name ?? ''}. Kontrollera fil och koordinatsystem.`,
  replacementCharacters: ({ count }: Facts) =>
    `${number(count)} tecken gick förlorade innan filen kom hit. Spara den som UTF-8 och läs in den igen.`,
};

const noticesSv = {
  provisionsRepeated: ({ repeats, count }: Facts) =>
    `Filen upprepar bestämmelser: ${number(repeats)} ${repeats === 1 ? 'upprepning' : 'upprepningar'} räknades inte. Kvar är ${number(count)}.`,
  usesShareGround: ({ perProvisionM2, usesM2 }: Facts) =>
    `Flera användningar delar mark. Varje yta räknas en gång, ${m2(usesM2)}; summan per bestämmelse, ${m2(perProvisionM2)}, är ingen area.`,
  planAreaFromUses: ({ count }: Facts) =>
    `Filen har inget planområde. Det lästes som de ${number(count)} användningsytorna tillsammans.`,
};

/** Remarks on a plan file, by code. */
export const planRemarks: Readonly<Record<string, (facts: Facts) => string>> = spoken({
  ...droppedSv,
  ...looksWrongSv,
  ...noticesSv,
});

/** Which provision a suggested number was read from; said after "Läst ur planen". */
export const suggestionSource = spoken(function suggestionSource(
  provisionIds: readonly string[],
  percent?: number,
): string {
  const noun = provisionIds.length > 1 ? 'bestämmelserna' : 'bestämmelse';
  const from = `${noun} ${provisionIds.join(', ')}`;
  return percent === undefined
    ? from
    : `${from}: ${formatNumber(percent, 1)} % av egenskapsområdets yta`;
});

/** Said wherever an outline that nobody has adopted is shown. */
export const planSketchText = 'Skiss, inte en antagen plangräns';

/** What `plan inspect` prints. */
export const planInspectTexts = spoken({
  format: 'Format',
  crs: 'Koordinatsystem',
  crsSource: {
    file: 'står i filen',
    stated: 'du angav det',
    rfc7946: 'talen är longitud och latitud, och GeoJSON är då i WGS 84',
  },
  name: 'Plan',
  id: 'Planens id',
  designation: 'Beteckning',
  registryNumbers: 'Diarienummer',
  municipality: 'Kommun',
  status: 'Status',
  heightSystem: 'Höjdsystem',
  planArea: 'Planområde',
  measuredIn: (area: string, crs: string) => `${area}, mätt i ${crs}`,
  areaM2: (areaM2: number) => m2(areaM2),
  dates: {
    registeredOn: 'Registrerad',
    startedOn: 'Påbörjad',
    adoptedOn: 'Antagen',
    legalForceOn: 'Laga kraft',
    statusChangedOn: 'Status ändrad',
    implementationStartsOn: 'Genomförandetiden börjar',
  },
  implementation: 'Genomförandetid',
  implementationMonths: (months: number, isAsked: boolean) =>
    `${years(months / 12)}${isAsked ? ' (bekräfta)' : ''}`,
  useSurfaces: (count: number) => `Användningsytor (${number(count)})`,
  useSum: 'Summa',
  main: 'huvudsaklig',
  provisions: (count: number) => `Bestämmelser (${number(count)})`,
  suggestions: 'Förslag till programmet, lästa ur planen',
  readFrom: (note: string) => `läst ur planen: ${note}`,
  dropped: 'Lästes inte',
  looksWrong: 'Ser fel ut',
  notices: 'Att veta',
  none: 'inget',
} as const);
