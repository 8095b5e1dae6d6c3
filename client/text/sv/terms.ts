/** What words on the pages of a case mean, for who meets them for the first time. */
export const termsText = {
  terms: {
    title: 'Ord på sidan',
    words: {
      additionality: {
        name: 'hade skett ändå, beror på insatsen, flyttas från andra',
        means:
          'det som dras av från en effekt: det som hade hänt utan insatsen, det som något annat ligger bakom, och det som bara tas från någon annan',
      },
      areas: {
        name: 'BTA och BOA',
        means:
          'bruttoarea, alltså hela husets yta på alla plan, och boarea, alltså ytan i bostäderna',
      },
      baseline: { name: 'nollalternativ', means: 'vad som händer om planen inte genomförs' },
      budgetInterest: {
        name: 'internränta i driftbudgeten',
        means: 'vad kommunens kapital kostar per år',
      },
      cashable: {
        name: 'går att ta hem',
        means: 'den del av en besparing som en budget verkligen kan minska med',
      },
      discountRate: {
        name: 'kalkylränta',
        means: 'hur mycket mindre en krona är värd för varje år den ligger framåt',
      },
      displacement: {
        name: 'undanträngning',
        means: 'att de som bor i området inte har råd att bo kvar',
      },
      draw: {
        name: 'dragning och frö',
        means:
          'en dragning är en tänkt framtid, där varje antagande får ett slumpat värde; fröet är talet som slumpen börjar från, så att resultatet går att räkna om',
      },
      draft: {
        name: 'utkast och fryst bilaga',
        means:
          'en bilaga är ett utkast tills en ekonom har godkänt den; då fryses den och ändras inte mer',
      },
      hardSoft: {
        name: 'hårt och mjukt',
        means:
          'det hårda är mark, byggnader, anläggningar och drift; det mjuka är sociala insatser och vad de väntas ge',
      },
      horizon: {
        name: 'horisont',
        means: 'så många år räknas in; huvudhorisonten är den som slutsatsen bygger på',
      },
      internalRate: {
        name: 'internränta som resultat',
        means: 'den kalkylränta där nuvärdet blir noll',
      },
      netOperatingIncome: {
        name: 'driftnetto och direktavkastning',
        means:
          'driftnetto är årets hyror minus drift och underhåll; direktavkastning är driftnettot som andel av fastighetens värde',
      },
      nominal: {
        name: 'fast prisnivå och löpande priser',
        means:
          'i fast prisnivå är alla belopp i ett och samma års priser; i löpande priser är inflationen med',
      },
      optimism: {
        name: 'påslag och avdrag för optimism',
        means:
          'läggs på investeringar och dras från effekter, när planer brukar bli dyrare och ge mindre än väntat',
      },
      perspective: {
        name: 'perspektiv',
        means:
          'ur vems synvinkel det räknas: kommunen, den som bygger, offentlig sektor, samhället',
      },
      presentValue: {
        name: 'nuvärde',
        means: 'alla års belopp, omräknade till vad de är värda i kalkylens första år',
      },
      residual: {
        name: 'restvärde',
        means: 'vad byggnader och anläggningar är värda när kalkylens år är slut',
      },
      riskGroup: {
        name: 'riskgrupp',
        means: 'antaganden som brukar ändras åt samma håll, till exempel alla byggkostnader',
      },
      snapshot: {
        name: 'ögonblicksbild och kontrollsumma',
        means:
          'ögonblicksbilden är allt som ett resultat bygger på, sparat; kontrollsumman ändras om något i den ändras',
      },
      society: {
        name: 'samhället',
        means: 'alla tillsammans; det som bara byter ägare, som skatt och avgifter, tar ut sig',
      },
      spread: {
        name: 'standardavvikelse och samband',
        means:
          'standardavvikelsen säger hur mycket en grupp brukar avvika; sambandet är 1 när två grupper alltid ändras åt samma håll och 0 när de inte hör ihop',
      },
      statisticsArea: {
        name: 'DeSO och RegSO',
        means: 'områden som SCB delar in kommunen i för att kunna visa statistik',
      },
      switching: {
        name: 'vända slutsatsen',
        means:
          'det värde på ett antagande där resultatet blir noll eller ett annat alternativ bättre',
      },
      taxFactor: {
        name: 'skattefaktor',
        means:
          'offentliga pengar räknas upp med den, eftersom skatt kostar samhället mer än beloppet',
      },
      trust: {
        name: 'tillit',
        means: 'hur bra underlaget är, från A till E; den säger inget om hur troligt något är',
      },
      likely: {
        name: 'troligen',
        means: '8 chanser av 10 att värdet ligger mellan lågt och högt',
      },
      unitValue: {
        name: 'styckvärde',
        means: 'vad en person, ett fall eller en enhet är värd i kronor',
      },
      writeDown: {
        name: 'nedskrivningsbehov',
        means: 'så mycket mer än marknadsvärdet som bygget har kostat',
      },
    },
  },
} as const;
