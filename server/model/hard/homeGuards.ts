import type { Alternative, CaseContent } from '../../vocabulary/planCase.ts';
import type { Guard } from '../guard.ts';
import { FEE_EXEMPT_YEARS } from './rentRules.ts';

/** What is doubtful in the appraisals of rental homes. */
export function appraisalGuards({ settings }: CaseContent, alternative: Alternative): Guard[] {
  const { programme, propertyAppraisals, hardLines } = alternative;
  const isBuilt = hardLines.some(({ kind }) => kind === 'construction');
  return [
    ...propertyAppraisals.flatMap((appraisal, index): Guard[] => {
      const { blockId, propertyFeeSekPerDwelling: fee, feeExemptYears: years } = appraisal;
      const path = ['propertyAppraisals', index];
      const block = programme.blocks.find(({ id }) => id === blockId);
      if (block === undefined) return [];
      const facts = { label: block.label };
      const tooEarly = {
        code: 'propertyFeeTooEarly',
        path: [...path, 'feeExemptYears'],
        facts: { ...facts, years, exempt: FEE_EXEMPT_YEARS },
      };
      return [
        ...(settings.developer === 'bolag'
          ? []
          : [{ code: 'appraisalWithoutCompany', path, facts }]),
        ...(block.tenure === 'rental' ? [] : [{ code: 'appraisalNotRental', path, facts }]),
        ...(fee > 0 && years < FEE_EXEMPT_YEARS ? [tooEarly] : []),
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

/** What is doubtful in homes that are sold, or ought to be. */
export function saleGuards(alternative: Alternative): Guard[] {
  const { programme, homeSales = [], hardLines, propertyAppraisals } = alternative;
  const isSold = (id: string) => homeSales.some(({ blockId }) => blockId === id);
  const isBuilt = (id: string) =>
    hardLines.some(({ kind, quantityOf = id }) => kind === 'construction' && quantityOf === id);
  return programme.blocks.flatMap(({ id, label, tenure, dwellings }, index): Guard[] => {
    const path = ['programme', 'blocks', index];
    if (tenure === 'rental') {
      return isSold(id) ? [{ code: 'saleOfRental', path, facts: { label } }] : [];
    }
    // An appraisal of homes that are sold is told of by itself.
    const isLet = propertyAppraisals.some(({ blockId }) => blockId === id);
    if (isSold(id) || isLet || dwellings === 0 || !isBuilt(id)) return [];
    return [{ code: 'soldWithoutSale', path, facts: { label } }];
  });
}
