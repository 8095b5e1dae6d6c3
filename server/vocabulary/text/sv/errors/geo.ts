import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';
import { formatArea, formatNumber } from '../../../formatSv.ts';
import { coordinateSystems, crsLabelSv } from '../../../geometry.ts';

/** "Objekt 3, del 1, ring 2, punkt 7: ": where in the file the fault is, as far as it is known. */
function place({ feature, part, ring, position }: Facts): string {
  const steps = [
    feature === undefined ? '' : `objekt ${feature}`,
    part === undefined ? '' : `del ${part}`,
    ring === undefined ? '' : `ring ${ring}`,
    position === undefined ? '' : `punkt ${position}`,
  ].filter((step) => step !== '');
  const text = steps.join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}: `;
}

/** Degrees are small numbers and need their decimals, metres do not. */
function coordinate(value: string | number | undefined): string {
  if (typeof value !== 'number') return '';
  return formatNumber(value, Math.abs(value) < 1000 ? 6 : 2);
}

function near({ x, y }: Facts): string {
  return x === undefined || y === undefined
    ? ''
    : ` nära x ${coordinate(x)}, y ${coordinate(y)} (filens koordinater)`;
}

function system(crs: string | number | undefined): string {
  const known = coordinateSystems.find(({ id }) => id === crs);
  return known === undefined ? String(crs) : crsLabelSv(known.id);
}

/** "SWEREF 99 TM (EPSG:3006) eller SWEREF 99 18 00 (EPSG:3011)". */
function systems(candidates: string | number | undefined): string {
  const names = String(candidates ?? '')
    .split(',')
    .filter((crs) => crs !== '')
    .map(system);
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} eller ${last}` : last;
}

function squareMetres(value: string | number | undefined): string {
  if (typeof value !== 'number') return '';
  return value < 1 ? `${formatNumber(value, 4)} m²` : formatArea(value);
}

const reasons: Readonly<Record<string, string>> = {
  unknown: 'ytan går inte att tolka',
  repeatedPoint: 'samma punkt står flera gånger',
  holeOutsideShell: 'ett hål ligger utanför ytans ytterkant',
  nestedHoles: 'ett hål ligger inuti ett annat hål',
  disconnectedInterior: 'hålen delar ytan i flera bitar',
  selfIntersection: 'ytans gräns korsar sig själv eller två delar av ytan överlappar',
  ringSelfIntersection: 'ytans gräns rör vid sig själv',
  nestedShells: 'en del av ytan ligger inuti en annan del',
  duplicateRings: 'samma gräns står två gånger',
  tooFewPoints: 'gränsen har för få olika punkter för att omsluta en yta',
  invalidCoordinate: 'en koordinat är inget tal',
  ringNotClosed: 'gränsen går inte tillbaka till sin första punkt',
};

function reasonText({ reason }: Facts): string {
  return reasons[String(reason)] ?? String(reason);
}

const kindNames: Readonly<Record<string, string>> = {
  deso: 'en DeSO-kod (nio tecken, som 2080C1170)',
  regso: 'en RegSO-kod (åtta tecken, som 2080R018)',
  kommun: 'en kommunkod (fyra siffror, som 0380)',
  district: 'en områdeskod (högst 40 tecken)',
};

const structureErrors = {
  geojsonNotObject: (facts: Facts) =>
    `${place(facts)}Här ska stå ett GeoJSON-objekt. Exportera området som GeoJSON och försök igen.`,
  geojsonTypeMissing: (facts: Facts) =>
    `${place(facts)}Uppgiften ”type” saknas eller är inte text. Exportera området som GeoJSON och försök igen.`,
  geojsonTypeUnknown: (facts: Facts) =>
    `${place(facts)}Typen ”${facts['type'] ?? ''}” finns inte i GeoJSON. Skriv till exempel Feature eller Polygon, med stor bokstav.`,
  geojsonMemberWrong: (facts: Facts) =>
    `${place(facts)}Uppgiften ”${facts['member'] ?? ''}” saknas eller har fel form. Exportera området på nytt som GeoJSON enligt RFC 7946.`,
  geojsonMemberForeign: (facts: Facts) =>
    `${place(facts)}Uppgiften ”${facts['member'] ?? ''}” får inte stå här enligt RFC 7946. Ta bort den eller exportera på nytt.`,
  geometryMissing: (facts: Facts) =>
    `${place(facts)}Geometri saknas. Rita eller exportera ytan så att filen har dess gräns.`,
  geometryNotSurface: (facts: Facts) =>
    `${place(facts)}Geometrin är ${facts['type'] ?? ''}. Här behövs en yta: Polygon eller MultiPolygon. Ta bort punkter och linjer ur filen.`,
  geometryEmpty: (facts: Facts) =>
    `${place(facts)}Ytan är tom. Exportera den på nytt så att gränsens punkter kommer med.`,
  coordinatesNotList: (facts: Facts) =>
    `${place(facts)}Koordinaterna är inte nästlade som geometrins typ kräver. Exportera ytan på nytt som Polygon eller MultiPolygon.`,
  positionNotNumbers: (facts: Facts) =>
    `${place(facts)}Punkten är inte två tal. Skriv öst och nord, eller longitud och latitud, som tal utan citattecken.`,
  positionTooLarge: (facts: Facts) =>
    `${place(facts)}Koordinaten är större än någon plats på jorden har. Kontrollera decimaltecknet.`,
  ringTooShort: (facts: Facts) =>
    `${place(facts)}Gränsen har bara ${facts['count'] === 1 ? 'en punkt' : `${facts['count'] ?? ''} punkter`}. En yta behöver minst tre hörn och sist den första punkten igen.`,
  ringNotClosed: (facts: Facts) =>
    `${place(facts)}Gränsen är inte sluten. Den sista punkten ska vara densamma som den första.`,
  tooManyPositions: (facts: Facts) =>
    `Filen har fler än ${formatNumber(Number(facts['maxPositions']))} punkter. Förenkla gränsen eller dela filen.`,
  geometryInvalid: (facts: Facts) =>
    `${place(facts)}Ytan är inte giltig: ${reasonText(facts)}${near(facts)}. Rätta gränsen i kartprogrammet och försök igen.`,
};

