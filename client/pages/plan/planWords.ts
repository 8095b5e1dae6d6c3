import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import { crsLabelSv } from '../../../server/vocabulary/geometry.ts';
import {
  valueBounds,
  type PlanLocation,
  type PlanReading,
  type Provision,
} from '../../../server/vocabulary/planFile.ts';
import { text } from '../../text/sv.ts';

const words = text.planImport;

/** "latitud 56,1729, longitud 14,2861, i Tollarp (kommun 1290), i ärendets kommun". */
export function locationText(location: PlanLocation): string {
  const { latitude, longitude, areaName, municipalityCode, isInMunicipality } = location;
  const { yes, no, unknown } = words.inMunicipality;
  return [
    words.position(latitude, longitude),
    ...(areaName === null || municipalityCode === null
      ? []
      : [words.inArea(areaName, municipalityCode)]),
    isInMunicipality === null ? unknown : isInMunicipality ? yes : no,
  ].join(', ');
}

/** "SWEREF 99 TM (EPSG:3006), nord före öst". */
export function readingName({ crs, axisOrder }: PlanReading): string {
  const system = crs === undefined ? words.readingAsFile : crsLabelSv(crs);
  return `${system}, ${axisOrder === 'northEast' ? words.swapped : words.unswapped}`;
}

export function areaNumber(areaM2: number): string {
  return formatNumber(areaM2, 1);
}

export function plainNumber(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 1);
}

/** "högst 5 500 kvadratmeter". */
export function valueText({ value, unit = '', bound }: Provision['values'][number]): string {
  const limit = valueBounds.find(({ id }) => id === bound)?.labelSv ?? '';
  const written = typeof value === 'number' ? plainNumber(value) : value;
  return [limit, written, unit].filter((part) => part !== '').join(' ');
}
