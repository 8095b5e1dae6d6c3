import { spoken } from '../language.ts';
import { counted, inSentence, listed } from './words.ts';

/** Texts that are lifted out of the annex into the official report and the plan description. */
export const liftOutTexts = spoken({
  title: (title: string) => `Texter ur beslutsbilagan för ${title}`,
  belongsTo: (annex: string, hash: string) => `Hämtat ur: ${annex}, ${hash}`,

  tag: (tag: { theme: string; group: string; subgroup: string | null }) =>
    [
      `Tema: ${tag.theme}`,
      `grupp: ${tag.group}`,
      ...(tag.subgroup === null ? [] : [`undergrupp: ${tag.subgroup}`]),
    ].join(', '),

  report: {
    title: 'Tjänsteutlåtande',
    lead: 'Varje text går att läsa för sig, utan bilagan.',
    decision: 'Förslag till beslut',
    summary: 'Sammanfattning',
    economy: 'Ekonomiska konsekvenser',
    children: 'Konsekvenser för barn',
    equity: 'Konsekvenser för jämställdhet och jämlik hälsa',
    environment: 'Miljö och klimat',
    followUp: 'Uppföljning',
    evidence: 'Beslutsunderlag',
  },

  description: {
    title: 'Planbeskrivning',
    lead: 'Texterna är sorterade efter tema och grupp i bilagan till Boverkets föreskrifter om planbeskrivning.',
    economy: 'Planekonomisk bedömning',
    social: 'Sociala konsekvenser',
    children: 'Barn',
    equality: 'Jämlikhet',
    environment: 'Miljö',
    investigations: 'Underlag',
  },

  without: (told: string) => `Om inget görs: ${told}`,

  economy: {
    investment: (amount: string) =>
      `Investeringarna uppgår till ${amount}, offentliga och privata tillsammans.`,
    mainOnly: (name: string) =>
      `Tabellerna gäller ${name}. Övriga alternativ redovisas i beslutsbilagan.`,
    expenses: (priceYear: number) =>
      `Kommunens utgifter, mnkr i ${priceYear} års priser utan diskontering`,
    incomes: (priceYear: number) =>
      `Kommunens inkomster och minskade kostnader, mnkr i ${priceYear} års priser utan diskontering`,
    columns: {
      post: 'Post',
      committee: 'Nämnd',
      amount: 'Belopp',
      years: 'År',
      budget: 'Finansiering',
      from: 'Från',
    },
    budgets: {
      investment: 'investering',
      development: 'exploatering',
      running: 'drift',
    },
    lessCost: 'minskad kostnad',
    noCommittee: 'Det är inte angivet vilken nämnd som bär utgifterna.',
    none: 'Kommunen har inga utgifter eller inkomster i kalkylen.',
  },

  children: {
    share: (part: string, all: string) =>
      `Av insatsernas värde för hushållen, ${all}, hamnar ${part} hos barn.`,
    none: 'Konsekvenser för barn är inte beskrivna i kalkylen.',
  },

  equity: {
    gaps: (coverage: string) =>
      `Skillnad mot resten av kommunen före planen, procentenheter. Statistiken täcker ${coverage} av planområdet.`,
    gapsOfSurroundings:
      'Skillnad mot resten av kommunen före planen, procentenheter, för hela området:',
    gap: (label: string, told: string) => `${label}: ${told}`,
    thirds: (part: string, all: string) =>
      `Av insatsernas värde för hushållen, ${all}, hamnar ${part} hos den tredjedel som har lägst inkomst.`,
  },

  social: {
    measure: (label: string, group: string) => (group === '' ? label : `${label}: ${group}`),
    measures: 'Insatser och målgrupper',
    unpriced: 'Effekter som inte är värderade i pengar',
    effect: (label: string, step: string, sentence: string) =>
      `${label} (${inSentence(step)}). ${sentence}`.trim(),
    none: 'Kalkylen innehåller inga sociala insatser och inga beskrivna sociala effekter.',
  },

  environment: {
    pointer:
      'Miljö och klimat bedöms inte i kalkylen. Det hör till planens undersökning av betydande miljöpåverkan och till planens utredningar.',
    valued: (labels: readonly string[]) =>
      `Kalkylen räknar med vad detta är värt för människor: ${listed(labels.map(inSentence))}.`,
  },

  evidence: {
    annex: (title: string, annex: string, hash: string) =>
      `${title} (${inSentence(annex)}, ${hash})`,
    planFile: (name: string) => `Plankarta, fil ${name}`,
    report: (where: string) => `Samrådsredogörelse: ${where}`,
    author: (who: string) =>
      who === ''
        ? 'Det är inte angivet vem som har upprättat kalkylen.'
        : `Kalkylen är upprättad av kommunen: ${who}.`,
  },

  shortEdition: {
    title: (title: string) => `Kort utgåva: ${title}`,
    belongsTo: (annex: string, sha256: string) =>
      `Hör till: ${annex}, kontrollsumma ${sha256}. Samma tal, underlag och källor finns där i sin helhet.`,
    moreDecisions: (count: number) =>
      count === 1
        ? 'En beslutspunkt till står i beslutsbilagan.'
        : `${counted(count, 'en', 'beslutspunkter')} till står i beslutsbilagan.`,
  },
} as const);
