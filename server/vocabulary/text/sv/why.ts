import { inSentence } from './words.ts';

/** Names of entered numbers, by the name of their field. */
const fields = {
  amount: 'belopp',
  growthPerYear: 'utveckling per år utöver inflation',
  lifeYears: 'livslängd',
  commissionYear: 'år för ibruktagande',
  contingencyShare: 'oförutsett',
  rate: 'momssats',
  share: 'komponentens andel',
  year: 'år',
  part: 'del',
  fromYear: 'från år',
  toYear: 'till år',
  lagYears: 'eftersläpning',
  rentSekPerM2: 'hyra',
  operatingAndMaintenanceSekPerM2: 'drift och underhåll',
  maintenanceSekPerM2: 'underhåll',
  vacancyShare: 'vakans',
  rentGrowthPerYear: 'hyrans utveckling per år utöver inflation',
  costGrowthPerYear: 'kostnadens utveckling per år utöver inflation',
  generalRentGrowthNominalPerYear: 'allmän hyresutveckling, nominell',
  consumerSurplusShare: 'boendets värde utöver priset',
  propertyFeeSekPerDwelling: 'fastighetsavgift per bostad',
  feeExemptYears: 'år utan fastighetsavgift',
  lastYear: 'sista år',
  priceSekPerM2: 'pris',
  sekPerYear: 'kostnad per år',
  persons: 'personer',
  effectShare: 'effekt',
  startYear: 'första år',
  rampYears: 'år att nå full effekt',
  fullYears: 'år med full effekt',
  decayPerYear: 'avklingning per år',
  deadweightShare: 'sker ändå',
  attributionShare: 'insatsens del',
  displacementShare: 'undanträngning',
  unitValueSek: 'värde per person',
  cashableShare: 'går att ta ur budget',
  overlapShare: 'räknas redan på annat håll',
  grossFloorAreaM2: 'bruttoarea',
  dwellingAreaM2: 'boarea',
  dwellings: 'antal bostäder',
  places: 'antal platser',
  placesForPlan: 'platser som planen behöver',
  completionYear: 'år för färdigställande',
  loanShare: 'lånets andel',
  ratePerYearNominal: 'låneränta, nominell',
  years: 'lånets löptid',
  probabilityGood: 'chans för det goda läget',
  marginShare: 'byggherrens marginal',
  feeShare: 'byggherrens kostnader vid sidan av bygget',
  financeShare: 'ränta under byggtiden',
  buildingYears: 'byggtid',
  discountRatePerYear: 'kalkylränta för marken',
  acquisitionCostShare: 'kostnad för att köpa marken',
  bookValueSek: 'bokfört värde',
  opportunityValueSek: 'värde i annan användning',
  priceYear: 'prisår',
  baseYear: 'basår',
  inflationPerYear: 'inflation',
  internalRatePerYear: 'internränta',
  taxFactor: 'skattefaktor',
  stabilisedYear: 'normalår för driftnetto',
  optimismBiasCapex: 'påslag för optimism i investering',
  optimismBiasEffect: 'avdrag för optimism i effekt',
  exitCostShare: 'kostnad vid avyttring',
  exitYieldReal: 'direktavkastning vid avyttring',
  marketYieldReal: 'marknadens direktavkastning',
  discountLow: 'prövad låg kalkylränta',
  discountHigh: 'prövad hög kalkylränta',
  seed: 'frö till slumptalen',
  draws: 'antal dragningar',
  mainHorizons: 'huvudhorisont',
  discountRatesPerYear: 'kalkylränta',
  low: 'lågt',
  high: 'högt',
  standardDeviation: 'standardavvikelse',
  correlation: 'samband',
  factor: 'faktor för prisnivå',
} as const;