const coordinateSystemErrors = {
  crsContradictsItself: (facts: Facts) =>
    `Filen anger två koordinatsystem: ${system(facts['first'])} och ${system(facts['second'])}. Exportera allt i ett system.`,
  crsContradictsStated: (facts: Facts) =>
    `Filen säger ${system(facts['file'])} men du har angett ${system(facts['stated'])}. Ta reda på vilket som stämmer och ange det, eller exportera filen på nytt.`,
  crsUnknown: (facts: Facts) =>
    `Koordinatsystemet ”${facts['name'] ?? ''}” kan inte läsas. Exportera i SWEREF 99 TM, kommunens SWEREF 99-zon eller WGS 84.`,
  crsRt90: () =>
    'Filen är i en remsa av RT 90 som inte kan läsas. RT 90 2,5 gon V (EPSG:3021) går bra. Räkna annars om till SWEREF 99 i kartprogrammet och försök igen.',
  crsNotStated: (facts: Facts) =>
    facts['candidates'] === ''
      ? 'Filen säger inte vilket koordinatsystem den är i, och talen passar inget SWEREF 99-system. Exportera filen på nytt med koordinatsystem.'
      : `Filen säger inte vilket koordinatsystem den är i. Ange det. Talen passar ${systems(facts['candidates'])}.`,
  crsNotStatedAxesSwapped: (facts: Facts) =>
    `Filen säger inte vilket koordinatsystem den är i, och talen ser ut att stå med nord före öst. GeoJSON har öst först. Byt ordning och ange systemet. Talen passar då ${systems(facts['candidates'])}.`,
  outsideSweden: (facts: Facts) =>
    `Området ligger utanför Sverige${near(facts)} när det läses som ${system(facts['crs'])}. Kontrollera koordinaterna och koordinatsystemet.`,
  outsideSwedenAxesSwapped: (facts: Facts) =>
    `Området ligger utanför Sverige${near(facts)}, men hamnar i Sverige om axlarna byter plats. GeoJSON har öst (longitud) först. Byt ordning eller bekräfta att axlarna är omkastade.`,
  outsideSwedenOtherCrs: (facts: Facts) =>
    `Området ligger utanför Sverige${near(facts)} när det läses som ${system(facts['crs'])}. Talen passar ${systems(facts['candidates'])}. Ange rätt koordinatsystem.`,
};

const planAreaErrors = {
  planAreaWithoutFeatures: () =>
    'Filen innehåller inget område. Exportera planområdet och försök igen.',
  planAreaTooManyFeatures: (facts: Facts) =>
    `Filen har ${facts['count'] ?? ''} objekt, högst ${facts['max'] ?? ''} går att läsa som ett planområde. Välj ut de ytor som hör till planen.`,
  planAreaFeaturesOverlap: (facts: Facts) =>
    `Objekt ${facts['first'] ?? ''} och ${facts['second'] ?? ''} överlappar med ${squareMetres(facts['overlapM2'])}. Samma mark får bara räknas en gång: ta bort överlappet eller ett av objekten.`,
  planAreaFeaturesNotJoined: (facts: Facts) =>
    `De ${facts['count'] ?? ''} ytorna gränsar till varandra men går inte att slå ihop. Slå ihop dem till en yta i kartprogrammet och försök igen.`,
  planAreaTooSmall: (facts: Facts) =>
    `Området är ${squareMetres(facts['areaM2'])}, mindre än ${squareMetres(facts['minM2'])}. Kontrollera koordinaterna och deras decimaler.`,
  planAreaTooLarge: (facts: Facts) =>
    `Området är ${squareMetres(facts['areaM2'])}, större än ${squareMetres(facts['maxM2'])}. Så stora är inte detaljplaner. Kontrollera att filen innehåller planområdet.`,
};

