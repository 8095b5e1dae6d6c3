import { fieldWords } from './changes.ts';
import { inSentence } from './words.ts';

/** Names of entered numbers, by the name of their field. */
const fields = {
  amount: 'amount',
  growthPerYear: 'change per year beyond inflation',
  lifeYears: 'lifetime',
  commissionYear: 'commissioning year',
  contingencyShare: 'contingency',
  rate: 'VAT rate',
  share: 'share of the component',
  year: 'year',
  part: 'part',
  fromYear: 'from year',
  toYear: 'to year',
  lagYears: 'time lag',
  rentSekPerM2: 'rent',
  operatingAndMaintenanceSekPerM2: 'operation and maintenance',
  maintenanceSekPerM2: 'maintenance',
  vacancyShare: 'vacancy',
  rentGrowthPerYear: 'change in rent per year beyond inflation',
  costGrowthPerYear: 'change in cost per year beyond inflation',
  generalRentGrowthNominalPerYear: 'general change in rents, nominal',
  consumerSurplusShare: 'value to residents beyond the price',
  propertyFeeSekPerDwelling: 'property charge per home',
  feeExemptYears: 'years without property charge',
  lastYear: 'last year',
  priceSekPerM2: 'price',
  sekPerYear: 'cost per year',
  persons: 'people',
  effectShare: 'effect',
  startYear: 'first year',
  rampYears: 'years to reach full effect',
  fullYears: 'years with full effect after that',
  decayPerYear: 'decline per year',
  deadweightShare: 'happens anyway',
  attributionShare: 'share due to the measure',
  displacementShare: 'displacement',
  unitValueSek: 'value per person',
  cashableShare: 'can be taken out of a budget',
  overlapShare: 'already counted elsewhere',
  grossFloorAreaM2: 'gross floor area',
  buildingAreaM2: 'building area',
  dwellingAreaM2: 'dwelling area',
  dwellings: 'number of homes',
  places: 'number of places',
  placesForPlan: 'places that the plan needs',
  completionYear: 'year of completion',
  loanShare: 'share of loan',
  ratePerYearNominal: 'loan interest rate, nominal',
  years: 'term of the loan',
  probabilityGood: 'chance of the good situation',
  marginShare: 'developer’s margin',
  feeShare: 'developer’s costs besides construction',
  financeShare: 'interest during construction',
  buildingYears: 'construction time',
  discountRatePerYear: 'discount rate for the land',
  acquisitionCostShare: 'cost of buying the land',
  bookValueSek: 'book value',
  opportunityValueSek: 'value in another use',
  priceYear: 'price year',
  baseYear: 'base year',
  inflationPerYear: 'inflation',
  internalRatePerYear: 'internal interest rate',
  taxFactor: 'tax factor',
  stabilisedYear: 'normal year for net operating income',
  optimismBiasCapex: 'uplift for optimism in investment',
  optimismBiasEffect: 'deduction for optimism in effect',
  exitCostShare: 'cost of disposal',
  exitYieldReal: 'yield on disposal',
  marketYieldReal: 'market yield',
  discountLow: 'tested low discount rate',
  discountHigh: 'tested high discount rate',
  seed: 'seed of the random numbers',
  draws: 'number of draws',
  mainHorizons: 'main horizon',
  discountRatesPerYear: 'discount rate',
  low: 'low',
  high: 'high',
  standardDeviation: 'standard deviation',
  correlation: 'correlation',
  factor: 'factor for price level',
  beneficiaries: 'share of the value to households',
  incomeThirds: 'share of the value to households',
  incomeThirdsSek: 'income',
  unitCostSekPerYear: 'cost per case and year',
  bearerShare: 'share of the actor',
  newcomerShare: 'share among those who move in',
  baseShare: 'share of those who move in that the indicator covers',
  residentShare: 'share of those reached who live in the plan area',
  medianIncomeSekPerYear: 'median income per person',
  currentRentSekPerM2: 'rent in the area today',
  rentShareLimit: 'limit for rent as a share of income',
  position: 'position',
  startValue: 'starting point',
  target: 'target',
  areaM2: 'area',
  dwellingAreaM2PerDwelling: 'floor area per home',
} as const;

