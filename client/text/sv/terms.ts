/** What words on the pages of a case mean, for who meets them for the first time. */
export const termsText = {
  terms: {
    title: 'Ord på sidan',
    ask: (name: string) => `Vad betyder ${name}?`,
    /** `labels`: what the name of a field or column has in it that the word is explained beside. */
    words: {
      attribution: {
        name: 'beror på insatsen',
        means:
          'den del av effekten som insatsen ligger bakom; det som något annat ligger bakom räknas inte',
        labels: ['beror på insatsen'],
      },
      baseline: {
        name: 'nollalternativ',
        means: 'vad som händer om planen inte genomförs',
        labels: ['nollalternativ'],
      },
      baseYear: {
        name: 'basår',
        means: 'det år som beloppen räknas om till, kalkylens första',
        labels: ['basår'],
      },
      budgetInterest: {
        name: 'internränta i driftbudgeten',
        means: 'vad kommunens kapital kostar per år',
        labels: ['internränta, nominell', 'internräntan gäller'],
      },
      cashable: {
        name: 'går att ta hem',
        means: 'den del av en besparing som en budget verkligen kan minska med',
        labels: ['går att ta hem'],
      },
      correlation: {
        name: 'samband mellan grupper',
        means: '1 när två grupper alltid ändras åt samma håll och 0 när de inte hör ihop',
        labels: ['samband mellan'],
      },
      deadweight: {
        name: 'hade skett ändå',
        means: 'den del av effekten som hade hänt också utan insatsen; den dras av',
        labels: ['hade skett ändå'],
      },
      deviation: {
        name: 'standardavvikelse',
        means: 'hur mycket en grupp brukar avvika',
        labels: ['standardavvikelse'],
      },
      discountRate: {
        name: 'kalkylränta',
        means: 'hur mycket mindre en krona är värd för varje år den ligger framåt',
        labels: ['kalkylränta'],
      },
      displacement: {
        name: 'undanträngning',
        means: 'att de som bor i området inte har råd att bo kvar',
        labels: ['undanträngning'],
      },
      disposal: {
        name: 'avyttring',
        means: 'att fastigheten säljs när kalkylens år är slut',
        labels: ['kostnad vid avyttring'],
      },
      draft: {
        name: 'utkast och fryst bilaga',
        means:
          'en bilaga är ett utkast tills en ekonom har godkänt den; då fryses den och ändras inte mer',
        labels: [],
      },
      draw: {
        name: 'dragning',
        means: 'en tänkt framtid, där varje antagande får ett slumpat värde',
        labels: ['antal dragningar'],
      },
      dwellingArea: {
        name: 'BOA',
        means: 'boarea, alltså ytan i bostäderna',
        labels: ['BOA'],
      },
      grossArea: {
        name: 'BTA',
        means: 'bruttoarea, alltså hela husets yta på alla plan',
        labels: ['BTA'],
      },
      hardSoft: {
        name: 'hårt och mjukt',
        means:
          'det hårda är mark, byggnader, anläggningar och drift; det mjuka är sociala insatser och vad de väntas ge',
        labels: ['hård kalkyl', 'mjuk kalkyl'],
      },
      horizon: {
        name: 'horisont',
        means: 'så många år räknas in; huvudhorisonten är den som slutsatsen bygger på',
        labels: ['horisont', 'huvudhorisont'],
      },
      internalRate: {
        name: 'internränta som resultat',
        means: 'den kalkylränta där nuvärdet blir noll',
        labels: ['internränta'],
      },
      likely: {
        name: 'troligt och troligen',
        means: '8 chanser av 10 att värdet ligger mellan lågt och högt',
        labels: ['troligt'],
      },
      moved: {
        name: 'flyttas från andra',
        means: 'den del av effekten som bara tas från någon annan; den dras av',
        labels: ['flyttas från andra'],
      },
      netOperatingIncome: {
        name: 'driftnetto',
        means: 'årets hyror minus drift och underhåll',
        labels: ['driftnetto'],
      },
      nominal: {
        name: 'fast prisnivå och löpande priser',
        means:
          'i fast prisnivå är alla belopp i ett och samma års priser; i löpande priser är inflationen med',
        labels: ['prisnivå', 'löpande priser'],
      },
      optimism: {
        name: 'påslag och avdrag för optimism',
        means:
          'läggs på investeringar och dras från effekter, när planer brukar bli dyrare och ge mindre än väntat',
        labels: ['påslag för optimism', 'avdrag för optimism'],
      },
      overlap: {
        name: 'räknas redan',
        means:
          'den del av värdet som redan finns på en annan rad i kalkylen, så att inget räknas två gånger',
        labels: ['räknas redan'],
      },
      perspective: {
        name: 'perspektiv',
        means:
          'ur vems synvinkel det räknas: kommunen, den som bygger, offentlig sektor, samhället',
        labels: ['perspektiv'],
      },
      places: {
        name: 'platser',
        means:
          'hur många barn, elever eller boende lokalen är till för. Har du antalet avdelningar, fråga dem som planerar kommunens förskolor hur många barn en avdelning räknas för: det räknas inte om här',
        labels: ['platser'],
      },
      presentValue: {
        name: 'nuvärde',
        means: 'alla års belopp, omräknade till vad de är värda i kalkylens första år',
        labels: ['nuvärde'],
      },
      residual: {
        name: 'restvärde',
        means: 'vad byggnader och anläggningar är värda när kalkylens år är slut',
        labels: ['restvärde'],
      },
      riskGroup: {
        name: 'riskgrupp',
        means: 'antaganden som brukar ändras åt samma håll, till exempel alla byggkostnader',
        labels: ['riskgrupp'],
      },
      seed: {
        name: 'frö',
        means: 'talet som slumpen börjar från, så att resultatet går att räkna om',
        labels: ['frö till slumptalen'],
      },
      snapshot: {
        name: 'ögonblicksbild och kontrollsumma',
        means:
          'ögonblicksbilden är allt som ett resultat bygger på, sparat; kontrollsumman ändras om något i den ändras',
        labels: ['kontrollsumma'],
      },
      society: {
        name: 'samhället',
        means: 'alla tillsammans; det som bara byter ägare, som skatt och avgifter, tar ut sig',
        labels: ['samhället'],
      },
      statisticsArea: {
        name: 'DeSO och RegSO',
        means: 'områden som SCB delar in kommunen i för att kunna visa statistik',
        labels: ['DeSO', 'RegSO'],
      },
      switching: {
        name: 'vända slutsatsen',
        means:
          'det värde på ett antagande där resultatet blir noll eller ett annat alternativ bättre',
        labels: ['resultatet blir 0 vid'],
      },
      taxFactor: {
        name: 'skattefaktor',
        means:
          'offentliga pengar räknas upp med den, eftersom skatt kostar samhället mer än beloppet',
        labels: ['skattefaktor'],
      },
      trust: {
        name: 'tillit',
        means: 'hur bra underlaget är, från A till E; den säger inget om hur troligt något är',
        labels: ['tillit'],
      },
      unitValue: {
        name: 'styckvärde',
        means: 'vad en person, ett fall eller en enhet är värd i kronor',
        labels: ['styckvärde'],
      },
      vacancy: {
        name: 'vakans',
        means: 'den del av hyran som uteblir för att bostäder står tomma',
        labels: ['vakans'],
      },
      writeDown: {
        name: 'nedskrivningsbehov',
        means: 'så mycket mer än marknadsvärdet som bygget har kostat',
        labels: ['nedskrivningsbehov'],
      },
      yield: {
        name: 'direktavkastning',
        means: 'driftnettot som andel av fastighetens värde',
        labels: ['direktavkastning'],
      },
    },
  },
} as const;
