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
  const stated = plan.municipalityCode;
  const isOther = stated !== undefined && stated !== municipalityCode;
  const facts = { stated, code: municipalityCode, name };
  return [
    ...(isOther ? [remarkOf({ code: 'planOfOtherMunicipality', facts })] : []),
    ...(location.isInMunicipality === false
      ? [remarkOf({ code: 'planOutsideMunicipality', facts: { name } })]
      : []),
  ];
}

/** Those in the case's own municipality first, else as they came. */
export function readingsInOrder(readings: readonly PlanReading[]): PlanReading[] {
  const isOwn = ({ location }: PlanReading) => location.isInMunicipality === true;
  return [...readings.filter(isOwn), ...readings.filter((reading) => !isOwn(reading))];
}
