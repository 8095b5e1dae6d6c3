import { spoken } from '../language.ts';
import { annexRegisterTexts } from './annexRegister.ts';
import { formatMnkr, formatNumber, formatPercent } from '../../formatSv.ts';
import { counted, inSentence, listed } from './words.ts';

const steps: Readonly<Record<string, string>> = {
  '-3': '−−− stor försämring',
  '-2': '−− försämring',
  '-1': '− liten försämring',
  '0': '0 ingen ändring',
  '1': '+ liten förbättring',
  '2': '++ förbättring',
  '3': '+++ stor förbättring',
};

const clockHeads: Readonly<Record<number, string>> = {
  5: 'återbetalning',
  25: 'lönsamhet',
  60: 'livslängd',
};

/** Headings, tables and paragraphs of the decision annex; findings are in `findings.ts`. */
export const annexTexts = spoken({
  title: (title: string) =>
    /^detaljplan/i.test(title)
      ? `Beslutsbilaga: Samlad kalkyl för ${inSentence(title)}`
      : `Beslutsbilaga: Samlad kalkyl för detaljplan ${title}`,
  headerLeft: (municipality: string, committee: string) =>
    committee === '' ? municipality : `${municipality} · ${committee}`,
  invented: 'Påhittat exempel',
  /** The numbers of the committee and of the council. */
  headerRight: (registryNumbers: readonly string[], title: string) =>
    registryNumbers.length === 0 ? title : `Dnr ${registryNumbers.join(', ')} · ${title}`,
  status: { draft: 'utkast', frozen: 'fryst' },
  watermark: 'UTKAST',
  /** A draft is of the case as it was saved; a version is frozen. */
  numbered: {
    draft: (number: number) => `sparning ${number}`,
    frozen: (number: number) => `version ${number}`,
  },
  footerLeft: (facts: { status: string; numbered: string; date: string }) =>
    `Beslutsbilaga, ${facts.status}, ${facts.numbered} · ${facts.date}`,
  footerRight: (sha256: string) => `kontrollsumma ${sha256.slice(0, 12)}`,

  priceHead: (year: number) => `Nuvärde i ${year} års priser`,
  priceHeadMillions: (year: number) => `Nuvärde, mnkr i ${year} års priser`,
  years: (count: number) => `${count} år`,
  none: '–',
  total: 'Summa',
  alternative: 'Alternativ',

  summary: {
    facts: {
      registryNumber: 'Diarienummer',
      meeting: 'Nämnd och möte',
      stage: 'Planskede',
      date: 'Datum',
      caseOfficer: 'Handläggare',
      reviewer: 'Ekonom',
      status: 'Status',
      number: { draft: 'Sparning', frozen: 'Version' },
    },
    noReviewer: 'ännu ingen',
    councilNumber: (own: string, council: string) => `${own} (fullmäktige ${council})`,
    decision: 'Det här ska nämnden ta ställning till',
    noDecision: 'Inga beslutspunkter är inlagda.',
    important: 'Det viktigaste på en halv sida',
    answers: {
      cost: 'Vad det kostar',
      pays: 'Vem betalar',
      gains: 'Vem vinner',
      sureness: 'Hur säkert det är',
      equity: 'Jämlikhet i hälsa',
    },
    subjectOne: 'Förslaget',
    subjectMany: (name: string) => `Alternativet ${name}`,
    comparison: 'Jämförelse av alternativen',
    uncertainty: 'Osäkerhet',
    rows: {
      investment: 'Investering, alla aktörer, ej diskonterad',
      hard: (years: number) => `Mark och byggnad netto, ${years} år (hårt)`,
      soft: (years: number) => `Sociala effekter netto, ${years} år (mjukt)`,
      society: (years: number) => `Samlat för samhället, ${years} år`,
      chance: 'Chans att samlat är över 0',
      equity: 'Jämlikhet i hälsa',
      trust: 'Tillit till underlaget',
    },
    /** The same over narrow columns. */
    narrowRows: {
      investment: 'Investering, ej diskonterad',
      hard: (years: number) => `Hårt netto, ${years} år`,
      soft: (years: number) => `Mjukt netto, ${years} år`,
      society: (years: number) => `Samlat för samhället, ${years} år`,
      chance: 'Chans att samlat är över 0',
    },
    likely: (range: string) => `troligen ${range}`,
    noAmounts: (name: string) => `${name} har inga belopp än.`,
    likelyNote: 'Troligen betyder 8 chanser av 10 att utfallet hamnar i intervallet.',
    pricedNote: (unpriced: number, all: number) =>
      unpriced === 0
        ? 'Alla beskrivna effekter är värderade i pengar.'
        : `${unpriced} av ${counted(all, 'en effekt', 'effekter')} är inte ${unpriced === 1 ? 'värderad' : 'värderade'} i pengar, se Mjuk kalkyl.`,
    changes: 'Det här kan ändra slutsatsen',
  },

  whoPays: {
    heading: 'Vem betalar och vem får nyttan?',
    otherAlternatives: 'Samma tabeller för övriga alternativ står i Hård kalkyl och Samlad kalkyl.',
    matrixCaption: (priceYear: number) =>
      `Kostnad, intäkt och netto per aktör, mnkr i ${priceYear} års priser utan diskontering`,
    columns: { actor: 'Aktör', cost: 'Kostnad', income: 'Intäkt', net: 'Netto' },
    matrixNote:
      'Frigjord kapacitet går inte att ta ur en budget. Hushållens värde räknas som intäkt. Basåret ingår.',
    perspective: 'Ur vems synvinkel',
    budget: 'Kommunens egen ekonomi',
    budgetHead: 'Påverkan på driftbudgeten, mnkr i löpande priser',
    budgetNote: 'Sociala insatser skrivs aldrig av.',
    without: 'Vad händer om inget görs?',
    noWithout: 'Ingen beskrivning av vad som händer utan planen är inlagd.',
  },

  proposal: {
    heading: 'Förslaget och alternativen',
    noMap: 'Karta saknas, eftersom planområde eller områdesindelning inte är inläst.',
    areaFacts: {
      area: 'Planområdets areal',
      measuredIn: 'Arealen mätt i',
      coverage: 'Täckt av statistikområden',
      file: 'Planområdet läst ur',
      format: 'Planfilens format',
      planFile: (format: string, sha256: string) => `${format}, SHA-256 ${sha256}`,
      border: 'Planområdets gräns',
    },
    programmeCaption: 'Bostäder och lokaler',
    columns: {
      what: 'Vad',
      kind: 'Slag',
      grossArea: 'BTA, m²',
      dwellingArea: 'BOA, m²',
      count: 'Antal',
      year: 'Klart',
    },
    dwellings: (count: number) => counted(count, '1 bostad', 'bostäder'),
    places: (count: number, forPlan: number | undefined) =>
      forPlan === undefined
        ? counted(count, '1 plats', 'platser')
        : `${counted(count, '1 plats', 'platser')}, varav ${formatNumber(forPlan)} för planen`,
    inStage: (label: string, stage: number | undefined) =>
      stage === 2 ? `${label}, etapp 2` : label,
    noProgramme: (name: string) => `${name} innehåller inga nya bostäder eller lokaler.`,
    baseline: (name: string) => `${name} är det som de andra alternativen jämförs med.`,
  },

  hard: {
    heading: 'Hård kalkyl: mark, byggnad och anläggning',
    intro: (facts: { priceYear: number; optimism: number }) =>
      facts.optimism > 0
        ? `Belopp står i ${facts.priceYear} års priser, summerade över kalkylperioden utan diskontering. Investeringar är uppräknade med ${formatPercent(facts.optimism)}, eftersom de brukar underskattas.`
        : `Belopp står i ${facts.priceYear} års priser, summerade över kalkylperioden utan diskontering.`,
    noPosts: 'Inga hårda poster är inlagda.',
    caption: 'Poster, mnkr',
    columns: {
      post: 'Post',
      payer: 'Betalar',
      receiver: 'Får',
      amount: 'Belopp',
      presentValue: 'Nuvärde',
      years: 'År',
      life: 'Livslängd',
    },
    postLabel: (label: string, extras: readonly string[]) =>
      extras.length === 0 ? label : `${label} (${extras.join('; ')})`,
    postNote: (rate: string) => `Nuvärde med samhällets kalkylränta ${rate}, utan restvärde.`,
    appraisal: 'Fastighetskalkyl',
    facts: {
      noi: (year: number) => `Driftnetto ${year}`,
      investment: 'Ägarens investering',
      yieldOnCost: 'Driftnetto av investeringen',
      marketValue: 'Marknadsvärde när det är klart',
      writeDown: 'Nedskrivningsbehov',
      rent: 'Hyra som behövs för avkastningskravet',
      landPrice: 'Markpris som ger ägaren noll',
      irr: 'Internränta',
      payback: 'Återbetalningstid, diskonterad',
    },
    higherRent: (share: number) =>
      share >= 0 ? `${formatPercent(share, 1)} högre` : `${formatPercent(-share, 1)} lägre`,
    noRent: 'ingen hyra räcker',
    negativeLand:
      'Negativt markpris betyder att ägaren når noll först om marken är gratis och pengar dessutom följer med.',
    landPrice: (sek: number, paidSek: number | null) =>
      paidSek === null ? formatMnkr(sek) : `${formatMnkr(sek)} (i kalkylen ${formatMnkr(paidSek)})`,
    irr: (rates: readonly number[]) => {
      const shown = rates.map((rate) => formatPercent(rate, 1));
      if (shown.length === 0) return 'finns ingen';
      return shown.length === 1 ? (shown[0] ?? '') : `flera lösningar: ${listed(shown)}`;
    },
    payback: (years: number | null) =>
      years === null ? 'betalas inte tillbaka inom 60 år' : `${formatNumber(years, 1)} år`,
  },

  soft: {
    heading: 'Mjuk kalkyl: sociala och hälsoekonomiska effekter',
    none: 'Inga sociala insatser eller effekter av det som byggs är inlagda.',
    group: 'Målgrupp',
    noOutputs: 'Inte beskrivna',
    resources: (amount: string) => `${amount} i nuvärde.`,
    value: (amount: string) => `${amount} i nuvärde för samhället, i de effekter som räknas`,
    repayment: 'Återbetalning',
    reserve: (whom: string, total: string) => `Avsätts av ${whom} (i allt ${total})`,
    setAside: 'Avsätts',
    setAsideBy: (whom: string, sek: number) =>
      `${whom}: i allt ${formatMnkr(sek)} i löpande priser.`,
    cashNote: 'Varje insats pengar år för år är bifogade som sociala-insatser.csv.',
    clocksNote: 'Återbetalning och lönsamhet är två skilda besked. Det ena avgör inte det andra.',
    profitability: 'Lönsamhet',
    capacity: 'Frigjord kapacitet',
    postCalculation: 'Uppföljning',
    /** One of the costs that the resources are. */
    cost: (facts: {
      label: string;
      payer: string;
      perYear: string;
      years: string;
      presentValue: string;
    }) =>
      `${facts.label}: ${facts.perYear} om året ${facts.years}, från ${facts.payer}, ${facts.presentValue} i nuvärde.`,
    effectCaption: 'Väntade effekter',
    effectColumns: {
      effect: 'Effekt och mekanism',
      reach: 'Personer × effekt',
      additional: 'Andel som räknas',
      persons: 'Får effekten',
      value: 'Nuvärde',
      actors: 'Hamnar hos',
      trust: 'Tillit',
    },
    path: (effect: {
      startYear: number;
      lastYear: number;
      rampYears: number;
      fullYears: number;
      decayPerYear: number;
    }) =>
      `Från ${effect.startYear}, full efter ${effect.rampYears} år, hålls i ${effect.fullYears} år, avtar sedan ${formatPercent(effect.decayPerYear)} om året, längst till ${effect.lastYear}.`,
    reach: (persons: string, effect: string) => `${persons} × ${effect}`,
    reached: (persons: string, target: string) => `${persons} av ${target}`,
    /** The share and what it is the product of. */
    additional: (share: number, factors: readonly number[]) =>
      `${formatPercent(share)} =\n${factors.map((each) => formatNumber(each, 2)).join(' × ')}`,
    effectNote: (optimism: number) =>
      optimism > 0
        ? `Andel som räknas är det som inte skett ändå × det insatsen svarar för × det som inte trängs undan. Nuvärdet är sänkt med ${formatPercent(optimism)}, eftersom effekter brukar överskattas.`
        : 'Andel som räknas är det som inte skett ändå × det insatsen svarar för × det som inte trängs undan.',
    built: {
      heading: 'Effekter av det som byggs',
      caption: 'Värde per år vid full effekt',
      columns: { effect: 'Effekt och mekanism', perYear: 'Per år', whom: 'Vem', trust: 'Tillit' },
      years: (built: { startYear: number; rampYears: number; lastYear: number }) =>
        `Från ${built.startYear}, full efter ${built.rampYears} år, till och med ${built.lastYear}.`,
      flow: (whom: string, label: string, amount: string) => `${whom}: ${label}, ${amount}`,
      note: 'Värdet är före avdrag för optimism och för det som räknas på annat håll. Minus är en förlust.',
      mind: 'Att tänka på',
    },
    overlapIntro:
      'Värde som redan räknas på annat håll är borttaget, så att inget räknas två gånger.',
    overlapColumns: { item: 'Post', before: 'Före avdrag', after: 'Efter avdrag' },
    overlapCaption: 'Avdrag för överlappning, nuvärde i mnkr',
    unpriced: 'Effekter som inte värderats i pengar',
    unpricedNone: 'Inga effekter utan pris är beskrivna.',
    unpricedCaption: 'Bedömning i sju steg, från stor försämring (−−−) till stor förbättring (+++)',
    unpricedColumns: {
      effect: 'Effekt',
      step: 'Bedömning',
      why: 'Varför',
      trust: 'Tillit',
      judge: 'Bedömd av',
    },
    unpricedNote: 'Stegen summeras inte. Tillit gäller underlaget, inte hur troligt utfallet är.',
    steps,
    trustNote: 'Tillit gäller underlaget: hög ■■■■, medel ■■■□, låg ■■□□, mycket låg ■□□□.',
  },

  combined: {
    heading: 'Samlad kalkyl',
    intro:
      'Hårt och mjukt visas alltid var för sig bredvid summan. Varje synvinkel har sin egen kalkylränta och period.',
    caption: (priceYear: number) => `Nuvärde per synvinkel, mnkr i ${priceYear} års priser`,
    columns: {
      perspective: 'Synvinkel',
      years: 'År',
      hard: 'Hårt',
      soft: 'Mjukt',
      total: 'Samlat',
      without: 'Utan restvärde',
      likely: 'Troligen (8 av 10)',
      chance: 'Över 0',
    },
    note: 'Hårt, mjukt och samlat är med restvärde. Synvinklarna får inte läggas ihop: kommunen ingår i offentlig sektor, som ingår i samhället.',
    clockHeads,
    clocksCaption: 'Nuvärde efter olika lång tid, mnkr: med restvärde / utan restvärde',
    bothResiduals: (withResidual: string, without: string) => `${withResidual} / ${without}`,
  },

  equity: {
    heading: 'Jämlikhet i hälsa',
    missing: 'Avsnittet är tomt, eftersom planområde eller statistik för området saknas.',
    intro: (coverage: string) =>
      `Värdena gäller läget före planen och är vägda efter yta. Statistikområdena täcker ${coverage} av planområdet.`,
    caption: 'Planområdet jämfört med kommunen och riket',
    columns: {
      indicator: 'Mått',
      year: 'År',
      planArea: 'Plan\u00adområdet',
      municipality: 'Kommunen',
      nation: 'Riket',
      gap: 'Skillnad mot resten,\nprocentenheter',
      excess: 'Fler (−: färre)\nän med restens andel',
    },
    excess: (excess: string, low: string, high: string) => `${excess} (${low} till ${high})`,
    slopes:
      'Skillnaden mellan kommunens mest och minst utsatta område, rangordnade efter låg ekonomisk standard:',
    slope: (label: string, words: string) => `${label}: ${words}.`,
    municipalCaption: 'Skiljer kommunen från riket, och finns bara för hela kommunen',
    municipalColumns: {
      indicator: 'Mått',
      year: 'År',
      municipality: 'Kommunen',
      nation: 'Riket',
      finding: 'I ord',
    },
    municipalNote: (rest: number, sources: readonly string[]) =>
      [
        ...(rest === 0
          ? []
          : [
              `${counted(rest, 'Ett mått', 'mått')} för hela kommunen kan inte skiljas från riket eller saknar felmarginal, och står i den bifogade ögonblicksbilden.`,
            ]),
        `Värden för hela kommunen säger inget om planområdet. Källor: ${sources.join('; ')}.`,
      ].join(' '),
    missingFigures: (labels: readonly string[]) => `Uppgifter saknas för ${listed(labels)}.`,
    note: 'Intervallet är 95 av 100 och gäller skillnaden mot resten av kommunen. Rymmer det noll kan slumpen förklara skillnaden.',
    notShown: 'visas inte',
    references: (place: {
      municipality: { label: string; rows: number; areas: number | null };
      nation: { label: string; rows: number };
    }) =>
      `${place.municipality.label} är summan av ${formatNumber(place.municipality.rows)}${place.municipality.areas === null ? '' : ` av ${formatNumber(place.municipality.areas)}`} områden, ${place.nation.rows === 0 ? 'riket saknas i tabellerna' : `${inSentence(place.nation.label)} summan av ${formatNumber(place.nation.rows)}`}. Inget är uppräknat för det som saknas.`,
    composition:
      'Områdets siffror kan ändras enbart av att andra personer flyttar in. Det betyder inte att någons hälsa har ändrats.',
    joinsOnCode: (labels: readonly string[]) =>
      `${listed(labels)}: siffrorna är insamlade på andra områdesgränser och kopplade på områdeskod, på uttrycklig begäran.`,
    suppressed: (labels: readonly string[]) =>
      `${listed(labels)}: planområdets värde visas inte, eftersom underlaget är för litet eller saknas.`,
    sources: (sources: readonly string[]) => `Källor: ${sources.join('; ')}.`,
  },

  uncertainty: {
    heading: 'Osäkerhet och känslighet',
    intro: (facts: { draws: number; seed: number; sampling: string }) =>
      `Antagandena har varierats tillsammans i ${formatNumber(facts.draws)} dragningar (${facts.sampling}) med startvärde ${facts.seed}. Samma startvärde ger samma tal.`,
    assumptionCaption: 'Vad måste vara sant? Ändring av ett antagande som ger noll',
    assumptionColumns: {
      assumption: 'Antagande',
      range: 'Intervall',
      switching: (whom: string) => `${whom}: 0 vid`,
      ranking: (whom: string) => `${whom}: lika med nollalternativet vid`,
    },
    assumptionRange: (low: string, high: string) => `${low}–${high}`,
    pairCaption: 'De tre som betyder mest, två i taget: ändring som ger noll för samhället',
    pairColumns: { first: 'Det ena', second: 'Det andra', change: 'Ändring mot noll' },
    scenarioCaption: 'Scenarier, nuvärde i mnkr',
    scenario: 'Scenario',
    asCalculated: 'Kalkylen',
    choiceHeading: 'Valet mellan alternativen',
    chanceCaption: 'Så ofta är radens alternativ värt mer för samhället än kolumnens',
    chanceNumbers:
      'Kolumnerna har radernas nummer. Mellan 10 och 90 av 100 är ingen säker skillnad.',
    chanceNote: 'Alternativ med överlappande intervall rangordnas inte.',
    chanceCell: (chance: string, word: string) => `${chance}, ${word}`,
    informationCaption: 'Vad är mest värt att undersöka?',
    informationColumns: { assumption: 'Antagande', value: 'Värt att veta' },
    switchingCaption: 'Ändring av en hel riskgrupp som ger noll',
    switchingColumns: { group: 'Riskgrupp', range: 'Prövat spann', deviation: 'Standardavvikelse' },
    switching: (changeShare: number, isWithinRange: boolean | null) =>
      `${changeShare < 0 ? '' : '+'}${formatPercent(changeShare)}${isWithinRange === true ? ' *' : ''}`,
    neededShare: (share: number) => (share <= 0 ? 'ingen behövs' : formatPercent(share)),
    never: 'ingen',
    switchingNote:
      'En stjärna betyder att ändringen ligger i det prövade spannet. ”Ingen” betyder att resultatet inte blir noll hur antagandet än ändras.',
    effectCaption: 'Så stor del av den antagna effekten som behövs',
    effectColumns: {
      perspective: 'Synvinkel',
      all: 'För hela planen',
      softOnly: 'För insatserna ensamma',
    },
    effectNote: '100 % är hela den antagna effekten. ”Ingen” betyder att ingen andel räcker.',
    discountCaption: 'Nuvärde vid annan kalkylränta, mnkr',
    discountRate: (rate: string) => `Ränta ${rate}`,
    chosenRate: 'Vald ränta',
    limits:
      'Modellens egna fel, sådant ingen har tänkt på och effekter utan pris ingår inte i intervallen.',
    firstInFull:
      'Diagram, par och riskgrupper visas för det första förslaget. De andras står i den bifogade ögonblicksbilden.',
  },

  ...annexRegisterTexts,
} as const);
