/** What words on the pages of a case mean, for who meets them for the first time. */
export const termsText = {
  terms: {
    title: 'Words on this page',
    ask: (name: string) => `What does ${name} mean?`,
    /** `labels`: what the name of a field or column has in it that the word is explained beside. */
    words: {
      attribution: {
        name: 'due to the measure',
        means:
          'the part of the effect that the measure is behind; what something else is behind is not counted',
        labels: ['due to the measure'],
      },
      baseline: {
        name: 'baseline alternative',
        means: 'what happens if the plan is not carried out',
        labels: ['baseline'],
      },
      baseYear: {
        name: 'base year',
        means: 'the year that the amounts are converted to, the first of the calculation',
        labels: ['base year'],
      },
      budgetInterest: {
        name: 'internal interest rate in the operating budget',
        means: 'what the municipality’s capital costs per year',
        labels: ['internal interest rate, nominal', 'internal interest rate applies'],
      },
      cashable: {
        name: 'can be realised in cash',
        means: 'the part of a saving that a budget really can be reduced by',
        labels: ['can be realised in cash'],
      },
      correlation: {
        name: 'correlation between groups',
        means:
          '1 when two groups always change in the same direction and 0 when they are unrelated',
        labels: ['correlation between'],
      },
      deadweight: {
        name: 'would have happened anyway',
        means:
          'the part of the effect that would have happened without the measure as well; it is deducted',
        labels: ['would have happened anyway'],
      },
      deviation: {
        name: 'standard deviation',
        means: 'how much a group tends to deviate',
        labels: ['standard deviation'],
      },
      discountRate: {
        name: 'discount rate',
        means: 'how much less a krona is worth for each year that it lies ahead',
        labels: ['discount rate'],
      },
      displacement: {
        name: 'displacement of residents',
        means: 'that those who live in the area cannot afford to stay',
        labels: ['displacement'],
      },
      disposal: {
        name: 'disposal',
        means: 'that the property is sold when the years of the calculation are over',
        labels: ['cost on disposal'],
      },
      draft: {
        name: 'draft and frozen annex',
        means:
          'an annex is a draft until an economist has approved it; it is then frozen and no longer changes',
        labels: [],
      },
      draw: {
        name: 'draw',
        means: 'an imagined future, where each assumption is given a random value',
        labels: ['number of draws'],
      },
      dwellingArea: {
        name: 'dwelling area (BOA)',
        means: 'the area inside the homes',
        labels: ['dwelling area'],
      },
      grossArea: {
        name: 'GFA',
        means: 'gross floor area, the whole area of the building on all floors',
        labels: ['GFA'],
      },
      hardSoft: {
        name: 'hard and soft',
        means:
          'the hard part is land, buildings, facilities and operation; the soft part is social measures and what they are expected to give',
        labels: ['hard calculation', 'soft calculation'],
      },
      horizon: {
        name: 'horizon',
        means: 'the number of years counted; the main horizon is the one the conclusion rests on',
        labels: ['horizon', 'main horizon'],
      },
      internalRate: {
        name: 'internal rate of return',
        means: 'the discount rate at which the present value is zero',
        labels: ['internal rate of return'],
      },
      likely: {
        name: 'likely and probably',
        means: '8 chances in 10 that the value lies between low and high',
        labels: ['likely'],
      },
      moved: {
        name: 'moved from others',
        means: 'the part of the effect that is only taken from someone else; it is deducted',
        labels: ['moved from others'],
      },
      netOperatingIncome: {
        name: 'net operating income',
        means: 'the year’s rents less operation and maintenance',
        labels: ['net operating income'],
      },
      nominal: {
        name: 'fixed price level and current prices',
        means:
          'at a fixed price level all amounts are in the prices of one year; in current prices inflation is included',
        labels: ['price level', 'current prices'],
      },
      optimism: {
        name: 'uplift and reduction for optimism',
        means:
          'added to investments and deducted from effects, when plans tend to cost more and give less than expected',
        labels: ['uplift for optimism', 'reduction for optimism'],
      },
      overlap: {
        name: 'already counted',
        means:
          'the part of the value that is already in another row of the calculation, so that nothing is counted twice',
        labels: ['already counted'],
      },
      perspective: {
        name: 'perspective',
        means:
          'from whose point of view it is calculated: the municipality, the one who builds, the public sector, society',
        labels: ['perspective'],
      },
      places: {
        name: 'places',
        means:
          'how many children, pupils or residents the premises are for. If you have the number of preschool units, ask those who plan the municipality’s preschools how many children a unit is counted for: it is not converted here',
        labels: ['places'],
      },
      presentValue: {
        name: 'present value',
        means:
          'the amounts of all years, converted to what they are worth in the calculation’s first year',
        labels: ['present value'],
      },
      residual: {
        name: 'residual value',
        means: 'what buildings and facilities are worth when the years of the calculation are over',
        labels: ['residual value'],
      },
      riskGroup: {
        name: 'risk group',
        means:
          'assumptions that tend to change in the same direction, such as all construction costs',
        labels: ['risk group'],
      },
      seed: {
        name: 'seed',
        means: 'the number that chance begins from, so that the result can be calculated again',
        labels: ['seed for the random numbers'],
      },
      snapshot: {
        name: 'snapshot and checksum',
        means:
          'the snapshot is everything a result rests on, saved; the checksum changes if anything in it changes',
        labels: ['checksum'],
      },
      society: {
        name: 'society',
        means: 'everyone together; what only changes hands, such as taxes and fees, cancels out',
        labels: ['society'],
      },
      statisticsArea: {
        name: 'DeSO and RegSO',
        means:
          'areas that Statistics Sweden divides the municipality into to be able to show statistics',
        labels: ['DeSO', 'RegSO'],
      },
      switching: {
        name: 'turning the conclusion',
        means:
          'the value of an assumption at which the result is zero or another alternative is better',
        labels: ['the result becomes 0 at'],
      },
      taxFactor: {
        name: 'tax factor',
        means: 'public money is multiplied by it, since taxes cost society more than the amount',
        labels: ['tax factor'],
      },
      trust: {
        name: 'confidence',
        means:
          'how good the evidence is, from A to E; it says nothing about how likely something is',
        labels: ['confidence'],
      },
      unitValue: {
        name: 'unit value',
        means: 'what a person, a case or a unit is worth in kronor',
        labels: ['unit value'],
      },
      vacancy: {
        name: 'vacancy',
        means: 'the part of the rent that is lost because homes stand empty',
        labels: ['vacancy'],
      },
      writeDown: {
        name: 'need for write-down',
        means: 'how much more than the market value the building has cost',
        labels: ['need for write-down'],
      },
      yield: {
        name: 'yield',
        means: 'net operating income as a share of the value of the property',
        labels: ['yield'],
      },
    },
  },
} as const;
