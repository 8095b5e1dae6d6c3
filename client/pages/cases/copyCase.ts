import { estimatesIn, withEstimates } from '../../../server/model/rerun/estimatesIn.ts';
import type { MunicipalityTemplate } from '../../../server/vocabulary/municipalityTemplate.ts';
import type { Estimate } from '../../../server/vocabulary/numbers.ts';
import type { Alternative, CaseFile } from '../../../server/vocabulary/planCase.ts';
import type { CopySection } from '../../case/copied.ts';
import { templateCase } from './templateCase.ts';

export type CopyFacts = {
  readonly title: string;
  readonly registryNumber: string;
  readonly caseOfficer: string;
  /** YYYY-MM-DD */
  readonly startedOn: string;
};

/**
 * A new case with parts of an earlier one. Its alternatives keep their names; amounts stay in the
 * price level and years that they were entered in, so those come along with any part. Every number
 * that may be uncertain says which case it came from until somebody confirms it. What is the earlier
 * case's alone, as its outline, its days and its decisions, does not come along.
 */
export function copyCase(
  source: CaseFile,
  {
    facts,
    sections,
    own,
  }: {
    readonly facts: CopyFacts;
    readonly sections: ReadonlySet<CopySection>;
    readonly own: MunicipalityTemplate | undefined;
  },
): CaseFile {
  const { municipalityName, municipalityCode, committee, isInvented } = source;
  const { priceYear, baseYear, stabilisedYear } = source.settings;
  const blank = templateCase(
    { ...facts, municipalityName, municipalityCode, committee, baseYear },
    own,
  );
  const copied: CaseFile = {
    ...blank,
    isInvented,
    settings: sections.has('settings')
      ? source.settings
      : { ...blank.settings, priceYear, baseYear, stabilisedYear },
    ...(sections.has('equity') && source.equity !== undefined ? { equity: source.equity } : {}),
    alternatives: source.alternatives.map((each) => copyAlternative(each, sections)),
  };
  const from = source.registryNumber === '' ? source.title : source.registryNumber;
  return withEstimates(
    copied,
    estimatesIn(copied).map(({ path, estimate }) => ({ path, estimate: marked(estimate, from) })),
  );
}

function copyAlternative(each: Alternative, sections: ReadonlySet<CopySection>): Alternative {
  const { id, name, isBaseline, description } = each;
  const hasBlocks = sections.has('programme');
  const hard = sections.has('hard') ? given(each, ['loan', 'municipalLand', 'phasing']) : {};
  // These are of the programme's parts, one by one; so are the lines that say whose they are.
  const ofBlocks =
    sections.has('hard') && hasBlocks ? given(each, ['homeSales', 'landAppraisal']) : {};
  return {
    ...{ id, name, isBaseline, description },
    programme: hasBlocks ? each.programme : { blocks: [], facilities: [] },
    hardLines: sections.has('hard')
      ? each.hardLines.filter(({ quantityOf }) => hasBlocks || quantityOf === undefined)
      : [],
    propertyAppraisals: sections.has('hard') && hasBlocks ? each.propertyAppraisals : [],
    measures: sections.has('soft') ? each.measures : [],
    unpricedEffects: sections.has('soft') ? each.unpricedEffects : [],
    ...hard,
    ...ofBlocks,
    ...(sections.has('soft') ? given(each, ['builtEffects']) : {}),
    ...(sections.has('equity') ? given(each, ['newcomers']) : {}),
  };
}

/** The optional parts that an alternative has. */
function given<Key extends keyof Alternative>(
  alternative: Alternative,
  keys: readonly Key[],
): Partial<Pick<Alternative, Key>> {
  const has = keys.filter((key) => alternative[key] !== undefined);
  return Object.fromEntries(has.map((key) => [key, alternative[key]])) as Partial<
    Pick<Alternative, Key>
  >;
}

/** What another plan's provisions said is no source here. */
function marked(estimate: Estimate, copiedFrom: string): Estimate {
  const { source, ...rest } = estimate;
  const isOfPlan = source?.kind === 'readFromPlan';
  return { ...rest, ...(source === undefined || isOfPlan ? {} : { source }), copiedFrom };
}
