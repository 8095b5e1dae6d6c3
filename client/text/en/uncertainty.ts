import { formatMnkr } from '../../../server/vocabulary/formatSv.ts';

/** The page about how the result spreads, what it hangs on and what would turn it. */
export const uncertaintyText = {
  uncertainty: {
    lead: 'How much the result may vary, what it depends on most and what would turn it.',
    intro:
      '“Probably” here always means 8 chances out of 10. Probability says nothing about how good the evidence is; that is shown separately as confidence.',
    draws: (draws: string, sampling: string, seed: number) =>
      `${draws} draws, ${sampling}, seed ${seed}`,
    switching: 'What must be true?',
    switchingLead: (count: number, whom: string) =>
      `The ${count} assumptions that matter most to ${whom}; the perspective is chosen at the top of the page. This is how much one of them needs to change, all else equal, for the result of ${whom} to become zero or for the alternative to change places with the baseline alternative. Below it stands what the assumption then is, and how likely it is to be that or even further away.`,
    switchingHead: {
      assumption: 'Assumption',
      zero: 'The result becomes 0 at',
      ranking: 'Equal to the baseline alternative at',
    },
    ofCentral: (low: string, high: string) => `8 out of 10: ${low}–${high} of the likely value`,
    pairs: 'Two at a time',
    pairsLead:
      'The three that matter most, two by two. Both are changed by the same share in the direction that takes the result towards zero.',
    pairsHead: { first: 'One', second: 'The other', change: 'Enough to change' },
    noAssumptions:
      'No assumptions have intervals in this perspective. Enter low and high in the hard and soft calculation.',
    groups: 'The risk groups instead of single assumptions',
    groupSwitching: 'How much a group must change',
    groupSwitchingLead:
      'This is how much all assumptions in a group need to change, all else equal, for the result to become zero.',
    groupSwitchingHead: 'Group',
    chances: 'Which alternative is better?',
    chancesLead:
      'How often the row’s alternative is worth more than the column’s, when all meet the same imagined outcome.',
    chancesHead: 'Alternative',
    itself: '–',
    information: 'What is most worth looking into?',
    informationHead: { assumption: 'Assumption', value: 'Worth knowing' },
    scenarios: 'Scenarios',
    scenariosLead:
      'Present value at the main horizon, SEK million. Nothing is drawn at random here.',
    scenariosHead: 'Scenario',
    asCalculated: 'The calculation',
    noScenarios:
      'No scenarios have been entered. They are entered under Assumptions, by the risk groups.',
    noChange: 'no change is enough',
    within: 'within the range tested',
    noRange: 'no range entered',
    more: (percent: string) => `${percent} more`,
    less: (percent: string) => `${percent} less`,
    effects: 'How much of the effect must come true?',
    effectsLead: 'Share of the assumed effect that is enough to break even.',
    effectsHead: {
      whom: 'For whom',
      all: 'The whole plan breaks even',
      soft: 'The measures break even',
    },
    notEnough: 'not enough',
    always: 'breaks even also without the effect',
    rent: (percent: string) =>
      `The rent needs to be ${percent} higher for the owner to reach the required return.`,
    rentEnough: (percent: string) =>
      `The rent can be ${percent} lower and the owner still reaches the required return.`,
    writeDown: (sek: number) => `Write-down needed on completion: ${formatMnkr(sek)}.`,
    quantiles: 'Spread',
    quantilesLead:
      'Present value at the main horizon, SEK million. After ± stands how much the figure may depend on the random numbers.',
    quantilesHead: {
      whom: 'For whom',
      likely: '8 out of 10 outcomes',
      half: 'Middle half',
      middle: 'Median',
      mean: 'Mean',
      chance: 'Above 0',
    },
    noRisk:
      'No risk groups have been entered, so no spread can be shown. Enter them under Assumptions.',
  },
} as const;
