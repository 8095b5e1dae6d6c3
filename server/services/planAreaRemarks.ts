import type { PlanCase } from '../vocabulary/planCase.ts';
import type {
  PlanFileReport,
  PlanLocation,
  PlanReading,
  PlanRemark,
} from '../vocabulary/planFile.ts';
import { remarkOf } from './planFile.ts';

/** What of a plan does not fit the case that it is read into. */
export function remarksOnPlace(
  { plan }: PlanFileReport,
  { municipalityCode, municipalityName }: PlanCase,
  location: PlanLocation,
): PlanRemark[] {
  const name = municipalityName;
  const stated = plan.municipalityCode ?? plan.municipality;
  const isOther =
    plan.municipalityCode === undefined
      ? stated !== undefined && !isSameName(stated, name)
      : stated !== municipalityCode;
  const facts = { stated, code: municipalityCode, name };
  return [
    ...(isOther ? [remarkOf({ code: 'planOfOtherMunicipality', facts })] : []),
    ...(location.isInMunicipality === false
      ? [remarkOf({ code: 'planOutsideMunicipality', facts: { name } })]
      : []),
  ];
}

/** "Kristianstads kommun" is Kristianstad; a name alone may have its s in the genitive or not. */
function isSameName(one: string, other: string): boolean {
  const plain = (name: string) =>
    name
      .trim()
      .toLocaleLowerCase('sv')
      .replace(/\s+(kommun|stad)$/, '')
      .replace(/s$/, '');
  return plain(one) === plain(other);
}

/** Those in the case's own municipality first, else as they came. */
export function readingsInOrder(readings: readonly PlanReading[]): PlanReading[] {
  const isOwn = ({ location }: PlanReading) => location.isInMunicipality === true;
  return [...readings.filter(isOwn), ...readings.filter((reading) => !isOwn(reading))];
}
