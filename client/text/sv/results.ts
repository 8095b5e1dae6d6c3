import { formatChance } from '../../../server/vocabulary/formatSv.ts';
import { inSentence, rangeMillions } from '../../../server/vocabulary/text/sv/words.ts';

type Interval = { readonly p10: number; readonly p90: number };

/** Plus or minus with the word of the likelihood scale; the chance stands beside it. */
function outlook(chance: number): string {
  if (chance > 0.95) return 'nästan säkert plus';
  if (chance > 0.9) return 'mycket troligt plus';
  if (chance > 0.66) return 'troligen plus';
  if (chance > 0.33) return 'lika troligt plus som minus';
  if (chance > 0.1) return 'troligen minus';
  if (chance > 0.05) return 'mycket troligt minus';
  return 'nästan säkert minus';
}

/** Results: key figures, comparison, uncertainty, equity, register and annex. */
export const resultText = {
  key: {
    label: (alternative: string) => `Nyckelresultat för ${alternative}`,
    hard: 'Hårt, samhället',
    soft: 'Mjukt, samhället',
    total: 'Samlat, samhället',
    municipality: 'Kommunens ekonomi',
    horizon: (years: number) => `${years} år, med restvärde`,
    basis: (priceYear: number, years: { society: number; municipality: number }) =>
      years.society === years.municipality
        ? `Nuvärde med restvärde i ${priceYear} års priser, ${years.society} år.`
        : `Nuvärde med restvärde i ${priceYear} års priser: samhället ${years.society} år, kommunen ${years.municipality} år.`,
    unpriced: (unpriced: number, all: number) =>
      unpriced === 0
        ? all === 1
          ? '1 effekt, värderad'
          : `${all} effekter, alla värderade`
        : `${unpriced} av ${all} effekter ej värderade`,
    noEffects: 'inga effekter angivna',
    likely: ({ p10, p90 }: Interval, chance: number) =>
      `troligen ${rangeMillions(p10, p90)}; ${formatChance(chance)} går plus`,
    exact: 'inget är osäkert än',
    nothingYet: 'inget att räkna på än',
    chance: (chance: number) => `${formatChance(chance)} utfall går plus`,
    notCalculated: 'Kalkylen går inte att räkna.',
    live: 'Räknas om direkt när du ändrar. Det som trycks är en sparad ögonblicksbild.',
  },
  nothingYet: {
    title: 'Inget att visa än',
    sentence: (alternative: string) =>
      `${alternative} har inga poster, fastighetskalkyler eller insatser. När de är ifyllda visas resultatet här.`,
  },
  alternatives: {
    label: 'Alternativ',
  },
  compare: {
    finding: (title: string, society: number, municipality: number) =>
      `${title}: ${outlook(society)} för samhället, ${outlook(municipality)} för kommunen`,
    lead: 'Alternativen bredvid varandra: vem som betalar, vem som får nyttan och när.',
    figures: (priceYear: number) => `nuvärde i ${priceYear} års priser`,
    table: 'Alternativen jämförda',
    tableLead: (priceYear: number) =>
      `Nuvärde vid huvudhorisonten med restvärde, mnkr i ${priceYear} års priser. Under summorna: 8 av 10 utfall.`,
    row: {
      investment: 'Investering, odiskonterad',
      hard: 'Hård kalkyl, samhället',
      soft: 'Mjuk kalkyl, samhället',
      total: 'Samlat, samhället',
      chance: 'Utfall där samlat är över 0',
      municipality: 'Kommunens ekonomi',
      public: 'Offentlig sektor',
      company: 'Ägaren av bostäderna',
      unpriced: 'Effekter som inte värderats i pengar',
    },
    wordRow: {
      equity: 'Jämlikhet i hälsa',
      trust: 'Tillit till underlaget',
    },
    chanceOfBetter: 'Utfall där samlat är bättre än nollalternativet',
    saved: {
      unit: 'Enhet',
      units: { SEK: 'kr', share: '%', count: 'antal' },
      low: (name: string) => `${name}, lågt`,
      high: (name: string) => `${name}, högt`,
    },
    rowHead: 'Mått',
    mode: 'Tabellen visar',
    values: 'Värden',
    differences: 'Skillnad mot nollalternativet',
    differenceLead: (priceYear: number) =>
      `Nollalternativet som det är, och vad varje annat alternativ ändrar mot det. Nuvärde med restvärde, mnkr i ${priceYear} års priser.`,
    differenceTable: 'Alternativen jämförda, skillnad mot nollalternativet',
    noSureDifference: 'ingen säker skillnad',
    noValue: '–',
    nothingEntered: (name: string) => `${name}, inga belopp än`,
    clocks: 'Två klockor',
    clocksLead: (priceYear: number) =>
      `Nuvärde med restvärde, mnkr i ${priceYear} års priser. Återbetalning prövas i driftbudgeten på fem år, lönsamhet på 25. En investering som undviks ger inget restvärde.`,
    clocksHead: 'Vem',
    years: (years: number) => `${years}\u00a0år`,
    budgetRepaid: (year: number | null) =>
      year === null
        ? 'I driftbudgeten kommer pengarna aldrig tillbaka under budgetperioden.'
        : `I driftbudgeten är pengarna tillbaka år ${year}.`,
    repaysInFive: 'Pengarna är tillbaka inom fem år i kommunens driftbudget.',
    repaysNotInFive: 'Pengarna är inte tillbaka inom fem år i kommunens driftbudget.',
    profitable: (whom: readonly string[]) =>
      whom.length === 0
        ? 'På 25 år är planen inte lönsam ur något av perspektiven.'
        : `På 25 år är planen lönsam för ${whom.join(', ')}.`,
    unpricedNote:
      'Effekter som inte värderats i pengar räknas aldrig in i summorna. De står i den mjuka kalkylen och i bilagan.',
    perspective: 'Perspektiv',
    how: {
      whoPays:
        'Varje krona i kalkylen går från en aktör till en annan, eller är en verklig resurs som förbrukas eller skapas. Beloppen räknas om till nuvärde med den samhällsekonomiska räntan över 60 år. Överföringar tar ut varandra i samhällets netto. Talen avrundas var för sig, så en summa kan skilja i sista siffran.',
      cashFlow:
        'Belopp per år i fast prisnivå, utan diskontering och utan restvärde. Linjen är den löpande summan.',
      budget:
        'Driftbudgeten visar avskrivning, internränta, drift och intäkter i löpande priser. En social insats är en driftkostnad och kapitaliseras aldrig.',
      bridge:
        'Hårda och mjuka poster räknas var för sig med samma ränta och läggs sedan ihop. Båda visas alltid.',
      dotplot:
        'Antagandena dras slumpvis inom sina intervall, tillsammans med sin riskgrupp och gruppernas samband, tusentals gånger från ett sparat frö. Prickarna är 50 lika sannolika utfall.',
      effects:
        'En effekts flöden läggs ihop till samhällets nuvärde. Strecket visar värdet när effektens storlek sätts till sitt låga och sitt höga värde, allt annat lika. Effekter som inte räknas in står inte här.',
      tornado:
        'Ett antagande i taget sätts till sitt låga och sitt höga värde, allt annat lika. Staplarna är sorterade efter hur mycket resultatet ändras.',
      groupTornado:
        'En riskgrupp i taget sätts till sitt låga och sitt höga värde, allt annat lika.',
    },
  },
  trial: {
    mark: 'prövat',
    title: 'Pröva antaganden',
    lead: 'Alla siffror och diagram på sidan följer med. Inget sparas.',
    reset: 'Återställ',
    resultHead: 'Resultat, mnkr',
    before: 'I kalkylen',
    after: 'Prövat',
    percent: (label: string) => `${label}, procent av antagandet`,
    tried: (label: string, percent: string) => `${label} ${percent}`,
    source: (source: string, tried: string) =>
      `${source} Prövat: ${tried} av kalkylens. Det är inte kalkylens egna siffror.`,
    none: 'Inga riskgrupper är angivna. De ställs in under Antaganden.',
  },
  equity: {
    lead: 'Hälsan och dess villkor i planområdet, jämfört med kommunen, och vad planen ändrar.',
    tableTitle: 'Mått för planområdet, kommunen och riket',
    tableLead:
      'Före planen. Vem som flyttar in kan ändra ett mått utan att någons hälsa ändras; det syns inte här.',
    head: {
      indicator: 'Mått',
      plan: 'Planområdet',
      municipality: 'Kommunen',
      nation: 'Riket',
      gap: 'Skillnad mot resten av kommunen, procentenheter',
      excess: 'Fler än väntat, antal',
    },
    gapInterval: (low: string, high: string) => `95 %: ${low} till ${high}`,
    noSureGap: 'ingen säker skillnad',
    smallBase: 'visas inte, för få personer',
    secondary: 'visas inte, annars går ett dolt tal att räkna fram',
    noData: 'uppgift saknas',
    suppression: (count: number) =>
      count === 1
        ? '1 värde visas inte, för underlaget är så litet att enskilda personer kunde kännas igen eller slumpen styra.'
        : `${count} värden visas inte, för underlaget är så litet att enskilda personer kunde kännas igen eller slumpen styra.`,
    joined: (labels: readonly string[]) =>
      `Siffror insamlade på en annan områdesversion är kopplade på kod: ${labels.join(', ')}. Gränserna kan skilja. Det trycks i bilagan.`,
    allJoined:
      'Alla siffror är insamlade på en annan områdesversion och kopplade på kod. Gränserna kan skilja. Det trycks i bilagan.',
    coverage: (percent: string) =>
      `${percent} av planområdet täcks av de inlästa områdena. Resten är inte uppräknad.`,
    missing: {
      noPlanArea: 'Planområdet saknas. Läs in det under Plan och alternativ.',
      noLayer: 'Inga områden är inlästa för kommunen. Läs in områden och statistik.',
      outsideLayer:
        'Planområdet ligger utanför de inlästa områdena. Kontrollera koordinatsystemet eller läs in rätt områden.',
    },
    noStatistics: 'Områdena är inlästa men ingen statistik. Läs in statistik för områdena.',
    toPlan: 'Till Plan och alternativ',
    toImport: 'Till Områden och statistik',
    source: (sources: readonly string[]) => `Källa: ${sources.join('; ')}.`,
  },
  register: {
    lead: 'Var talen kommer ifrån, och de räntor, horisonter och risker som alla alternativ delar.',
    tableTitle: 'Register över antaganden',
    tableLead:
      'Alla tal som kan vara osäkra, med källa. Egen bedömning är tillåten och visas som sådan.',
    filter: 'Visa',
    filters: {
      all: 'Alla',
      impact: 'Störst påverkan',
      withoutSource: 'Utan källa',
      copied: 'Hämtade, ej bekräftade',
      interval: 'Med intervall',
      catalogue: 'Ur biblioteket',
      changed: 'Ändrade från biblioteket',
    },
    head: { label: 'Antagande', unit: 'Enhet', kind: 'Slag, fördelning', note: 'Källa' },
    groups: {
      other: 'Program och övrigt',
      hard: 'Investeringar, intäkter och drift',
      property: 'Fastighet, försäljning och mark',
      soft: 'Sociala insatser',
      built: 'Effekter av det som byggs',
    },
    groupSaid: (count: number, withoutSource: number, copied: number) =>
      [
        count === 1 ? '1 antagande' : `${count} antaganden`,
        ...(withoutSource === 0 ? [] : [`${withoutSource} utan källa`]),
        ...(copied === 0 ? [] : [`${copied} hämtade, ej bekräftade`]),
      ].join(', '),
    toProgramme: 'Ändra i programmet',
    toProgrammeOf: (label: string) => `Ändra ${label} i programmet`,
    noneShown: 'Inga antaganden att visa med det urvalet.',
    none: 'Alternativet har inga antaganden än. De kommer från hård och mjuk kalkyl.',
    count: (shown: number, all: number) => `${shown} av ${all} antaganden`,
    part: {
      amount: '',
      rent: ', hyra',
      operating: ', drift och underhåll',
      maintenance: ', underhåll',
      salePrice: ', försäljningspris',
      landBook: 'Markens bokförda värde',
      landOpportunity: 'Markens värde i annan användning',
      costPerYear: '',
      effectShare: ', effekt',
      unitValue: '',
      wholeValue: ', källans hela värde',
      ofField: '',
    },
    unit: {
      rent: 'kr/m²',
      operating: 'kr/m²',
      maintenance: 'kr/m²',
      salePrice: 'kr/m²',
      landBook: 'kr',
      landOpportunity: 'kr',
      costPerYear: 'kr/år',
      effectShare: '%',
      unitValue: 'kr/person',
      wholeValue: 'kr/person',
    },
    sourceKindOf: (label: string) => `Slag av källa för ${label}`,
    noKind: 'Ingen källa',
    distribution: 'Fördelning',
    distributionHint: 'Hur talet sprider sig mellan lågt och högt.',
    distributionOf: (label: string) => `Fördelning för ${label}`,
    sourceNoteOf: (label: string) => `Källa för ${label}`,
    settings: 'Räntor, horisonter och prisnivå',
    settingsLead: 'Reala räntor per år. De gäller alla alternativ.',
    settingsFields: {
      priceYear: 'Prisnivå, år',
      baseYear: 'Basår (diskonteras till)',
      inflationPerYear: 'Inflation',
      internalRatePerYear: 'Internränta, nominell',
      taxFactor: 'Skattefaktor',
      budgetYears: 'Budgetperiod, år',
      stabilisedYear: 'Normalår för driftnetto',
      optimismBiasCapex: 'Påslag för optimism i investering',
      optimismBiasEffect: 'Avdrag för optimism i effekt',
      exitCostShare: 'Kostnad vid avyttring',
      exitYieldReal: 'Direktavkastning vid avyttring',
      marketYieldReal: 'Marknadens direktavkastning',
      discountLow: 'Prövad låg kalkylränta',
      discountHigh: 'Prövad hög kalkylränta',
      seed: 'Frö till slumptalen',
      draws: 'Antal dragningar',
      horizons: 'Horisonter, år',
    },
    internalRateYear: 'År som internräntan gäller',
    internalRateYearHint: 'Det år som räntan är beslutad för. Får lämnas tomt.',
    horizonsHint: 'Flera år med semikolon mellan, till exempel 5; 10; 25; 60',
    horizonsFault:
      'Skriv hela år mellan 1 och 60 med semikolon mellan, till exempel 5; 10; 25; 60.',
    rates: 'Kalkylränta och huvudhorisont per perspektiv',
    ratesHead: { whom: 'Perspektiv', rate: 'Real kalkylränta', horizon: 'Huvudhorisont, år' },
    risk: 'Riskgrupper',
    riskLead:
      'Grupperna varierar tillsammans i simuleringen. Lågt och högt är andelar av antagandet i känslighetsanalysen.',
    riskHead: {
      group: 'Grupp',
      low: 'Lågt',
      high: 'Högt',
      deviation: 'Standardavvikelse',
      common: 'Hur mycket gruppen varierar tillsammans',
    },
    sampling: 'Hur slumptalen dras',
    samplingName: { random: 'Slumpmässigt', latinHypercube: 'Latinsk hyperkub' },
    samplingHint: {
      random: 'Varje dragning är oberoende av de andra, vilket passar för chanser och intervall.',
      latinHypercube:
        'Dragningarna sprids jämnt över varje antagande, vilket ger ett säkrare medelvärde.',
    },
    scenarios: 'Scenarier',
    scenariosLead:
      'Ett scenario ändrar hela grupper på en gång. 100 % är som i kalkylen. Ett tomt fält ändrar inget.',
    addScenario: 'Lägg till scenario',
    newScenario: 'Nytt scenario',
    scenarioName: 'Scenariots namn',
    correlationImpossible:
      'Sambanden mellan grupperna kan inte gälla samtidigt, så kalkylen går inte att räkna. Ändra något av dem, eller ta de närmaste som kan:',
    correlationChange: (pair: string, before: string, after: string) =>
      `${pair}: ${before} blir ${after}`,
    correlationPair: (first: string, second: string) => `${first} och ${inSentence(second)}`,
    correlationTake: 'Använd närmaste möjliga samband',
    correlation: 'Samband mellan grupperna',
    correlationOf: (first: string, second: string) => `Samband mellan ${first} och ${second}`,
  },
  annex: {
    copiedLeft: (count: number) =>
      count === 1
        ? 'Ett tal är hämtat från ett tidigare ärende och inte bekräftat. Det märks i bilagans register.'
        : `${count} tal är hämtade från ett tidigare ärende och inte bekräftade. De märks i bilagans register.`,
    copiedSee: 'Till Antaganden',
    title: 'Bilaga',
    lead: 'En bilaga trycker en sparad ögonblicksbild av ärendet. Den är ett utkast tills en andra person har godkänt den.',
    whatIsLeft: 'Se vad som är kvar till en första bilaga',
    none: 'Ingen bilaga är skapad än. Knappen Skapa bilaga sparar ärendet och trycker det som det står nu.',
    caption: 'Skapade bilagor',
    head: {
      created: 'Skapad',
      status: 'Ställning',
      version: 'Ärendets sparning',
      hash: 'Kontrollsumma',
      open: 'Bilaga',
    },
    at: (day: string, time: string) => `${day} kl. ${time}`,
    status: { draft: 'Utkast', frozen: 'Fryst' },
    pdf: 'Öppna PDF',
    pdfOf: (created: string) => `Öppna PDF från ${created}`,
    short: 'Kort utgåva, en sida',
    shortOf: (created: string) => `Kort utgåva, en sida, från ${created}`,
    pdfOther: 'PDF på engelska',
    pdfOtherOf: (created: string) => `Öppna PDF på engelska från ${created}`,
    read: 'Läs på sidan',
    readOf: (created: string) => `Läs på sidan: bilagan från ${created}`,
    older: (behind: number) =>
      behind === 1 ? 'ärendet är ändrat 1 gång efter' : `ärendet är ändrat ${behind} gånger efter`,
    latest: 'som ärendet är sparat nu',
    code: (version: string) => `Helkalkyl ${version}`,
    hashNote:
      'Kontrollsumman är de första tolv tecknen av SHA-256 för ögonblicksbilden. Samma tecken står i bilagans sidfot.',
  },
} as const;
