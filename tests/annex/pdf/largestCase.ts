import type { CaseContent } from '../../../server/vocabulary/planCase.ts';
import { demoCase, type AlternativeOf } from '../../support/demoCase.ts';

type Measure = AlternativeOf['measures'][number];

const LABEL_LIMIT = 200;
const FAMILY_CENTRES = 9;
const UNPRICED = 23;

/** Letters of other languages, and as long as a name may be. */
const people = 'Čapek, Łukasz, Erdős och Þórður';
const longName = (start: string) =>
  `${start} enligt ${people}: ${'förtätning av kvarteret och samhällsbyggnadsåtgärder '.repeat(9)}`
    .slice(0, LABEL_LIMIT)
    .trim();

/**
 * Nollalternativ and six more, 60 effects and some 300 assumptions in each of them, names as long
 * as they may be. The six are alike but for a street, a measure, and what they are called.
 */
export function largestCase(): CaseContent {
  const content = demoCase();
  const [baseline, proposal] = content.alternatives;
  if (baseline === undefined || proposal === undefined) throw new Error('the demo has two');
  const grown = grownProposal(proposal);
  const more = Array.from({ length: 6 }, (_, index) => variantOf(grown, index));
  return {
    ...content,
    title: 'Kvarnbacken 1:2 '.repeat(13).slice(0, LABEL_LIMIT).trim(),
    committee: longName('Samhällsbyggnadsnämnden'),
    caseOfficer: `Planhandläggare ${people}`,
    decisionPoints: [...content.decisionPoints, longName('Planförslaget sänds ut på samråd')],
    alternatives: [baseline, ...more],
  };
}

function grownProposal(proposal: AlternativeOf): AlternativeOf {
  const [centre, coordinator] = proposal.measures;
  const [unpriced] = proposal.unpricedEffects;
  if (centre === undefined || coordinator === undefined || unpriced === undefined) {
    throw new Error('the demo has two measures, and effects without a price');
  }
  return {
    ...proposal,
    measures: [
      ...Array.from({ length: FAMILY_CENTRES }, (_, index) => copyOf(centre, index)),
      coordinator,
    ],
    unpricedEffects: Array.from({ length: UNPRICED }, (_, index) => ({
      ...(proposal.unpricedEffects[index % proposal.unpricedEffects.length] ?? unpriced),
      id: `oprissatt${index + 1}`,
      label: index === 0 ? longName('Tryggare väg') : `${unpriced.label}, etapp ${index + 1}`,
    })),
  };
}

/** A measure once more, with ids of its own. */
function copyOf(measure: Measure, index: number): Measure {
  const own = (id: string) => `${id}${index + 1}`;
  return {
    ...measure,
    id: own(measure.id),
    label: index === 0 ? longName(measure.label) : `${measure.label} ${index + 1}`,
    costs: measure.costs.map((cost) => ({ ...cost, id: own(cost.id) })),
    effects: measure.effects.map((effect) => ({
      ...effect,
      id: own(effect.id),
      label: `${effect.label}, familjecentral ${index + 1}`,
      flows: effect.flows.map((flow) => ({ ...flow, id: own(flow.id) })),
    })),
  };
}

function variantOf(grown: AlternativeOf, index: number): AlternativeOf {
  const factor = 1 + index / 100;
  return {
    ...grown,
    id: `forslag${index + 1}`,
    name: index === 0 ? longName('Förslag 1') : `Förslag ${index + 1} enligt ${people}`,
    hardLines: grown.hardLines.map((line, at) =>
      at === 0
        ? { ...line, amount: { ...line.amount, central: Math.round(line.amount.central * factor) } }
        : line,
    ),
    measures: grown.measures.map((measure, at) =>
      at === index
        ? {
            ...measure,
            effects: measure.effects.map((effect) => ({
              ...effect,
              persons: effect.persons * factor,
            })),
          }
        : measure,
    ),
  };
}