const periods: Readonly<Record<string, string>> = {
  years1to5: 'years 1–5',
  years1to25: 'years 1–25',
  years0to60: 'the whole calculation period',
};
const effectEnds: Readonly<Record<string, string>> = {
  lowSek: 'lowest',
  centralSek: 'likely',
  highSek: 'highest',
};
const sides: Readonly<Record<string, string>> = {
  costSek: 'costs',
  incomeSek: 'income',
  netSek: 'net',
};
const layers: Readonly<Record<string, string>> = {
  hard: 'hard',
  soft: 'soft',
  total: 'combined',
  hardSek: 'hard',
  softSek: 'soft',
  totalSek: 'combined',
};
const budgetRows: Readonly<Record<string, string>> = {
  tax_equalisation: 'tax and equalisation',
  fees_and_rents: 'charges and rents',
  exploitation_result: 'development result',
  contribution_release: 'release of development contributions',
  savings_cashable: 'savings that can be taken out of the budget',
  service_running: 'services for new residents',
  upkeep_running: 'operation of facilities',
  soft_programme: 'social measures',
  depreciation: 'depreciation',
  internal_interest: 'internal interest',
  capital_cost: 'capital cost',
  total: 'total',
};
const spreads: Readonly<Record<string, string>> = {
  mean: 'mean',
  sd: 'standard deviation',
  p5: '5th percentile',
  p10: '10th percentile',
  p25: '25th percentile',
  p50: 'median',
  p75: '75th percentile',
  p90: '90th percentile',
  p95: '95th percentile',
  chanceAboveZero: 'share of draws above 0',
};
const levels: Readonly<Record<string, string>> = {
  planArea: 'the plan area',
  municipality: 'the municipality',
  nation: 'the country',
};
const landFigures: Readonly<Record<string, string>> = {
  valueSek: 'value of the finished homes',
  costSek: 'cost of building, with charges and interest',
  landValueSek: 'what is left for the land',
  landValueSekPerM2: 'what is left for the land per m² GFA',
  perRentPercentSekPerM2: 'change when income is 1 % higher',
  perCostPercentSekPerM2: 'change when the construction cost is 1 % higher',
  perYieldTenthSekPerM2: 'change when the required yield is 0.1 percentage points higher',
};
const capitalFigures: Readonly<Record<string, string>> = {
  investmentNominalSek: 'investment, current prices',
  lifeYears: 'lifetime',
  year1NominalSek: 'capital cost in the first year',
  year10NominalSek: 'capital cost in the tenth year',
  lifeAverageNominalSek: 'average capital cost',
  realAnnuitySek: 'real annuity',
};
const socialFigures: Readonly<Record<string, string>> = {
  startYear: 'first year',
  resourcesSek: 'resources used',
  valueSek: 'value created',
  year: 'year',
  costNominalSek: 'cost, current prices',
  fundingNominalSek: 'co-financing, current prices',
  reserveNominalSek: 'to set aside, current prices',
  laterNominalSek: 'to set aside after the payback period, current prices',
  totalNominalSek: 'to set aside in all, current prices',
  lastYear: 'last year',
  savingNominalSek: 'saving in a budget, current prices',
  netNominalSek: 'net, current prices',
  cumulativeNominalSek: 'cumulative net, current prices',
  repaidYear: 'year when it is repaid',
  nominalSek: 'repayment, current prices',
  outstandingNominalSek: 'left to repay, current prices',
  npvSek: 'net present value',
  requiredEffectShare: 'share of the effect that is enough',
  cashableSek: 'saving that can be taken out of a budget',
  releasedSek: 'released capacity',
  reachShare: 'share of the target group reached',
  shares: 'the year’s share of full effect',
  totalSek: 'value per person according to the source',
  sek: 'value per person for one actor',
  assignedSek: 'assigned value per person',
  residualSek: 'unassigned value per person',
  householdSek: 'value for households',
  presentValueSek: 'present value for one group',
  missingSek: 'value without information on who receives it',
  missingEffects: 'effects without information on who receives them',
  referenceIncomeSek: 'reference income',
  unweightedSek: 'unweighted value',
  weightedSek: 'weighted value',
  elasticity: 'elasticity',
  weights: 'weight',
};
const factorEnds: Readonly<Record<string, string>> = {
  lowFactor: 'low as a share of the probable value',
  meanFactor: 'expected as a share of the probable value',
  highFactor: 'high as a share of the probable value',
};
const counts: Readonly<Record<string, string>> = {
  cases: 'cases',
  base: 'base',
  percent: 'cases as a percentage of the base',
  mean: 'value',
};
const word = (words: Readonly<Record<string, string>>, id: string) => words[id] ?? id;
const ownNames: Readonly<Record<string, string>> = fields;
const who = inSentence;

