/** The catalogue of evidence: kinds, licences, grades, sources, and the published parameters. */
export const catalogueNames: Readonly<Record<string, string>> = {
  // catalogue
  Resurskostnad: 'Resource cost',
  Överföring: 'Transfer',
  Produktionsbortfall: 'Loss of production',
  Hälsa: 'Health',
  Välbefinnande: 'Wellbeing',
  Effektsamband: 'Effect relationship',
  'Kommunens egen enhetskostnad': 'The municipality’s own unit cost',
  Indikator: 'Indicator',
  'Uppgift med källa': 'Fact with a source',
  'Öppen källkod': 'Open source code',
  'Får inte spridas': 'Must not be passed on',
  'Ett tal': 'A number',
  'Ett spann': 'A range',
  'Bara riktning': 'Direction only',
  'Inget värde': 'No value',
  mark: 'land',
  moms: 'VAT',

  // grades
  hög: 'high',
  medel: 'medium',
  låg: 'low',
  'mycket låg': 'very low',

  // licences
  'Öppna data, källan anges': 'Open data, the source is named',
  'Kommunens egna uppgifter': 'The municipality’s own data',
  'Ingen licens angiven': 'No licence stated',

  // numbers
  Uppmätt: 'Measured',
  Schablon: 'Standard value',
  'Egen bedömning': 'Own judgement',
  'Läst ur planen': 'Read from the plan',
  Triangulär: 'Triangular',

  // sources
  'SCB:s statistikdatabas': 'SCB’s statistical database',
  'SCB:s öppna geodata': 'SCB’s open geodata',

  // parameters/discountSchedules
  'Brittiska Green Book': 'UK Green Book',
  'En översyn i juni 2026 föreslår 3,0 procent och ingen egen ränta för hälsa.':
    'A review in June 2026 proposes 3.0 per cent and no separate rate for health.',
  'Brittiska Green Book, hälsa': 'UK Green Book, health',
  'Bara det första bandet är läst; trappan slutar där.':
    'Only the first band has been read; the steps end there.',
  'Dansk samhällsekonomisk ränta': 'Danish socioeconomic discount rate',

  // parameters/foreignSeries
  'Brittisk BNP-deflator (2024 = 100)': 'UK GDP deflator (2024 = 100)',
  'Norsk BNP per invånare, löpande priser': 'Norwegian GDP per inhabitant, current prices',

  // parameters/optimismBias
  'Vanliga byggnader': 'Standard buildings',
  'Ovanliga byggnader': 'Non-standard buildings',
  'Vanliga anläggningar': 'Standard civil engineering',
  'Ovanliga anläggningar': 'Non-standard civil engineering',
  'Utrustning och utveckling': 'Equipment and development',
  'Upphandlad drift': 'Outsourced operation',

  // parameters/publishedSums
  'Jönköping, vinst första året': 'Jönköping, gain in the first year',
  'Jönköping, 42 gånger insatsen': 'Jönköping, 42 times the cost of the measure',
  'Unga i riskzon, 20 personer': 'Young people at risk, 20 people',
  'blog.zaramis.se 2008-05-17, löptext': 'blog.zaramis.se 2008-05-17, running text',
  'Unga i riskzon, andel som behöver lyckas': 'Young people at risk, share that needs to succeed',
  'Årskull, 20 procent färre på lång sikt': 'Year group, 20 per cent fewer in the long run',
  'Är du lönsam lille vän? (Nilsson m.fl.), sammanfattning s. 1':
    'Är du lönsam lille vän? (Nilsson et al.), summary p. 1',
  'Årskull, 20 procent färre per år': 'Year group, 20 per cent fewer per year',
  'Årskull, två år i stället för fem': 'Year group, two years instead of five',
  'Årskull, livslång kostnad mot årlig (3 procent, 45 år)':
    'Year group, lifelong cost against yearly cost (3 per cent, 45 years)',
  'Mobbning 2022, per år de första fyra åren': 'Bullying 2022, per year in the first four years',
  'Mobbningens pris (Friends 2022), sammanfattning': 'Mobbningens pris (Friends 2022), summary',
  'Sparad vård per cyklad km, andel 18 procent':
    'Health care saved per km cycled, share of 18 per cent',
  'Sparad vård per gången km, andel 18 procent':
    'Health care saved per km walked, share of 18 per cent',
  'ICM-stöd, enligt räkenskaper': 'ICM support, according to accounts',
  'Afprøvning af midlertidige overgangsboliger, tabel 7.1':
    'Afprøvning af midlertidige overgangsboliger, table 7.1',
  'ICM-stöd, enligt tidmätning': 'ICM support, according to measured time',
  'ICM-stöd, medelvärdets egna delar': 'ICM support, the mean value’s own parts',
  'Cykling i Köpenhamn, nettokostnad per km': 'Cycling in Copenhagen, net cost per km',
  'SROI-exempel med justeringar': 'SROI example with adjustments',
};
