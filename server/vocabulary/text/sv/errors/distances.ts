import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';

/** "Objekt 3, del 2: ": where in the file the fault is, as far as it is known. */
function place({ feature, part }: Facts): string {
  if (feature === undefined) return part === undefined ? '' : `Del ${part}: `;
  return part === undefined ? `Objekt ${feature}: ` : `Objekt ${feature}, del ${part}: `;
}

/** Sentences of faults found in layers that distances are measured to, by code. */
export const distanceErrors = spoken({
  objectLayerEmpty: () =>
    'Filen innehåller inga objekt att mäta avstånd till. Exportera lagret på nytt.',
  objectGeometryMissing: (facts: Facts) =>
    `${place(facts)}Läget saknas. Ge objektet en punkt, linje eller yta, eller ta bort det ur filen.`,
  objectCoordinatesNotList: (facts: Facts) =>
    `${place(facts)}Koordinaterna är inte nästlade som geometrins typ kräver. Exportera lagret på nytt som GeoJSON.`,
  lineTooShort: (facts: Facts) =>
    `${place(facts)}Linjen har färre än två punkter. Rita om den eller ta bort den ur filen.`,
  squaresEmpty: () => 'Filen innehåller inga rutor. Exportera tabellen på nytt.',
  squaresColumnMissing: (facts: Facts) =>
    `Kolumnen ”${facts['column'] ?? ''}” saknas i tabellen över rutor. Kontrollera att det är rätt tabell och att rubrikraden är med.`,
  squaresValueNotNumber: (facts: Facts) =>
    `Rad ${facts['row'] ?? ''}, kolumn ”${facts['column'] ?? ''}”: ”${facts['value'] ?? ''}” är inget tal. Varje ruta behöver sin mittpunkt och sin befolkning.`,
  squaresNegative: (facts: Facts) =>
    `Ruta ${facts['number'] ?? ''} har en befolkning under noll. Rätta värdet eller exportera tabellen på nytt.`,
  squaresRepeated: (facts: Facts) =>
    `Ruta ${facts['number'] ?? ''} har samma mittpunkt som en ruta före den. Ta bort den ena, annars räknas invånarna två gånger.`,
  squaresNotSquare: (facts: Facts) =>
    `Objekt ${facts['number'] ?? ''} är varken en ruta eller en mittpunkt. Läs in rutor med fyra lika långa sidor, eller deras mittpunkter.`,
  squaresYearUnknown: () =>
    'Filen anger inte vilket år befolkningen gäller. Ange året, eller döp kolumnen till befolkning_ÅÅÅÅ.',
  squaresYearContradicted: (facts: Facts) =>
    `Filen anger året ${facts['file'] ?? ''} men du angav ${facts['stated'] ?? ''}. Rätta det som är fel och läs in på nytt.`,
  squaresSideUnknown: () =>
    'Rutornas sida går inte att se i filen. Ange sidan i meter, till exempel 1000.',
  squaresSideContradicted: (facts: Facts) =>
    `Rutorna ligger ${facts['found'] ?? ''} m isär men sidan är angiven till ${facts['stated'] ?? ''} m. Ange rätt sida, eller dela filen efter rutornas storlek.`,
  serviceLayerNotFound: (facts: Facts) =>
    `Lagret ${facts['layerId'] ?? ''} finns inte. Det kan redan vara borttaget; läs in sidan på nytt.`,
  squareLayerNotFound: (facts: Facts) =>
    `Rutorna ${facts['layerId'] ?? ''} finns inte. De kan redan vara borttagna; läs in sidan på nytt.`,
  squaresOfSizes: (facts: Facts) =>
    `Rutorna är olika stora: ${facts['first'] ?? ''} och ${facts['second'] ?? ''} m. Läs in rutor av en storlek i taget.`,
} satisfies Readonly<Record<string, (facts: Facts) => string>>);

/** What was noticed in a layer that was accepted, by the code of its `Notice`. */
export const distanceNotices = spoken({
  objectSurfacesInvalid: (facts: Facts) =>
    `${facts['count'] === 1 ? `Objekt ${facts['first'] ?? 1} har` : `${facts['count'] ?? ''} ytor, den första objekt ${facts['first'] ?? 1}, har`} en gräns som korsar eller rör vid sig själv. Avståndet till gränsen stämmer ändå.`,
  positionsContradict: (facts: Facts) =>
    `${facts['count'] === 1 ? 'Ett objekt' : `${facts['count'] ?? ''} objekt`} har koordinater i kolumnerna som säger emot läget i filen: ${facts['named'] ?? ''}. Läget i filen används. Kontrollera vilket som är rätt.`,
} satisfies Readonly<Record<string, (facts: Facts) => string>>);