/** How numbers are called and worked out, where a reader asks how a figure came about. */
export const whyTexts = {
  field: (id: string) => ownNames[id] ?? word(fieldWords, id),
  /** One end of an interval. */
  endOf: (field: string, end: 'low' | 'high') => `${field}, ${end === 'low' ? 'low' : 'high'}`,
  fieldOf: (entry: string, field: string) => (entry === '' ? capital(field) : `${entry}: ${field}`),
  actor: { society: 'society, transfers left out', released: 'released capacity' },

  item: {
    sum: 'the sum of the items',
    none: 'the sum of the items; no item is counted here',
    value: 'direction × present value, plus the present value of what is left when the period ends',
    presentValue: 'Present value of the yearly amounts',
    presentValueHow: 'the sum of each year’s amount times the year’s discount factor',
    beforeOverlap: 'Present value before deducting what is counted elsewhere',
    beforeOverlapHow: 'the present value ÷ (1 − what is already counted elsewhere)',
    yearValue: (year: number) => `Present value of year ${year}`,
    yearValueHow: 'amount × discount factor',
    discountFactor: (year: number) => `Discount factor in year ${year}`,
    discountFactorHow:
      '1 ÷ (1 + discount rate) to the power of the number of years after the base year',
    total: 'Amount over the years',
    totalHow: 'the sum of the yearly amounts, without discounting',
    amount: (year: number) => `Amount in year ${year}`,
    amountHow: 'amount of the item × change over time × price level × uplift or deduction',
    nominalAmount: (year: number) => `Amount in year ${year}, current prices`,
    nominalHow: 'direction × amount × price level in current prices',
    flowHow: 'direction × amount',
    flowsHow: 'direction × the sum of the yearly amounts',
    flowsValueHow: 'direction × present value',
    scaledHow: 'the value × the factor in the situation',
    direction: 'Direction: pays',
    directionHow: '−1 because the one who is counted pays the item',
    share: 'Share of the amount that is counted',
    shareHow: 'what can be taken out of a budget, times the tax factor where public money is used',
    residual: 'Value that is left, as present value',
    residualHow: 'what is left of the value × the discount factor when the period ends',
    left: 'Value that is left when the period ends',
    assetLeftHow: 'what has been paid × the share of the lifetime that is left',
    remaining: 'Share of the lifetime that is left',
    remainingHow: '1 − years in use ÷ lifetime, never below 0',
    paid: 'Paid up to and including the final year',
    exitHow: 'net operating income in the year after ÷ yield × (1 − cost of disposal)',
    inverseYield: 'From yearly amount to value',
    inverseYieldHow: '1 ÷ yield',
  },

  rule: {
    entered: 'Amount of the item',
    enteredHow: 'calculated from what is entered in the item and in the programme',
    timesQuantity: 'amount × quantity × the year’s share of the payments',
    units: 'Number that are finished',
    unitsHow: 'what is finished up to and including the year, with time lag',
    perUnit: 'Amount per home',
    perUnitHow: 'amount per finished home × number finished',
    effectHow:
      'people × effect × value per person × (1 − happens anyway) × share due to the measure × (1 − displacement) × the year’s share of full effect',
    builtHow: 'value per year at full effect × the year’s share of full effect',
    loss: 'Loss',
    lossHow: '−1 because the value is a loss and the amount goes the other way',
    pricedHow: 'entered amount × price level',
    effectPath: (year: number) => `The year’s share of full effect, ${year}`,
    effectPathHow: 'builds up, is full and then declines',
    complement: (label: string) => `1 − ${inSentence(label)}`,
    complementHow: '1 − the share',
    addition: (label: string) => `1 + ${inSentence(label)}`,
    additionHow: '1 + the share',
    tried: (label: string) => `Tested: ${inSentence(label)}, share of the calculation’s own`,
    triedHow: 'chosen for testing, not saved; low and high of the group are',
    growth: 'Change since the price year',
    growthHow: '(1 + change per year) to the power of the number of years after the price year',
    price: 'To the price year of the calculation',
    priceHow: 'index as far as it goes × assumed inflation from there',
    indexed: (from: number, to: number) => `Index from ${from} to ${to}`,
    indexedHow: (id: string) => `series ${id}: the later year’s figure ÷ the earlier year’s`,
    assumed: (from: number, to: number) => `Assumed inflation from ${from} to ${to}`,
    assumedHow: '(1 + the assumed inflation of the case) to the power of the number of years',
    inflation: (year: number) => `Price level in year ${year}`,
    inflationHow: '(1 + inflation) to the power of the number of years after the price year',
    payments: 'The year’s share of the payments',
    paymentsHow: 'the year’s parts ÷ all parts',
    yearly: 'The year is counted',
    yearlyHow: '1 in each year from the first to the last',
    quantity: 'Quantity in the programme',
    quantityHow: 'the sum over blocks or premises',
  },

  value: {
    npv: (whom: string, years: string, residual: boolean) =>
      `Net present value for ${who(whom)}, ${years} years, ${residual ? 'with' : 'without'} residual value`,
    residual: (whom: string, years: string) =>
      `Residual value for ${who(whom)} after ${years} years, undiscounted`,
    layer: (whom: string, layer: string) =>
      `Net present value for ${who(whom)} at the main horizon, ${word(layers, layer)}`,
    layersHow: 'hard + soft',
    itemValue: (label: string) => `${label}: present value at society’s rate`,
    irr: (whom: string) => `Internal rate of return for ${who(whom)}`,
    irrHow: 'the rate at which the present value of the yearly net, with residual value, is 0',
    payback: (whom: string) => `Payback time for ${who(whom)}, discounted`,
    paybackHow:
      'years until the sum of discounted net amounts, without residual value, goes from minus to 0; missing when that never happens',
    yearNet: (year: number) => `Net in year ${year}`,
    yearNetHow: 'hard + soft',
  },

  matrix: {
    net: (whom: string, year: number) => `Net for ${who(whom)} in year ${year}`,
    committee: (whom: string, year: number) => `Net for ${whom} in year ${year}`,
    untagged: 'the municipality with no committee stated',
    year: (at: number) => `Year ${at} of the calculation`,
    yearHow: 'the base year plus the number of years',
    presentValue: (whom: string) => `Present value for ${who(whom)}, at society’s rate`,
  },

  budget: {
    row: (row: string, year: number) =>
      `Operating budget in year ${year}: ${word(budgetRows, row)}`,
    item: (row: string, label: string) => `${label}: ${word(budgetRows, row)}`,
    depreciationHow:
      'what has been paid up to and including the commissioning year ÷ lifetime, in current prices',
    interestHow: 'internal interest rate × what has not been depreciated',
    releaseHow: 'the contribution ÷ the lifetime, year by year after commissioning',
    capitalHow: 'depreciation + internal interest',
    totalHow: 'the sum of the rows of the budget',
    nominal: 'Payments in current prices',
    nominalHow: 'the sum of the yearly amounts times the price level',
  },

  switching: {
    effects: (whom: string) => `Net present value of the effects for ${who(whom)}`,
    rest: (whom: string) => `Net present value of everything but the effects for ${who(whom)}`,
    softRest: 'Net present value of the costs of the measures',
    required: (whom: string) => `Share of the effect that is enough for ${who(whom)}`,
    softRequired: (whom: string) =>
      `Share of the effect that is enough for the measures, ${who(whom)}`,
    requiredHow:
      '−(net present value of everything else) ÷ net present value of the effects; missing without effect',
    shownHow: 'the same number, never below 0',
    rent: 'Rent that is enough, as a share of the assumed rent',
    rentHow: '(value of the rent − net present value) ÷ value of the rent',
    rentValue: 'Net present value of the rent',
    rentIncrease: 'How much higher the rent has to be',
    rentIncreaseHow: 'rent that is enough − 1',
    landPrice: 'Land price that is enough',
    landPriceHow:
      'land price paid × (present value of the land price + net present value) ÷ present value of the land price',
    landPaid: 'Land price paid',
    landValue: 'Present value of the land price',
    group: (label: string, whom: string) =>
      `Change in ${inSentence(label)} that gives 0 for ${who(whom)}`,
    groupHow: '−net present value ÷ the value of the group; missing when no change is enough',
    surplusHow: 'the worth of housing × the share beyond ÷ (1 + the share), summed',
  },

  risk: {
    group: (label: string, whom: string) => `Value of ${inSentence(label)} for ${who(whom)}`,
    mean: (whom: string) => `Expected net present value for ${who(whom)}`,
    meanHow: 'the net present value at the main horizon',
    sd: (whom: string) => `Standard deviation for ${who(whom)}`,
    sdHow:
      'the root of the sum, over all pairs of groups, of value × standard deviation for both × their correlation',
    negative: (whom: string) => `Chance of a minus for ${who(whom)}, by normal distribution`,
    negativeHow:
      'the share of the normal distribution below 0, with net present value and standard deviation',
    draw: (whom: string) => `Draw for ${who(whom)}`,
    drawHow: 'net present value + the sum of the groups’ value × their change in the draw',
    cholesky: 'Factor for covariation',
    choleskyHow: 'the lower triangle of the Cholesky decomposition of the correlations',
    low: (label: string, whom: string) =>
      `Net present value for ${who(whom)} with ${inSentence(label)} at the low end`,
    high: (label: string, whom: string) =>
      `Net present value for ${who(whom)} with ${inSentence(label)} at the high end`,
    tornadoHow: 'net present value + the value of the group or item × (the factor − 1)',
    change: 'Change when the factor is put in',
    changeHow: 'value × (the factor − 1)',
    lessOne: 'The factor − 1',
    lessOneHow: 'tested value as a share of the probable value, minus 1',
    rate: (whom: string, rate: string) =>
      `Net present value for ${who(whom)} at the discount rate ${rate}`,
    uncertainty: (whom: string, measure: string) =>
      `Uncertainty for ${who(whom)}: ${word(spreads, measure)}`,
    dot: (whom: string, place: number) => `Uncertainty for ${who(whom)}: outcome ${place} of 50`,
    error: (whom: string, measure: string) =>
      `Random error for ${who(whom)}: ${word(spreads, measure)}`,
    errorHow:
      'how far the number may lie from the answer with infinitely many draws, one standard error',
    simulatedHow:
      'read from the draws: in each of them every uncertain assumption is multiplied by its random factor, and items without an interval follow their group',
    factor: (label: string, end: string) => `${label}: ${word(factorEnds, end)}`,
    factorHow: 'what the low, expected or high value gives ÷ what the probable value gives',
    assumptionEnd: (label: string, whom: string, end: string) =>
      `Net present value for ${who(whom)} with ${inSentence(label)} at the ${end === 'lowSek' ? 'low' : 'high'} end`,
    assumptionEndHow: 'the calculation made with the assumption at that value, all else equal',
    assumptionValue: (label: string, whom: string) =>
      `Value of items that depend on ${inSentence(label)} for ${who(whom)}`,
    turning: (label: string, whom: string) =>
      `Factor on ${inSentence(label)} that gives 0 for ${who(whom)}`,
    turningHow:
      'the factor on the probable value at which the net present value is 0, all else equal',
    turningValue: (label: string, whom: string) => `${label} that gives 0 for ${who(whom)}`,
    rankingValue: (label: string, whom: string) =>
      `${label} that makes the alternatives equal for ${who(whom)}`,
    turningValueHow: 'the probable value × the factor',
    beyond: (label: string) => `Chance that ${inSentence(label)} will be there or further away`,
    beyondHow: 'the share of the assumption’s own distribution that lies beyond the factor',
    ranking: (label: string, whom: string) =>
      `Factor on ${inSentence(label)} that makes the alternatives equal for ${who(whom)}`,
    rankingHow: 'the factor at which the alternative is worth as much as the baseline alternative',
    pair: (first: string, second: string) =>
      `Joint change in ${inSentence(first)} and ${inSentence(second)} that gives 0`,
    pairHow:
      'both change by the same share of their probable value; missing when that is not enough',
    scenario: (label: string, whom: string) => `${label}: net present value for ${who(whom)}`,
    scenarioHow: 'the calculation made with the factors of the situation on the groups',
    choice: (one: string, other: string, whom: string) =>
      `Share of draws where ${one} is better than ${other} for ${who(whom)}`,
    choiceError: (chosen: string) => `Random error: ${inSentence(chosen)}`,
    information: (whom: string) =>
      `What it is worth to know everything before the choice, ${who(whom)}`,
    informationOf: (label: string, whom: string) =>
      `What it is worth to know ${inSentence(label)} before the choice, ${who(whom)}`,
    informationHow:
      'the mean over the draws of the best alternative in each, minus the mean of the one that is best on average',
  },

  property: {
    stabilised_noi: (year: number) => `Net operating income in the normal year ${year}`,
    total_investment: 'The owner’s investment',
    yield_on_cost: 'Yield on the investment',
    yieldHow: 'net operating income ÷ investment',
    market_value_at_completion: 'Market value at completion',
    marketValueHow: 'net operating income ÷ market yield',
    write_down_need: 'Need for write-down',
    writeDownHow: 'investment − market value, never below 0',
  },

  option: {
    npv_stage1: 'Net present value of stage 1',
    npv_stage2_good: 'Net present value of stage 2 in the good situation',
    npv_stage2_bad: 'Net present value of stage 2 in the bad situation',
    committed: 'Net present value when both stages are committed',
    committedHow:
      'stage 1 + chance × stage 2 in the good situation + (1 − chance) × stage 2 in the bad situation',
    with_option: 'Net present value when stage 2 can be left out',
    withOptionHow: 'as committed, but stage 2 is only counted in situations where it gives a plus',
    option_value: 'Value of being able to leave out stage 2',
    optionValueHow: 'the difference between being able to leave it out and being committed',
  },

  figures: {
    investment: (layer: string) => `Investment, undiscounted, ${word(layers, layer)}`,
    period: (facts: { whom: string; period: string; isDiscounted: boolean; side: string }) =>
      `${capital(word(sides, facts.side))} for ${who(facts.whom)}, ${word(periods, facts.period)}, ${facts.isDiscounted ? 'as present value' : 'undiscounted'}`,
    actor: (whom: string, layer: string) =>
      `Present value for ${who(whom)} over the whole calculation period, ${word(layers, layer)}`,
    yearly: (whom: string, layer: string, year: number) =>
      `Net for ${who(whom)} in year ${year}, ${word(layers, layer)}`,
    cumulative: (whom: string, year: number) =>
      `Net for ${who(whom)} summed up to and including year ${year}`,
    cumulativeHow: 'the sum of the yearly net, undiscounted and without residual value',
  },

  findings: {
    writeDown: 'Need for write-down',
    sameHow: 'the same number as in the calculation',
    budgetAfter: 'Operating budget summed over the first five years',
    budgetRepaid: 'Year when the operating budget is back at 0',
    budgetRepaidHow:
      'first year when the yearly totals together are 0 or more, after having been minus; missing when that never happens',
    budgetSumHow: 'the sum of the yearly results in the operating budget, the base year included',
    winner: (whom: string) => `Largest plus: ${who(whom)}`,
    loser: (whom: string) => `Largest minus: ${who(whom)}`,
    priced: 'Number of effects counted in money',
    unpriced: 'Number of effects not valued in money',
    countHow: 'the number',
    postTotal: (label: string) => `${label}: sum over the years`,
    postNpv: (label: string, whom: string) =>
      `${label}: part of the net present value for ${inSentence(whom)}`,
    postFirst: (label: string) => `${label}: first year with an amount`,
    postLast: (label: string) => `${label}: last year with an amount`,
    postYearHow: 'the year, counted from the base year, with the first or last amount',
    additional: (label: string) => `${label}: share that the measure itself achieves`,
    additionalHow: '(1 − happens anyway) × share due to the measure × (1 − displacement)',
    changed: (label: string) => `${label}: people for whom it becomes different`,
    changedHow: 'people × effect × the share that the measure itself achieves',
    built: (label: string) => `${label}: value per year at full effect`,
    effectValue: (label: string) => `${label}: present value for society`,
    effectEnd: (label: string, end: string) =>
      `${label}: part of society’s net present value, ${word(effectEnds, end)}`,
    effectCentralHow: 'the sum of the flows’ parts of the net present value',
    effectEndHow:
      'the worth at likely size + what the whole net present value changes when the effect is that small or large',
    effectValueHow: 'the sum of the flows to society; transfers and what is not summed are 0',
  },

  difference: {
    npv: (name: string, whom: string, layer: string) =>
      `${name} against the baseline alternative for ${who(whom)}, ${word(layers, layer)}`,
    npvHow: 'the alternative − the baseline alternative',
    less: (label: string) => `Minus: ${inSentence(label)}`,
    lessHow: 'the same number with the opposite sign',
    chance: (name: string, whom: string) =>
      `Share of draws where ${name} is better than the baseline alternative for ${who(whom)}`,
    chanceHow:
      'both alternatives meet the same draws; a draw where they are equal counts as one half',
  },

  indicator: {
    year: (label: string) => `${label}: year of the statistics`,
    share: (label: string, level: string) => `${label}, ${word(levels, level)}`,
    shareHow: 'number of cases ÷ number in the base',
    base: (label: string, level: string) => `${label}: base, ${word(levels, level)}`,
    cases: (label: string, level: string) => `${label}: cases, ${word(levels, level)}`,
    weightedHow:
      'the sum over statistical areas of the area’s number × the share that lies in the plan',
    weighted: (area: string) => `Area ${area}: the part that lies in the plan`,
    weightedAreaHow: 'the area’s number × the share of the area that lies in the plan',
    weight: (area: string) => `Area ${area}: share in the plan`,
    count: (area: string, kind: string) => `Area ${area}: ${word(counts, kind)}`,
    percentHow: 'base × share in per cent ÷ 100',
    meanHow: 'base × value',
    coverage: (label: string, level: string) => `${label}: coverage, ${word(levels, level)}`,
    coverageHow: 'surface with data ÷ surface, or rows with data ÷ number of areas',
    covered: 'Plan surface within the imported areas',
    planM2: 'Surface of the plan area',
    part: (area: string) => `Area ${area}: surface in the plan`,
    rows: 'Rows with data',
    areas: 'Number of areas',
    gap: (label: string, level: string) =>
      `${label}: the plan area compared with ${word(levels, level)}`,
    gapHow: 'share in the plan area − share in the comparison',
    gapLow: (label: string) => `${label}: lower limit of the difference, 95 %`,
    gapHigh: (label: string) => `${label}: upper limit of the difference, 95 %`,
    intervalHow:
      'Newcombe’s interval for the difference from the rest of the municipality, from Wilson’s intervals for both',
    gapToRest: (label: string) =>
      `${label}: the plan area compared with the rest of the municipality`,
    gapToRestHow: 'the share in the plan area − the share in the rest of the municipality',
    gapInErrors: (label: string) => `${label}: the difference in number of standard errors`,
    gapInErrorsHow: 'the difference ÷ √(p(1 − p)/n for the plan area + p(1 − p)/n for the rest)',
    excessLow: (label: string) => `${label}: excess, lower limit, 95 %`,
    excessHigh: (label: string) => `${label}: excess, upper limit, 95 %`,
    excessIntervalHow: 'the base in the plan area × the limit of the difference',
    excess: (label: string) => `${label}: excess`,
    excessHow:
      'the base in the plan area × (the share there − the share in the rest of the municipality)',
    area: (label: string, area: string) => `${label}, area ${area}`,
  },

  hard: {
    internalRate: 'The owner’s internal rate of return',
    linePostHow: 'the sum of the parts that make up the item',
    linePostYearHow: 'the first or last year with an amount among the parts of the item',
    loan: 'Loan, current prices',
    loanHow: 'share of loan × the investment in current prices',
    firstYear: 'First payment year of the loan',
    lastYear: 'Last payment year of the loan',
    loanYearHow:
      'the year after the last payment of the investment, and the term of the loan after that',
    coverage: 'Net operating income in relation to the payments of the loan',
    minimumYear: 'Year when the loan is covered least',
    coverageHow:
      'the year’s net operating income in current prices ÷ the year’s interest and repayment; lowest or on average',
    operatingIncome: (year: number) => `Net operating income in year ${year}`,
    land: (block: string, figure: string) => `${block}: ${word(landFigures, figure)}`,
    landHow:
      'finished value without margin, less construction, charges and interest, counted back over the construction time and divided by 1 + cost of purchase',
    construction: 'Construction cost',
    book: 'Book value of the land',
    opportunity: 'Value of the land in another use',
    withoutLand: (whom: string) =>
      `Net present value for ${who(whom)} without the value of the land in another use`,
    withLand: (whom: string) =>
      `Net present value for ${who(whom)} with the value of the land in another use`,
    withLandHow:
      'the net present value − the value of the land in another use, which is given up in the base year',
    horizon: (whom: string) => `Main horizon for ${who(whom)}`,
    horizonHow: 'the horizon as it is stated',
    residual: (whom: string) => `Residual value as present value for ${who(whom)}`,
    committee: (committee: string | null, year: number) =>
      `Operating budget for ${committee ?? 'the municipality with no committee stated'} in year ${year}`,
    committeeCapital: (committee: string | null, year: number) =>
      `Capital cost for ${committee ?? 'the municipality with no committee stated'} in year ${year}`,
    committeeHow: 'the committee’s part of the item in the operating budget',
    capital: (label: string, figure: string) => `${label}: ${word(capitalFigures, figure)}`,
    capitalHow:
      'straight-line depreciation and internal interest on what remains, in current prices, over the lifetime of the facility or its components',
  },

  social: {
    households: 'Households',
    label: (label: string, figure: string, rows: readonly string[]) =>
      `${label}: ${[word(socialFigures, figure), ...rows].join(', ')}`,
    year: (year: number) => `year ${year}`,
    how: 'calculated from the items of the measure: what is paid and what is saved, by whom and when, with the price level for current prices and the rate for present values',
  },

  method: {
    rel: 'Permitted relative deviation from the reference',
    abs: 'Permitted deviation from the reference, SEK',
    how: 'fixed number in the method: this close to the reference cases every result must lie',
  },
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
