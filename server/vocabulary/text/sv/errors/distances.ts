import type { Facts } from '../../../errors.ts';

/** "Objekt 3, del 2: ": where in the file the fault is, as far as it is known. */
function place({ feature, part }: Facts): string {
  if (feature === undefined) return part === undefined ? '' : `Del ${part}: `;
  return part === undefined ? `Objekt ${feature}: ` : `Objekt ${feature}, del ${part}: `;
}

/** Sentences of faults found in layers that distances are measured to, by code. */
export const distanceErrors = {
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
} satisfies Readonly<Record<string, (facts: Facts) => string>>;

/** What was noticed in a layer that was accepted, by the code of its `Notice`. */
export const distanceNotices = {
  objectSurfacesInvalid: (facts: Facts) =>
    `${facts['count'] ?? ''} ytor har en gräns som korsar eller rör vid sig själv, den första är objekt ${facts['first'] ?? 1}. Avståndet till gränsen stämmer ändå.`,
} satisfies Readonly<Record<string, (facts: Facts) => string>>;