const periods: Readonly<Record<string, string>> = {
  years1to5: 'år 1–5',
  years1to25: 'år 1–25',
  years0to60: 'hela kalkylperioden',
};
const sides: Readonly<Record<string, string>> = {
  costSek: 'kostnader',
  incomeSek: 'intäkter',
  netSek: 'netto',
};
const layers: Readonly<Record<string, string>> = {
  hard: 'hårt',
  soft: 'mjukt',
  total: 'samlat',
  hardSek: 'hårt',
  softSek: 'mjukt',
  totalSek: 'samlat',
};
const budgetRows: Readonly<Record<string, string>> = {
  tax_equalisation: 'skatt och utjämning',
  fees_and_rents: 'avgifter och hyror',
  exploitation_result: 'exploateringsresultat',
  contribution_release: 'upplösning av exploateringsbidrag',
  savings_cashable: 'besparingar som går att ta ur budgeten',
  service_running: 'service till nya invånare',
  upkeep_running: 'drift av anläggningar',
  soft_programme: 'sociala insatser',
  depreciation: 'avskrivning',
  internal_interest: 'internränta',
  capital_cost: 'kapitalkostnad',
  total: 'summa',
};
const spreads: Readonly<Record<string, string>> = {
  mean: 'medelvärde',
  sd: 'standardavvikelse',
  p5: '5:e percentilen',
  p10: '10:e percentilen',
  p25: '25:e percentilen',
  p50: 'medianen',
  p75: '75:e percentilen',
  p90: '90:e percentilen',
  p95: '95:e percentilen',
  chanceAboveZero: 'andel dragningar över 0',
};
const levels: Readonly<Record<string, string>> = {
  planArea: 'planområdet',
  municipality: 'kommunen',
  nation: 'riket',
};
const landFigures: Readonly<Record<string, string>> = {
  valueSek: 'värde av de färdiga bostäderna',
  costSek: 'kostnad för att bygga, med avgifter och ränta',
  landValueSek: 'vad som blir kvar för marken',
  landValueSekPerM2: 'vad som blir kvar för marken per m² BTA',
  perRentPercentSekPerM2: 'ändring när intäkten är 1 % högre',
  perCostPercentSekPerM2: 'ändring när byggkostnaden är 1 % högre',
  perYieldTenthSekPerM2: 'ändring när avkastningskravet är 0,1 procentenheter högre',
};
const capitalFigures: Readonly<Record<string, string>> = {
  investmentNominalSek: 'investering, löpande priser',
  lifeYears: 'livslängd',
  year1NominalSek: 'kapitalkostnad första året',
  year10NominalSek: 'kapitalkostnad tionde året',
  lifeAverageNominalSek: 'kapitalkostnad i medeltal',
  realAnnuitySek: 'real annuitet',
};
const factorEnds: Readonly<Record<string, string>> = {
  lowFactor: 'lågt som del av det troliga',
  meanFactor: 'väntat som del av det troliga',
  highFactor: 'högt som del av det troliga',
};
const counts: Readonly<Record<string, string>> = {
  cases: 'fall',
  base: 'bas',
  percent: 'fall i procent av basen',
};
const word = (words: Readonly<Record<string, string>>, id: string) => words[id] ?? id;
const who = inSentence;