const areaLayerErrors = {
  areaLayerEmpty: () => 'Filen innehåller inga områden. Exportera lagret på nytt.',
  areaCodeMissing: (facts: Facts) =>
    `${place(facts)}Områdets kod saknas. Den söktes under ${facts['tried'] ?? ''}. Ange vilken egenskap som har koden.`,
  areaCodeMalformed: (facts: Facts) =>
    `${place(facts)}”${facts['code'] ?? ''}” är inte ${kindNames[String(facts['kind'])] ?? 'en områdeskod'}. Koder är text: kontrollera att inledande nollor inte har tappats.`,
  areaCodeRepeated: (facts: Facts) =>
    `Koden ${facts['code'] ?? ''} står på både objekt ${facts['first'] ?? ''} och objekt ${facts['second'] ?? ''}. Varje område ska ha sin egen kod; ett område i flera delar är en MultiPolygon.`,
  areaMunicipalityMissing: (facts: Facts) =>
    `${place(facts)}Område ${facts['code'] ?? ''} har ingen kommunkod. Ange vilken kommun områdena hör till.`,
  areasInvalid: (facts: Facts) =>
    `${facts['count'] === 1 ? `Området ${facts['codes'] ?? ''} är ingen giltig yta` : `${facts['count'] ?? ''} områden är inte giltiga ytor, bland dem ${facts['codes'] ?? ''}`}, och går inte att rätta utan att gissa. Det första: ${reasonText(facts)}${near(facts)}. Inget har lästs in. Rätta ytorna i kartprogrammet och försök igen.`,
  areaPartsNotJoined: (facts: Facts) =>
    `${facts['count'] ?? ''} delar av område ${facts['code'] ?? ''} går inte att slå ihop: deras gränser stämmer inte med varandra. Läs in ett färdigt lager i stället.`,
};

const statisticsErrors = {
  statisticsColumnMissing: (facts: Facts) =>
    `Kolumnen ”${facts['column'] ?? ''}” saknas i filen (den hör till ${facts['file'] ?? ''}). Kontrollera att det är rätt tabell och att rubrikraden är med.`,
  statisticsCodeRepeated: (facts: Facts) =>
    `Rad ${facts['row'] ?? ''}: området ${facts['code'] ?? ''} har redan en rad. Ta bort den ena.`,
  statisticsCodeOtherVersion: (facts: Facts) =>
    `Rad ${facts['row'] ?? ''}: koden ${facts['code'] ?? ''} hör till andra gränser än tabellens, som är av version ${facts['areaVersion'] ?? ''}. Hämta tabellen för rätt version.`,
  statisticsValueNotNumber: (facts: Facts) =>
    `Rad ${facts['row'] ?? ''}, kolumn ”${facts['column'] ?? ''}”: ”${facts['value'] ?? ''}” är inget tal. Skriv ett tal utan mellanslag, eller .. om uppgift saknas.`,
};

/** Sentences of faults found in plan areas, area layers and area statistics, by code. */
export const geoErrors = spoken({
  ...structureErrors,
  ...coordinateSystemErrors,
  ...planAreaErrors,
  ...areaLayerErrors,
  ...statisticsErrors,
} satisfies Readonly<Record<string, (facts: Facts) => string>>);

/** What was done with a file that was accepted, by the code of its `Notice`. */
export const geoNotices = spoken({
  heightsDropped: (facts: Facts) =>
    `Höjder i ${formatNumber(Number(facts['positions']))} punkter lästes inte in. Området mäts i planet.`,
  axesSwapped: () => 'Koordinaterna lästes med nord före öst, som du bekräftade.',
  featuresCombined: (facts: Facts) => `${facts['count'] ?? ''} ytor lästes som ett planområde.`,
  areasMended: (facts: Facts) => {
    const more = facts['more'] === 0 ? '' : ` och ${facts['more'] ?? ''} till`;
    return `Ogiltiga ytor rättades vid inläsningen i ${facts['count'] === 1 ? '1 område' : `${facts['count'] ?? ''} områden`}: ${facts['codes'] ?? ''}${more}. Gränser som rörde vid sig själva ritades om, och delar som låg på varandra räknas en gång.`;
  },
  areasJoined: (facts: Facts) =>
    `${facts['parts'] ?? ''} DeSO slogs ihop till ${facts['count'] ?? ''} RegSO efter RegSO-koden.`,
  featuresJoined: (facts: Facts) =>
    `${facts['count'] ?? ''} ytor som gränsar till varandra slogs ihop till ett planområde.`,
} satisfies Readonly<Record<string, (facts: Facts) => string>>);
