import type { HardLine } from '../../vocabulary/hardSide.ts';
import { lineKindOf } from '../../vocabulary/lineKinds.ts';
import type { Alternative, CaseContent } from '../../vocabulary/planCase.ts';
import type { Guard } from '../guard.ts';

/** An internal rate this much older than the first year is of another interest level. */
const OLD_AFTER_YEARS = 1;

/** What is doubtful in what all alternatives share; said once, with the baseline. */
export function settingsGuards({ settings }: CaseContent, { isBaseline }: Alternative): Guard[] {
  const { internalRateYear: year, baseYear } = settings;
  if (!isBaseline || year === undefined || year >= baseYear - OLD_AFTER_YEARS) return [];
  const path = ['settings', 'internalRateYear'];
  return [{ code: 'internalRateOld', path, facts: { year, baseYear } }];
}

/** What is doubtful in an alternative as a whole. */
export function alternativeGuards(content: CaseContent, alternative: Alternative): Guard[] {
  return [
    ...avoidedCostMissing(content, alternative),
    ...areaGuards(alternative),
    ...stageGuards(alternative),
  ];
}

const avoided: readonly HardLine['kind'][] = ['avoidedRunningCost', 'avoidedInvestment'];

/** "Nothing" is rarely free: what must be repaired anyway belongs in the comparison. */
function avoidedCostMissing({ alternatives }: CaseContent, alternative: Alternative): Guard[] {
  const baseline = alternatives.find(({ isBaseline }) => isBaseline);
  if (alternative.isBaseline || baseline === undefined || !isEmpty(baseline)) return [];
  const { hardLines, name } = alternative;
  const replaces = hardLines.some(
    ({ kind }) => kind === 'demolition' || lineKindOf(kind).budget === 'capex',
  );
  if (!replaces || hardLines.some(({ kind }) => avoided.includes(kind))) return [];
  return [{ code: 'avoidedCostMissing', path: ['hardLines'], facts: { label: name } }];
}

function isEmpty({ hardLines, measures }: Alternative): boolean {
  return hardLines.length + measures.length === 0;
}

/** Dwelling area lies within gross floor area. */
function areaGuards({ programme: { blocks } }: Alternative): Guard[] {
  return blocks.flatMap(({ label, grossFloorAreaM2, dwellingAreaM2 }, index) => {
    if (dwellingAreaM2 <= grossFloorAreaM2) return [];
    const path = ['programme', 'blocks', index, 'dwellingAreaM2'];
    const facts = { label, dwellingArea: dwellingAreaM2, grossFloorArea: grossFloorAreaM2 };
    return [{ code: 'dwellingAreaAboveGross', path, facts }];
  });
}

/** A stage that may be given up has costs of its own; what is sized for it belongs to stage 1. */
function stageGuards({ programme: { blocks }, hardLines, phasing }: Alternative): Guard[] {
  const isLater = ({ stage }: { stage?: 1 | 2 | undefined }) => stage === 2;
  const later = blocks.filter(isLater);
  const hasLine = hardLines.some(
    (line) => isLater(line) || later.some(({ id }) => id === line.quantityOf),
  );
  return [
    ...(hasLine
      ? []
      : later.map(({ id, label }) => ({
          code: 'stageTwoWithoutLine',
          path: ['programme', 'blocks', blocks.findIndex((block) => block.id === id), 'stage'],
          facts: { label },
        }))),
    ...(phasing !== undefined && later.length === 0 && !hasLine
      ? [{ code: 'phasingWithoutStageTwo', path: ['phasing'], facts: {} }]
      : []),
  ];
}
