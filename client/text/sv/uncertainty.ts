import { formatMnkr } from '../../../server/vocabulary/formatSv.ts';

/** The page about how the result spreads, what it hangs on and what would turn it. */
export const uncertaintyText = {
  uncertainty: {
    lead: 'Hur mycket resultatet kan variera, vad det beror mest på och vad som skulle vända det.',
    intro:
      '”Troligen” betyder här alltid 8 chanser av 10. Sannolikhet säger inget om hur bra underlaget är; det visas för sig som tillit.',
    draws: (draws: string, sampling: string, seed: number) =>
      `${draws} dragningar, ${sampling}, frö ${seed}`,
    switching: 'Vad måste vara sant?',
    switchingLead: (count: number, whom: string) =>
      `De ${count} antaganden som betyder mest för ${whom}; perspektivet väljs överst på sidan. Så mycket behöver ett av dem ändras, allt annat lika, för att resultatet för ${whom} ska bli noll eller för att alternativet ska byta plats med nollalternativet. Under står vad antagandet då är, och hur troligt det är att det blir så eller ännu längre bort.`,
    switchingHead: {
      assumption: 'Antagande',
      zero: 'Resultatet blir 0 vid',
      ranking: 'Lika med nollalternativet vid',
    },
    ofCentral: (low: string, high: string) => `8 av 10: ${low}–${high} av troligt`,
    pairs: 'Två i taget',
    pairsLead:
      'De tre som betyder mest, två och två. Båda ändras lika stor andel åt det håll som för resultatet mot noll.',
    pairsHead: { first: 'Det ena', second: 'Det andra', change: 'Räcker att ändra' },
    noAssumptions:
      'Inga antaganden har intervall i det här perspektivet. Ange lågt och högt i hård och mjuk kalkyl.',
    groups: 'Riskgrupperna i stället för enskilda antaganden',
    groupSwitching: 'Så mycket måste en grupp ändras',
    groupSwitchingLead:
      'Så mycket behöver alla antaganden i en grupp ändras, allt annat lika, för att resultatet ska bli noll.',
    groupSwitchingHead: 'Grupp',
    chances: 'Vilket alternativ är bättre?',
    chancesLead:
      'Hur ofta radens alternativ är värt mer än kolumnens, när alla möter samma tänkta utfall.',
    chancesHead: 'Alternativ',
    itself: '–',
    information: 'Vad är mest värt att undersöka?',
    informationHead: { assumption: 'Antagande', value: 'Värt att veta' },
    scenarios: 'Scenarier',
    scenariosLead: 'Nuvärde vid huvudhorisonten, mnkr. Inget dras slumpvis här.',
    scenariosHead: 'Scenario',
    asCalculated: 'Kalkylen',
    noScenarios: 'Inga scenarier är angivna. De skrivs in under Antaganden, vid riskgrupperna.',
    noChange: 'ingen ändring räcker',
    within: 'inom prövat spann',
    noRange: 'inget spann angivet',
    more: (percent: string) => `${percent} mer`,
    less: (percent: string) => `${percent} mindre`,
    effects: 'Hur mycket av effekten måste infrias?',
    effectsLead: 'Andel av den antagna effekten som räcker för att gå jämnt upp.',
    effectsHead: {
      whom: 'För vem',
      all: 'Hela planen går ihop',
      soft: 'Insatserna går ihop',
    },
    notEnough: 'räcker inte',
    always: 'går ihop även utan effekt',
    rent: (percent: string) =>
      `Hyran behöver vara ${percent} högre för att ägaren ska nå sitt krav.`,
    rentEnough: (percent: string) =>
      `Hyran kan vara ${percent} lägre och ägaren når ändå sitt krav.`,
    writeDown: (sek: number) => `Nedskrivningsbehov vid färdigställande: ${formatMnkr(sek)}.`,
    quantiles: 'Spridning',
    quantilesLead:
      'Nuvärde vid huvudhorisonten, mnkr. Efter ± står hur mycket talet kan bero på slumptalen.',
    quantilesHead: {
      whom: 'För vem',
      likely: '8 av 10 utfall',
      half: 'Mittersta hälften',
      middle: 'Mitten',
      mean: 'Medel',
      chance: 'Över 0',
    },
    noRisk: 'Inga riskgrupper är angivna, så ingen spridning kan visas. Ange dem under Antaganden.',
  },
} as const;
