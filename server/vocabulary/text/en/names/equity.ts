/** Health equity: groups, best interests of the child, inequality measures, and why one is missing. */
export const equityNames: Readonly<Record<string, string>> = {
  'Angiven inkomst': 'Entered income',
  // equity
  'Vilka barn berörs av planen, och hur?': 'Which children does the plan affect, and how?',
  'Vilka alternativ har prövats utifrån vad som är bäst för barnen?':
    'Which alternatives have been tried by what is best for the children?',
  'Hur har barnens bästa vägts mot andra intressen?':
    'How have the best interests of the children been weighed against other interests?',
  'Vad görs för de barn som får det sämre?': 'What is done for the children who will be worse off?',
  'Hur har barn fått säga vad de tycker?': 'How have children been able to say what they think?',
  'Vad sade barnen, och vad ändrades i planen?':
    'What did the children say, and what was changed in the plan?',
  'Barn och unga 0–19 år': 'Children and young people aged 0–19',
  '65 år och äldre': 'Aged 65 and over',
  'Låg ekonomisk standard': 'Low economic standard',
  Hyresrätter: 'Rental homes',
  Bostadsrätter: 'Tenant-owned homes',
  Äganderätter: 'Owned homes',

  // indicatorFindings
  'områdena rangordnas efter måttet självt': 'the areas are ranked by the measure itself',
  'uppgifter att rangordna områdena efter saknas': 'there is no data to rank the areas by',
  'färre än fem områden har uppgifter': 'fewer than five areas have data',

  // inequality
  Skillnad: 'Difference',
  Kvot: 'Ratio',
  'Absolut koncentrationsindex': 'Absolute concentration index',
  'Relativt koncentrationsindex': 'Relative concentration index',
  Lutningsindex: 'Slope index',
  'Relativt lutningsindex': 'Relative slope index',
  'Varians mellan områden': 'Variance between areas',
  'Standardavvikelse mellan områden': 'Standard deviation between areas',
  Variationskoefficient: 'Coefficient of variation',
  'Olikhetsindex, oviktat': 'Index of disparity, unweighted',
  'Olikhetsindex, viktat': 'Index of disparity, weighted',
  'Medelavstånd till bästa området, oviktat': 'Mean difference from the best area, unweighted',
  'Medelavstånd till bästa området, viktat': 'Mean difference from the best area, weighted',
  'Medelavstånd till medelvärdet, oviktat': 'Mean difference from the mean, unweighted',
  'Medelavstånd till medelvärdet, viktat': 'Mean difference from the mean, weighted',
  'Medelavstånd till referensområdet, oviktat':
    'Mean difference from the reference area, unweighted',
  'Medelavstånd till referensområdet, viktat': 'Mean difference from the reference area, weighted',
  Theilindex: 'Theil index',
  'Genomsnittlig logaritmisk avvikelse': 'Mean log deviation',
  'Tillskriven andel': 'Attributable share',
  'Tillskriven risk': 'Attributable risk',
  'nämnaren är 0': 'the denominator is 0',
  'medelvärdet är 0': 'the mean is 0',
  'linjens värde i ena änden är 0 eller lägre':
    'the value of the line at one of its ends is 0 or lower',
  'ett område har värdet 0 eller lägre': 'an area has the value 0 or lower',
  'hela befolkningen bor i ett enda område': 'the whole population lives in a single area',
  'standardfel saknas': 'the standard error is missing',
  'kvoten är 0': 'the ratio is 0',
  'referensområdet är sämre än medelvärdet': 'the reference area is worse than the mean',
  'inga fall i referensområdet': 'no cases in the reference area',
  'värdet är inte ett antal personer': 'the value is not a number of people',
  'ett område har ett värde som inte går att simulera':
    'an area has a value that cannot be simulated',
  'Område utan värde är utelämnat': 'An area without a value is left out',
  'Område utan befolkning väger inget': 'An area without population has no weight',
  'Osäkerheten är okänd': 'The uncertainty is not known',

  // socialFindings
  'Lägsta inkomsttredjedelen': 'Lowest income third',
  'Mellersta inkomsttredjedelen': 'Middle income third',
  'Högsta inkomsttredjedelen': 'Highest income third',

  // ownCounts
  'Fall efter ålder och kön': 'Cases by age and sex',
  'Grupperna i Care Need Index': 'The groups of the Care Need Index',
  'ensamboende över 65 år': 'people over 65 who live alone',
  'födda i vissa regioner': 'born in certain regions',
  'arbetslösa eller i åtgärd 16–64 år': 'unemployed or in a labour market programme, aged 16–64',
  'ensamstående med barn ≤ 17 år': 'single parents with children aged 17 or under',
  'inflyttade, minst 1 år gamla': 'moved in, at least 1 year old',
  'lågutbildade 25–64 år': 'people with little education, aged 25–64',
  'barn under 5 år': 'children under 5',

  // targetAreas
  'Hälsa (utfall)': 'Health (outcome)',
  'Målområde 1: det tidiga livets villkor': 'Target area 1: conditions in early life',
  'Målområde 2: kunskaper, kompetenser och utbildning':
    'Target area 2: knowledge, skills and education',
  'Målområde 3: arbete, arbetsförhållanden och arbetsmiljö':
    'Target area 3: work, working conditions and work environment',
  'Målområde 4: inkomster och försörjningsmöjligheter':
    'Target area 4: incomes and means of support',
  'Målområde 5: boende och närmiljö': 'Target area 5: housing and neighbourhood',
  'Målområde 6: levnadsvanor': 'Target area 6: living habits',
  'Målområde 7: kontroll, inflytande och delaktighet':
    'Target area 7: control, influence and participation',
  'Målområde 8: jämlik hälso- och sjukvård': 'Target area 8: equal health care',

  // costOffers
  'hushåll med ekonomiskt bistånd': 'households with social assistance',
  'heltidsår till en tjänstemans lön': 'full-time years at the pay of a salaried employee',
};