/** How numbers are called and worked out, where a reader asks how a figure came about. */
export const whyTextsSv = {
  field: (id: string) => word(fields, id),
  /** One end of an interval. */
  endOf: (field: string, end: 'low' | 'high') => `${field}, ${end === 'low' ? 'lågt' : 'högt'}`,
  fieldOf: (entry: string, field: string) => (entry === '' ? capital(field) : `${entry}: ${field}`),
  actor: { society: 'samhället, överföringar borträknade', released: 'frigjord kapacitet' },

  item: {
    sum: 'summan av posterna',
    none: 'summan av posterna; ingen post räknas hit',
    value: 'riktning × nuvärde, plus nuvärdet av det som är kvar när perioden slutar',
    presentValue: 'Nuvärde av årsbeloppen',
    presentValueHow: 'summan av varje års belopp gånger årets diskonteringsfaktor',
    beforeOverlap: 'Nuvärde före avdrag för det som räknas på annat håll',
    beforeOverlapHow: 'nuvärdet ÷ (1 − det som redan räknas på annat håll)',
    yearValue: (year: number) => `Nuvärde av år ${year}`,
    yearValueHow: 'belopp × diskonteringsfaktor',
    discountFactor: (year: number) => `Diskonteringsfaktor år ${year}`,
    discountFactorHow: '1 ÷ (1 + kalkylränta) upphöjt till antal år efter basåret',
    total: 'Belopp över åren',
    totalHow: 'summan av årens belopp, utan diskontering',
    amount: (year: number) => `Belopp år ${year}`,
    amountHow: 'belopp enligt posten × utveckling × prisnivå × påslag eller avdrag',
    nominalAmount: (year: number) => `Belopp år ${year}, löpande priser`,
    nominalHow: 'riktning × belopp × prisnivå i löpande priser',
    flowHow: 'riktning × belopp',
    flowsHow: 'riktning × summan av årens belopp',
    flowsValueHow: 'riktning × nuvärde',
    scaledHow: 'värdet × faktorn i läget',
    direction: 'Riktning: betalar',
    directionHow: '−1 därför att den som räknas betalar posten',
    share: 'Del av beloppet som räknas',
    shareHow: 'det som går att ta ur budget, gånger skattefaktorn där offentliga pengar används',
    residual: 'Värde som är kvar, som nuvärde',
    residualHow: 'det som är kvar av värdet × diskonteringsfaktorn när perioden slutar',
    left: 'Värde som är kvar när perioden slutar',
    assetLeftHow: 'det som är betalt × den del av livslängden som är kvar',
    remaining: 'Del av livslängden som är kvar',
    remainingHow: '1 − år i bruk ÷ livslängd, aldrig under 0',
    paid: 'Betalt till och med slutåret',
    exitHow: 'driftnetto året efter ÷ direktavkastning × (1 − kostnad vid avyttring)',
    inverseYield: 'Årsbelopp till värde',
    inverseYieldHow: '1 ÷ direktavkastning',
  },

  rule: {
    entered: 'Belopp enligt posten',
    enteredHow: 'räknat ur det som är inmatat i posten och i programmet',
    timesQuantity: 'belopp × mängd × årets del av betalningarna',
    units: 'Antal som är färdiga',
    unitsHow: 'det som är färdigt till och med året, med eftersläpning',
    perUnit: 'Belopp per bostad',
    perUnitHow: 'belopp per färdig bostad × antal färdiga',
    effectHow:
      'personer × effekt × värde per person × (1 − sker ändå) × insatsens del × (1 − undanträngning) × årets del av full effekt',
    effectPath: (year: number) => `Årets del av full effekt, ${year}`,
    effectPathHow: 'trappas upp, är full och klingar sedan av',
    complement: (label: string) => `1 − ${inSentence(label)}`,
    complementHow: '1 − andelen',
    addition: (label: string) => `1 + ${inSentence(label)}`,
    additionHow: '1 + andelen',
    growth: 'Utveckling sedan prisåret',
    growthHow: '(1 + utveckling per år) upphöjt till antal år efter prisåret',
    price: 'Till kalkylens prisår',
    priceHow: 'index mellan prisåren, eller inflationen år för år när index saknas',
    inflation: (year: number) => `Prisnivå år ${year}`,
    inflationHow: '(1 + inflation) upphöjt till antal år efter prisåret',
    payments: 'Årets del av betalningarna',
    paymentsHow: 'årets delar ÷ alla delar',
    quantity: 'Mängd i programmet',
    quantityHow: 'summan över kvarter eller lokaler',
  },

  value: {
    npv: (whom: string, years: string, residual: boolean) =>
      `Nettonuvärde för ${who(whom)}, ${years} år, ${residual ? 'med' : 'utan'} restvärde`,
    residual: (whom: string, years: string) =>
      `Restvärde för ${who(whom)} efter ${years} år, odiskonterat`,
    layer: (whom: string, layer: string) =>
      `Nettonuvärde för ${who(whom)} vid huvudhorisonten, ${word(layers, layer)}`,
    layersHow: 'hårt + mjukt',
    itemValue: (label: string) => `${label}: nuvärde med samhällets ränta`,
    irr: (whom: string) => `Internränta för ${who(whom)}`,
    irrHow: 'den ränta vid vilken nuvärdet av årens netto, med restvärde, blir 0',
    payback: (whom: string) => `Återbetalningstid för ${who(whom)}, diskonterad`,
    paybackHow:
      'år till dess att summan av diskonterade netton, utan restvärde, går från minus till 0; saknas när det aldrig händer',
    yearNet: (year: number) => `Netto år ${year}`,
    yearNetHow: 'hårt + mjukt',
  },

  matrix: {
    net: (whom: string, year: number) => `Netto för ${who(whom)} år ${year}`,
    committee: (whom: string, year: number) => `Netto för ${whom} år ${year}`,
    untagged: 'kommunen utan angiven nämnd',
    year: (at: number) => `Kalkylens år ${at}`,
    yearHow: 'basåret plus antal år',
    presentValue: (whom: string) => `Nuvärde för ${who(whom)}, med samhällets ränta`,
  },

  budget: {
    row: (row: string, year: number) => `Driftbudget år ${year}: ${word(budgetRows, row)}`,
    item: (row: string, label: string) => `${label}: ${word(budgetRows, row)}`,
    depreciationHow: 'det som är betalt till och med ibruktagandet ÷ livslängd, i löpande priser',
    interestHow: 'internränta × det som inte är avskrivet',
    releaseHow: 'bidraget ÷ livslängden, år för år efter ibruktagandet',
    capitalHow: 'avskrivning + internränta',
    totalHow: 'summan av budgetens rader',
    nominal: 'Betalningar i löpande priser',
    nominalHow: 'summan av årens belopp gånger prisnivån',
  },

  switching: {
    effects: (whom: string) => `Nettonuvärde av effekterna för ${who(whom)}`,
    rest: (whom: string) => `Nettonuvärde av allt utom effekterna för ${who(whom)}`,
    softRest: 'Nettonuvärde av insatsernas kostnader',
    required: (whom: string) => `Del av effekten som räcker för ${who(whom)}`,
    softRequired: (whom: string) => `Del av effekten som räcker för insatserna, ${who(whom)}`,
    requiredHow: '−(nettonuvärde av allt annat) ÷ nettonuvärde av effekterna; saknas utan effekt',
    shownHow: 'samma tal, aldrig under 0',
    rent: 'Hyra som räcker, som del av den antagna',
    rentHow: '(värde av hyran − nettonuvärde) ÷ värde av hyran',
    rentValue: 'Nettonuvärde av hyran',
    rentIncrease: 'Hur mycket högre hyran måste vara',
    rentIncreaseHow: 'hyra som räcker − 1',
    landPrice: 'Markpris som räcker',
    landPriceHow: 'betalt markpris × (markprisets nuvärde + nettonuvärde) ÷ markprisets nuvärde',
    landPaid: 'Betalt markpris',
    landValue: 'Markprisets nuvärde',
    group: (label: string, whom: string) =>
      `Ändring av ${inSentence(label)} som ger 0 för ${who(whom)}`,
    groupHow: '−nettonuvärde ÷ gruppens värde; saknas när ingen ändring räcker',
  },

  risk: {
    group: (label: string, whom: string) => `Värdet av ${inSentence(label)} för ${who(whom)}`,
    mean: (whom: string) => `Väntat nettonuvärde för ${who(whom)}`,
    meanHow: 'nettonuvärdet vid huvudhorisonten',
    sd: (whom: string) => `Standardavvikelse för ${who(whom)}`,
    sdHow:
      'roten ur summan, över alla par av grupper, av värde × standardavvikelse för båda × deras samband',
    negative: (whom: string) => `Chans för minus för ${who(whom)}, enligt normalfördelning`,
    negativeHow: 'normalfördelningens andel under 0, med nettonuvärde och standardavvikelse',
    draw: (whom: string) => `Dragning för ${who(whom)}`,
    drawHow: 'nettonuvärde + summan av gruppernas värde × deras ändring i dragningen',
    cholesky: 'Faktor för samvariation',
    choleskyHow: 'undre triangeln i sambandens Cholesky-uppdelning',
    low: (label: string, whom: string) =>
      `Nettonuvärde för ${who(whom)} när ${inSentence(label)} är lågt`,
    high: (label: string, whom: string) =>
      `Nettonuvärde för ${who(whom)} när ${inSentence(label)} är högt`,
    tornadoHow: 'nettonuvärde + gruppens eller postens värde × (faktorn − 1)',
    change: 'Ändring när faktorn sätts in',
    changeHow: 'värde × (faktorn − 1)',
    lessOne: 'Faktorn − 1',
    lessOneHow: 'prövat värde som del av det troliga, minus 1',
    rate: (whom: string, rate: string) => `Nettonuvärde för ${who(whom)} med kalkylräntan ${rate}`,
    uncertainty: (whom: string, measure: string) =>
      `Osäkerhet för ${who(whom)}: ${word(spreads, measure)}`,
    dot: (whom: string, place: number) => `Osäkerhet för ${who(whom)}: utfall ${place} av 50`,
    error: (whom: string, measure: string) =>
      `Slumpfel för ${who(whom)}: ${word(spreads, measure)}`,
    errorHow: 'så långt från svaret med oändligt många dragningar talet kan ligga, ett standardfel',
    simulatedHow:
      'läst ur dragningarna: i var och en multipliceras varje osäkert antagande med sin slumpade faktor, och poster utan intervall följer sin grupp',
    factor: (label: string, end: string) => `${label}: ${word(factorEnds, end)}`,
    factorHow: 'det låga, väntade eller höga värdet ÷ det troliga',
    assumptionEnd: (label: string, whom: string, end: string) =>
      `Nettonuvärde för ${who(whom)} när ${inSentence(label)} är ${end === 'lowSek' ? 'lågt' : 'högt'}`,
    assumptionEndHow: 'kalkylen räknad med antagandet vid det värdet, allt annat lika',
    assumptionValue: (label: string, whom: string) =>
      `Värdet av poster som beror på ${inSentence(label)} för ${who(whom)}`,
    turning: (label: string, whom: string) =>
      `Faktor på ${inSentence(label)} som ger 0 för ${who(whom)}`,
    turningHow: 'den faktor på det troliga värdet vid vilken nettonuvärdet är 0, allt annat lika',
    beyond: (label: string) => `Chans att ${inSentence(label)} hamnar där eller längre bort`,
    beyondHow: 'andelen av antagandets egen fördelning som ligger på andra sidan faktorn',
    ranking: (label: string, whom: string) =>
      `Faktor på ${inSentence(label)} som gör alternativen lika för ${who(whom)}`,
    rankingHow: 'den faktor vid vilken alternativet är lika mycket värt som nollalternativet',
    pair: (first: string, second: string) =>
      `Gemensam ändring av ${inSentence(first)} och ${inSentence(second)} som ger 0`,
    pairHow: 'båda ändras med samma andel av sitt troliga värde; saknas när det inte räcker',
    scenario: (label: string, whom: string) => `${label}: nettonuvärde för ${who(whom)}`,
    scenarioHow: 'kalkylen räknad med lägets faktorer på grupperna',
    choice: (one: string, other: string, whom: string) =>
      `Andel dragningar där ${one} är bättre än ${other} för ${who(whom)}`,
    choiceError: (chosen: string) => `Slumpfel: ${inSentence(chosen)}`,
    information: (whom: string) => `Vad det är värt att veta allt före valet, ${who(whom)}`,
    informationOf: (label: string, whom: string) =>
      `Vad det är värt att veta ${inSentence(label)} före valet, ${who(whom)}`,
    informationHow:
      'medelvärdet över dragningarna av det bästa alternativet i var och en, minus medelvärdet av det som är bäst i genomsnitt',
  },

  property: {
    stabilised_noi: 'Driftnetto i normalåret',
    total_investment: 'Ägarens investering',
    yield_on_cost: 'Direktavkastning på investeringen',
    yieldHow: 'driftnetto ÷ investering',
    market_value_at_completion: 'Marknadsvärde vid färdigställande',
    marketValueHow: 'driftnetto ÷ marknadens direktavkastning',
    write_down_need: 'Nedskrivningsbehov',
    writeDownHow: 'investering − marknadsvärde, aldrig under 0',
  },

  option: {
    npv_stage1: 'Nettonuvärde av etapp 1',
    npv_stage2_good: 'Nettonuvärde av etapp 2 i det goda läget',
    npv_stage2_bad: 'Nettonuvärde av etapp 2 i det dåliga läget',
    committed: 'Nettonuvärde när båda etapperna är bundna',
    committedHow: 'etapp 1 + chans × etapp 2 i gott läge + (1 − chans) × etapp 2 i dåligt läge',
    with_option: 'Nettonuvärde när etapp 2 kan avstås',
    withOptionHow: 'som bundet, men etapp 2 räknas bara i lägen där den ger plus',
    option_value: 'Värdet av att kunna avstå etapp 2',
    optionValueHow: 'skillnaden mellan att kunna avstå och att vara bunden',
  },

  figures: {
    investment: (layer: string) => `Investering, odiskonterad, ${word(layers, layer)}`,
    period: (facts: { whom: string; period: string; isDiscounted: boolean; side: string }) =>
      `${capital(word(sides, facts.side))} för ${who(facts.whom)}, ${word(periods, facts.period)}, ${facts.isDiscounted ? 'som nuvärde' : 'odiskonterat'}`,
    actor: (whom: string, layer: string) =>
      `Nuvärde för ${who(whom)} över hela kalkylperioden, ${word(layers, layer)}`,
    yearly: (whom: string, layer: string, year: number) =>
      `Netto för ${who(whom)} år ${year}, ${word(layers, layer)}`,
    cumulative: (whom: string, year: number) =>
      `Netto för ${who(whom)} summerat till och med år ${year}`,
    cumulativeHow: 'summan av årens netto, odiskonterat och utan restvärde',
  },

  findings: {
    writeDown: 'Nedskrivningsbehov',
    sameHow: 'samma tal som i kalkylen',
    budgetAfter: 'Driftbudgeten summerad över de första fem åren',
    budgetRepaid: 'År då driftbudgeten är tillbaka på 0',
    budgetRepaidHow:
      'första år då årens summor tillsammans är 0 eller mer, efter att ha varit minus; saknas när det aldrig händer',
    budgetSumHow: 'summan av årens resultat i driftbudgeten, basåret medräknat',
    winner: (whom: string) => `Störst plus: ${who(whom)}`,
    loser: (whom: string) => `Störst minus: ${who(whom)}`,
    priced: 'Antal effekter som räknas i pengar',
    unpriced: 'Antal effekter som inte värderats i pengar',
    countHow: 'antalet',
    postTotal: (label: string) => `${label}: summa över åren`,
    postFirst: (label: string) => `${label}: första år med belopp`,
    postLast: (label: string) => `${label}: sista år med belopp`,
    postYearHow: 'året, räknat från basåret, med det första eller sista beloppet',
    additional: (label: string) => `${label}: del som insatsen själv åstadkommer`,
    additionalHow: '(1 − sker ändå) × insatsens del × (1 − undanträngning)',
    changed: (label: string) => `${label}: personer som får det annorlunda`,
    changedHow: 'personer × effekt × den del som insatsen själv åstadkommer',
    effectValue: (label: string) => `${label}: nuvärde för samhället`,
    effectValueHow: 'summan av flödena till samhället; överföringar och det som inte summeras är 0',
  },

  difference: {
    npv: (name: string, whom: string, layer: string) =>
      `${name} mot nollalternativet för ${who(whom)}, ${word(layers, layer)}`,
    npvHow: 'alternativet − nollalternativet',
    less: (label: string) => `Minus: ${inSentence(label)}`,
    lessHow: 'samma tal med omvänt tecken',
    chance: (name: string, whom: string) =>
      `Andel dragningar där ${name} är bättre än nollalternativet för ${who(whom)}`,
    chanceHow:
      'båda alternativen möter samma dragningar; en dragning där de är lika räknas som en halv',
  },

  indicator: {
    year: (label: string) => `${label}: statistikens år`,
    share: (label: string, level: string) => `${label}, ${word(levels, level)}`,
    shareHow: 'antal fall ÷ antal i basen',
    base: (label: string, level: string) => `${label}: bas, ${word(levels, level)}`,
    cases: (label: string, level: string) => `${label}: fall, ${word(levels, level)}`,
    weightedHow: 'summan över statistikområden av områdets antal × den del som ligger i planen',
    weighted: (area: string) => `Område ${area}: den del som ligger i planen`,
    weightedAreaHow: 'områdets antal × den del av området som ligger i planen',
    weight: (area: string) => `Område ${area}: del i planen`,
    count: (area: string, kind: string) => `Område ${area}: ${word(counts, kind)}`,
    percentHow: 'bas × andel i procent ÷ 100',
    coverage: (label: string, level: string) => `${label}: täckning, ${word(levels, level)}`,
    coverageHow: 'ytan med uppgifter ÷ ytan, eller rader med uppgifter ÷ antal områden',
    covered: 'Planyta inom de inlästa områdena',
    planM2: 'Planområdets yta',
    part: (area: string) => `Område ${area}: yta i planen`,
    rows: 'Rader med uppgifter',
    areas: 'Antal områden',
    gap: (label: string, level: string) =>
      `${label}: planområdet jämfört med ${word(levels, level)}`,
    gapHow: 'andel i planområdet − andel i jämförelsen',
    gapLow: (label: string) => `${label}: skillnadens nedre gräns, 95 %`,
    gapHigh: (label: string) => `${label}: skillnadens övre gräns, 95 %`,
    intervalHow:
      'Newcombes intervall för skillnaden mot resten av kommunen, ur Wilsons intervall för båda',
    excess: (label: string) => `${label}: fler än väntat`,
    excessHow: 'basen i planområdet × (andelen där − andelen i resten av kommunen)',
    area: (label: string, area: string) => `${label}, område ${area}`,
  },

  hard: {
    internalRate: 'Ägarens internränta',
    loan: 'Lån, löpande priser',
    loanHow: 'lånets andel × investeringen i löpande priser',
    firstYear: 'Lånets första betalningsår',
    lastYear: 'Lånets sista betalningsår',
    loanYearHow: 'året efter den sista betalningen av investeringen, och lånets löptid därefter',
    coverage: 'Driftnetto i förhållande till lånets betalningar',
    minimumYear: 'År då lånet täcks minst',
    coverageHow:
      'årets driftnetto i löpande priser ÷ årets ränta och amortering; lägst eller i medeltal',
    operatingIncome: (year: number) => `Driftnetto år ${year}`,
    land: (block: string, figure: string) => `${block}: ${word(landFigures, figure)}`,
    landHow:
      'färdigt värde utan marginal, minskat med bygge, avgifter och ränta, räknat tillbaka över byggtiden och delat med 1 + köpkostnad',
    construction: 'Byggkostnad',
    book: 'Markens bokförda värde',
    opportunity: 'Markens värde i annan användning',
    withoutLand: (whom: string) =>
      `Nettonuvärde för ${who(whom)} utan markens värde i annan användning`,
    withLand: (whom: string) =>
      `Nettonuvärde för ${who(whom)} med markens värde i annan användning`,
    withLandHow: 'nettonuvärdet − markens värde i annan användning, som ges upp basåret',
    horizon: (whom: string) => `Huvudhorisont för ${who(whom)}`,
    horizonHow: 'horisonten som den är angiven',
    residual: (whom: string) => `Restvärde som nuvärde för ${who(whom)}`,
    committee: (committee: string | null, year: number) =>
      `Driftbudget för ${committee ?? 'kommunen utan angiven nämnd'} år ${year}`,
    committeeCapital: (committee: string | null, year: number) =>
      `Kapitalkostnad för ${committee ?? 'kommunen utan angiven nämnd'} år ${year}`,
    committeeHow: 'nämndens del av posten i driftbudgeten',
    capital: (label: string, figure: string) => `${label}: ${word(capitalFigures, figure)}`,
    capitalHow:
      'rak avskrivning och internränta på det som återstår, i löpande priser, över anläggningens eller komponenternas livslängd',
  },

  method: {
    rel: 'Tillåten relativ avvikelse mot referensen',
    abs: 'Tillåten avvikelse mot referensen, kr',
    how: 'fast tal i metoden: så nära referensfallen ska varje resultat ligga',
  },
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
