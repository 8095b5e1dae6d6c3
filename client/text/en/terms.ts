/** What words on the pages of a case mean, for who meets them for the first time. */
export const termsText = {
  terms: {
    title: 'Words on this page',
    words: {
      additionality: {
        name: 'would have happened anyway, due to the measure, moved from others',
        means:
          'what is deducted from an effect: what would have happened without the measure, what something else is behind, and what is only taken from someone else',
      },
      areas: {
        name: 'GFA and dwelling area (BOA)',
        means:
          'gross floor area is the whole area of the building on all floors; dwelling area is the area inside the homes',
      },
      baseline: {
        name: 'baseline alternative',
        means: 'what happens if the plan is not carried out',
      },
      budgetInterest: {
        name: 'internal interest rate in the operating budget',
        means: 'what the municipality’s capital costs per year',
      },
      cashable: {
        name: 'can be realised in cash',
        means: 'the part of a saving that a budget really can be reduced by',
      },
      discountRate: {
        name: 'discount rate',
        means: 'how much less a krona is worth for each year that it lies ahead',
      },
      displacement: {
        name: 'displacement of residents',
        means: 'that those who live in the area cannot afford to stay',
      },
      draw: {
        name: 'draw and seed',
        means:
          'a draw is an imagined future, where each assumption is given a random value; the seed is the number that chance begins from, so that the result can be calculated again',
      },
      draft: {
        name: 'draft and frozen annex',
        means:
          'an annex is a draft until an economist has approved it; it is then frozen and no longer changes',
      },
      hardSoft: {
        name: 'hard and soft',
        means:
          'the hard part is land, buildings, facilities and operation; the soft part is social measures and what they are expected to give',
      },
      horizon: {
        name: 'horizon',
        means: 'the number of years counted; the main horizon is the one the conclusion rests on',
      },
      internalRate: {
        name: 'internal rate of return',
        means: 'the discount rate at which the present value is zero',
      },
      netOperatingIncome: {
        name: 'net operating income and yield',
        means:
          'net operating income is the year’s rents less operation and maintenance; the yield is that income as a share of the value of the property',
      },
      nominal: {
        name: 'fixed price level and current prices',
        means:
          'at a fixed price level all amounts are in the prices of one year; in current prices inflation is included',
      },
      optimism: {
        name: 'uplift and deduction for optimism',
        means:
          'added to investments and deducted from effects, when plans tend to cost more and give less than expected',
      },
      perspective: {
        name: 'perspective',
        means:
          'from whose point of view it is calculated: the municipality, the one who builds, the public sector, society',
      },
      presentValue: {
        name: 'present value',
        means:
          'the amounts of all years, converted to what they are worth in the calculation’s first year',
      },
      residual: {
        name: 'residual value',
        means: 'what buildings and facilities are worth when the years of the calculation are over',
      },
      riskGroup: {
        name: 'risk group',
        means:
          'assumptions that tend to change in the same direction, such as all construction costs',
      },
      snapshot: {
        name: 'snapshot and checksum',
        means:
          'the snapshot is everything a result rests on, saved; the checksum changes if anything in it changes',
      },
      society: {
        name: 'society',
        means: 'everyone together; what only changes hands, such as taxes and fees, cancels out',
      },
      spread: {
        name: 'standard deviation and correlation',
        means:
          'the standard deviation says how much a group tends to deviate; the correlation is 1 when two groups always change in the same direction and 0 when they are unrelated',
      },
      statisticsArea: {
        name: 'DeSO and RegSO',
        means:
          'areas that Statistics Sweden divides the municipality into to be able to show statistics',
      },
      switching: {
        name: 'turning the conclusion',
        means:
          'the value of an assumption at which the result is zero or another alternative is better',
      },
      taxFactor: {
        name: 'tax factor',
        means: 'public money is multiplied by it, since taxes cost society more than the amount',
      },
      trust: {
        name: 'confidence',
        means:
          'how good the evidence is, from A to E; it says nothing about how likely something is',
      },
      likely: {
        name: 'probably',
        means: '8 chances in 10 that the value lies between low and high',
      },
      unitValue: {
        name: 'unit value',
        means: 'what a person, a case or a unit is worth in kronor',
      },
      writeDown: {
        name: 'write-down',
        means: 'how much more than the market value the building has cost',
      },
    },
  },
} as const;
