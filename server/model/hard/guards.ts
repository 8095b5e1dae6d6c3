import type { HardLine } from '../../vocabulary/hardSide.ts';
import type { Alternative, CaseContent } from '../../vocabulary/planCase.ts';
import type { FieldPath } from '../fieldPath.ts';
import type { Guard } from '../guard.ts';

/** What is doubtful in the hard side of an alternative. */
export function hardGuards(content: CaseContent, alternative: Alternative): Guard[] {
  return [
    ...alternative.hardLines.flatMap((line, index) => {
      const path = ['hardLines', index];
      return [
        ...facilityCharged(line, alternative, path),
        ...paidBeforeBaseYear(line, content, path),
      ];
    }),
    ...appraisalGuards(content, alternative),
  ];
}

/** Preschools, schools and LSS homes may not be charged to the developer (PBL 6 kap. 41 §). */
function facilityCharged(
  { kind, label, basis, quantityOf }: HardLine,
  { programme }: Alternative,
  path: FieldPath,
): Guard[] {
  if (kind !== 'developmentContribution') return [];
  const isOfFacility = programme.facilities.some(({ id }) => id === quantityOf);
  if (!isOfFacility && basis !== 'place') return [];
  return [{ code: 'facilityChargedToDeveloper', path: [...path, 'kind'], facts: { label } }];
}

/** What is already paid is the same in every alternative, and years before the first are not read. */
function paidBeforeBaseYear(
  { timing, label }: HardLine,
  { settings: { baseYear } }: CaseContent,
  path: FieldPath,
): Guard[] {
  if (timing.type !== 'payments') return [];
  const early = timing.payments.findIndex(({ year }) => year < baseYear);
  if (early < 0) return [];
  const facts = { label, year: timing.payments[early]?.year, baseYear };
  const at = [...path, 'timing', 'payments', early, 'year'];
  return [{ code: 'paidBeforeBaseYear', path: at, facts }];
}

function appraisalGuards({ settings }: CaseContent, alternative: Alternative): Guard[] {
  const { programme, propertyAppraisals, hardLines } = alternative;
  const isBuilt = hardLines.some(({ kind }) => kind === 'construction');
  return [
    ...propertyAppraisals.flatMap(({ blockId }, index): Guard[] => {
      const path = ['propertyAppraisals', index];
      const block = programme.blocks.find(({ id }) => id === blockId);
      if (block === undefined) return [];
      const facts = { label: block.label };
      return [
        ...(settings.developer === 'bolag'
          ? []
          : [{ code: 'appraisalWithoutCompany', path, facts }]),
        ...(block.tenure === 'rental' ? [] : [{ code: 'appraisalNotRental', path, facts }]),
      ];
    }),
    ...programme.blocks.flatMap(({ id, label, tenure, dwellings }, index): Guard[] => {
      const isAppraised = propertyAppraisals.some(({ blockId }) => blockId === id);
      if (!isBuilt || tenure !== 'rental' || dwellings === 0 || isAppraised) return [];
      const path = ['programme', 'blocks', index];
      return [{ code: 'rentalWithoutAppraisal', path, facts: { label } }];
    }),
  ];
}
