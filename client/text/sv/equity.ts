/** The page of health equity: what is known of the place, how sure it is, and how near. */
export const equityText = {
  indicators: {
    how: {
      gap: 'Andelen i planområdet är områdenas antal vägda efter hur stor del av varje område som ligger i planen, och jämförs med kommunen utan planområdet. Intervallet är Newcombes, ur Wilsons intervall för båda. En skillnad vars intervall rymmer noll kallas ingen säker skillnad. Av tjugo mått utan verklig skillnad skulle ungefär ett ändå se säkert ut.',
      excess:
        'Skillnaden mot resten av kommunen gånger antalet i planområdets bas. Ett tal vars intervall rymmer noll visas utan tal i ord.',
      map: 'Klasserna är lika breda och runda. Ett område är streckat när intervallet för dess skillnad mot resten av kommunen rymmer noll, och grått när för få bor där för att visa ett värde.',
      icons:
        'De två hundratalen är ritade i samma ordning. Andelarna är avrundade till hela hundradelar.',
      history:
        'Samma gränser alla år. Ett år visas inte när någon del av planområdet saknar uppgift det året.',
    },
    noDisparityLead:
      'Inget diagram visas, för det finns ingen skillnad att visa. Värdena står i tabellen.',
    map: 'Mått på kartan',
    level: {
      plan: (facts: { kind: string; version: string; year: number }) =>
        `${facts.year}, vägt ur ${facts.kind} ${facts.version}`,
      whole: (facts: { kind: string; version: string; year: number }) =>
        `${facts.year}, ${facts.kind} ${facts.version}`,
      ofTable: (label: string, tableId: string) => `${label} (${tableId})`,
      source: (source: string, labels: readonly string[]) =>
        `Källa: ${source}. Tabell: ${labels.join(', ')}.`,
      unknown: 'uppgift saknas',
      municipality: (year: number, sourceId: string) => `${year}, hela kommunen, ${sourceId}`,
    },
    head: {
      area: 'Mått',
      municipality: 'Kommunen',
      nation: 'Riket',
      difference: 'Skillnad',
      finding: 'I ord',
    },
    excessInterval: (low: string, high: string) => `95 %: ${low} till ${high}`,
    range: (low: string, high: string) => `${low} till ${high}`,
    missing: (labels: readonly string[]) =>
      `Uppgifter saknas för: ${labels.join(', ')}. Läs in statistik för områdena eller välj andra mått.`,
    amounts: {
      title: 'Nivåer för planområdet, kommunen och riket',
      lead: 'Områdenas medianer vägda efter antal personer, tusen kronor per år. Hur inkomsterna sprider sig inom ett område är inte känt, så ingen skillnad prövas mot slumpen.',
      tkr: 'tkr',
    },
    measures: {
      title: 'Skillnader mellan kommunens alla områden',
      lead: 'Lutningen säger hur stor skillnaden är mellan det mest och det minst utsatta området när alla områden räknas. Områdena rangordnas efter låg ekonomisk standard, aldrig efter måttet självt.',
      slope: 'Lutning, procentenheter',
      noise: 'Slumpens del av variansen',
      areas: 'Områden',
      areaCount: (areas: number, leftOut: number) =>
        leftOut === 0 ? String(areas) : `${areas}, ${leftOut} utelämnade`,
      expert: 'Alla mått, för den som räknar vidare',
      expertLead:
        'Medelavstånd till bästa området leder inte: ett enda ytterlighetsområde avgör dem, och slumpen drar dem alltid uppåt. Theilindex och logaritmisk avvikelse är gjorda för inkomster och säger lite om andelar. Tecknen är WHO:s: lutning och koncentration är positiva när värdet är högre bland de minst utsatta, tillskriven risk är negativ när mindre är bättre.',
      expertOf: 'Mått i tabellen',
      measure: 'Mått',
      estimate: 'Värde',
      interval: '95 % intervall',
      corrected: 'Varians utan slump',
      noValue: '–',
    },
    municipal: {
      title: 'Finns bara för hela kommunen',
      lead: 'Hälsa och vanor mäts inte öppet för mindre områden. Värdena gäller kommunen och säger inget om planområdet.',
      missing: (labels: readonly string[]) =>
        `Hämtas från Kolada, men finns inte inläst: ${labels.join(', ')}.`,
    },
    areaTypes: {
      title: 'Boende efter områdestyp',
      lead: 'Typ 1 har stora socioekonomiska utmaningar, typ 5 mycket goda förutsättningar. Typen är en klass: boende räknas, inget medelvärde tas.',
      type: (type: number) => `Typ ${type}`,
      typeHead: 'Områdestyp',
      planArea: 'Planområdet',
      noLayer: 'Planområdet visas när RegSO är inläst som områdesindelning, i samma version.',
      tooFew: 'För få bor i planområdet för att andelar ska visas.',
      byArea: (share: string) =>
        `Planområdet är räknat efter yta, som om alla bodde jämnt spridda i varje RegSO. ${share} av planområdet täcks.`,
      source: (source: string, year: number) => `Källa: ${source}, RegSO, ${year}.`,
    },
    picker: {
      title: 'Välj mått',
      lead: 'Valet gäller ärendet. Vill kommunen ha samma mått i nya ärenden sparas det i kommunens mall under Antaganden.',
      usual: 'Det vanliga urvalet',
      apply: 'Visa valda mått',
      count: (count: number) => (count === 1 ? '1 mått valt' : `${count} mått valda`),
      none: 'Välj minst ett mått.',
      tooMany: (most: number) => `Välj högst ${most} mått.`,
      notSaved: 'Valet kunde inte sparas. Försök igen.',
      describes: 'Beskriver området, varken bra eller dåligt',
      onlyMunicipality: 'bara för hela kommunen',
    },
  },
} as const;
