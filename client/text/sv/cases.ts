import { formatNumber } from '../../../server/vocabulary/formatSv.ts';

/** The list of cases, a new case, and the case's own facts on the overview. */
export const casesText = {
  cases: {
    title: 'Ärenden',
    lead: 'Detaljplaneärenden med hård och mjuk kalkyl, jämlikhet i hälsa och beslutsbilaga.',
    caption: (total: number) => (total === 1 ? '1 ärende' : `${formatNumber(total)} ärenden`),
    new: 'Nytt ärende',
    readFile: 'Läs in ärendefil',
    columns: {
      title: 'Ärende',
      stage: 'Skede',
      next: 'Närmaste lagstadgade tid',
      left: 'Kvar att göra',
      updated: 'Ändrat',
      actions: 'Åtgärder',
    },
    saved: {
      all: (total: number) =>
        total === 1
          ? 'Filen får det ärende som urvalet ger.'
          : `Filen får alla ${formatNumber(total)} ärenden som urvalet ger.`,
      registryNumber: 'Diarienummer',
      municipality: 'Kommun',
      caseOfficer: 'Handläggare',
      startedOn: 'Startat',
      meetingDate: 'Sammanträde',
      until: 'Tidens dag',
      daysLeft: 'Dagar kvar',
      tasksLeft: 'Uppgifter kvar',
      tasks: 'Uppgifter',
    },
    daysLeft: (days: number) =>
      days === 0 ? 'I dag' : days === 1 ? '1 dag kvar' : `${days} dagar kvar`,
    daysOver: (days: number) => (days === 1 ? '1 dag över tiden' : `${days} dagar över tiden`),
    earliestIn: (days: number) =>
      days < 0
        ? 'Tiden har löpt ut'
        : days === 0
          ? 'Löper ut i dag'
          : days === 1
            ? 'Löper 1 dag till'
            : `Löper ${days} dagar till`,
    clock: (label: string, until: string) => `${label}, ${until}`,
    noClock: 'Ingen löper',
    left: (left: number, of: number) =>
      left === 0 ? 'Allt är klart' : `${left} av ${of} uppgifter`,
    changedSince: 'Ändrat sedan du senast öppnade det',
    neverOpened: 'Inte öppnat här',
    standingsFailed: (sentence: string) => `Tider och uppgifter kan inte visas. ${sentence}`,
    invented: 'påhittat',
    copy: 'Kopiera',
    copyOf: (title: string) => `Kopiera ${title}`,
    copyTitle: (title: string) => `${title} (kopia)`,
    archive: 'Arkivfil',
    archiveOf: (title: string) => `Hämta arkivfil (ZIP) för ${title}`,
    archiveName: (title: string) => `${title}.helkalkyl.zip`,
    file: 'Hämta fil',
    fileOf: (title: string) => `Hämta fil för ${title}`,
    fileName: (title: string) => `${title}.helkalkyl.json`,
    remove: 'Ta bort',
    removeOf: (title: string) => `Ta bort ${title}`,
    removeTitle: (title: string) => `Ta bort ${title}?`,
    removeSentence:
      'Ärendet försvinner ur listan. Det kan tas tillbaka i 30 dagar, under Borttagna ärenden.',
    none: 'Inga ärenden med det urvalet. Ta bort ett ord eller ett val.',
    unreckoned: (cases: number) =>
      `Lagstadgade dagar räknas om just nu för ${cases === 1 ? 'ett ärende' : `${formatNumber(cases)} ärenden`}, efter en ny version eller en större inläsning. Till dess kan de stå på fel plats i ordningen.`,
    sortAgain: 'Sortera på nytt',
    showAll: 'Visa alla ärenden',
    empty: 'Det finns inga ärenden än. Skapa ett nytt eller läs in en ärendefil.',
    created: (title: string) => `Ärendet ${title} är skapat.`,
    imported: (title: string) => `Ärendet ${title} är inläst med sin historik.`,
    removed: (title: string) => `Ärendet ${title} är borttaget. Det finns under Borttagna ärenden.`,
    notJson: (fileName: string) =>
      `${fileName} är ingen ärendefil: innehållet är inte JSON. Välj en fil som hämtats från Helkalkyl.`,
    fileFaults: (fileName: string) =>
      `${fileName} går inte att läsa som ärendefil. Inget är inläst.`,
    page: (page: number, pages: number) => `Sida ${page} av ${pages}`,
    previous: 'Föregående',
    next: 'Nästa',
  },
  caseFilter: {
    title: 'Sök bland ärenden',
    hint: 'Namn, diarienummer, kommun, handläggare eller insats',
    stage: 'Skede',
    year: 'Startat år',
    order: 'Ordning',
    mine: 'Bara ärenden där jag är deltagare',
    all: 'Alla',
  },
  search: { label: 'Sök', button: 'Sök', clear: 'Rensa' },
  copied: {
    from: (caseName: string) => `Hämtat från ${caseName}`,
    confirm: 'Bekräfta',
    confirmOf: (label: string) => `Bekräfta att ${label} gäller här`,
    left: (count: number, caseName: string) =>
      count === 1
        ? `Ett tal är hämtat från ${caseName} och är inte bekräftat. Ändra det eller bekräfta att det gäller här.`
        : `${count} tal är hämtade från ${caseName} och är inte bekräftade. Ändra dem eller bekräfta att de gäller här, vart och ett i registret eller ett avsnitt i taget.`,
    confirmSection: (section: string, count: number) => `Bekräfta ${section} (${count})`,
    sections: {
      settings: 'Räntor, risker och andra förutsättningar',
      programme: 'Program',
      hard: 'Hård kalkyl',
      soft: 'Mjuk kalkyl',
      equity: 'Jämlikhet i hälsa',
    },
  },
  copyCase: {
    title: (title: string) => `Nytt ärende från ${title}`,
    titleHint: 'Det nya ärendets namn',
    registryNumberHint: 'Kan fyllas i senare',
    sections: 'Det här hämtas',
    section: (name: string) => `${name}.`,
    holds: {
      settings: 'I stället för kommunens mall.',
      programme: 'Kvarter och lokaler. Behövs för att fastighetskalkylen ska följa med.',
      hard: 'Investeringar, intäkter och drift. Det som hör till ett visst kvarter eller en viss lokal, och fastighetskalkylen, följer bara med programmet.',
      soft: 'Insatser, deras effekter, och effekter utan pris.',
      equity: 'Valda mått, bedömningar och inflyttade.',
    },
    nothing: 'Inga tal med intervall eller källa följer med i de valda delarna.',
    priceLevel: (year: number, age: number) =>
      age <= 0
        ? `Beloppen är i ${year} års priser.`
        : `Beloppen är i ${year} års priser, ${age === 1 ? 'ett år gamla' : `${age} år gamla`}. Årtal och tal utan intervall följer med som de är: se över dem.`,
    oldSources: (count: number, years: number) =>
      count === 0
        ? `Ingen källa är äldre än ${years} år.`
        : count === 1
          ? `En källa är äldre än ${years} år.`
          : `${count} källor är äldre än ${years} år.`,
    preview: (count: number) => (count === 1 ? 'Visa talet' : `Visa de ${count} talen`),
    head: { assumption: 'Antagande', value: 'Värde', prices: 'Prisår', source: 'Källa' },
    noSource: 'Ingen källa',
    oldSource: (year: number, years: number) => `Från ${year}: äldre än ${years} år`,
    interval: (middle: string, low: string, high: string) => `${middle} (${low}–${high})`,
  },
  newCase: {
    windowTitle: 'Nytt ärende',
    lead: 'Ärendet får ett nollalternativ och ett tomt planförslag. Räntor och risker kommer ur kommunens mall, eller är förslag när den saknas: kontrollera dem under Antaganden. Vill du börja från ett tidigare ärende, sök upp det i listan och välj Kopiera.',
    title: 'Ärendets namn',
    registryNumber: 'Diarienummer',
    municipalityName: 'Kommun',
    municipalityCode: 'Kommunkod',
    baseYear: 'Första året i kalkylen',
    committee: 'Nämnd',
    hints: {
      municipalityCode: 'Fyra siffror. Fylls i av kommunens namn.',
      baseYear: 'Blir också prisnivåns år. Båda kan ändras under Antaganden.',
    },
    create: 'Skapa ärende',
    otherCode: (name: string, code: string) =>
      `${name} har kommunkoden ${code}. Rätta kommunen eller koden.`,
    faults: {
      title: 'Fyll i ärendets namn.',
      municipalityName: 'Fyll i kommunens namn.',
      municipalityCode: 'Skriv kommunkoden med fyra siffror, till exempel 2080.',
      baseYear: 'Skriv året med fyra siffror, till exempel 2026.',
    },
  },
  template: {
    baseline: 'Nollalternativ',
    baselineDescription: 'Planen genomförs inte.',
    proposal: 'Planförslag',
    riskGroups: {
      capex: 'Byggkostnad',
      rent: 'Hyra och boendets värde',
      opex: 'Drift och underhåll',
      demography: 'Skatt och service',
      effect: 'Effekt av sociala insatser',
    },
  },
  overview: {
    lead: 'Var ärendet står, vad kalkylen säger hittills och vad som är kvar att göra.',
    nextStep: 'Nästa steg',
    guide: {
      count: (done: number, all: number) =>
        `${done} av ${all} steg till en första bilaga är klara.`,
      states: { done: 'klar', next: 'nästa', left: 'kvar' },
      names: {
        facts: 'Diarienummer',
        planArea: 'Planområde',
        programme: 'Program',
        lines: 'Poster i den hårda kalkylen',
        amounts: 'Belopp och livslängd för posterna',
        settings: 'Räntor och andra förutsättningar',
        decision: 'Beslutspunkter och vad som händer utan planen',
        soft: 'Sociala insatser och effekter:',
        equity: 'Jämlikhet i hälsa:',
        risks: 'Risker:',
        followUp: 'Uppföljning:',
      },
      does: {
        facts: 'Fyll i diarienumret längst ned på sidan. Det trycks på bilagans första sida.',
        planArea: 'Läs in planfilen. Finns ingen fil än går det att skissa området.',
        programme:
          'Låt planens bestämmelser fylla programmet, eller skriv bostäder, lokaler och platser. Det räcker med det ni vet i dag.',
        lines:
          'Välj Föreslå poster ur programmet, eller lägg till poster själv under Hård kalkyl. Belopp fylls bara i när biblioteket har ett värde med källa.',
        amounts:
          'Fyll i det som står på noll och det som sidan frågar efter. Ett grovt belopp duger: skriv lågt, troligt och högt eller hämta ett värde under Bibliotek. Livslängd och källa står under När och källa i raden.',
        settings:
          'Se över talen under Grova startvärden här nedanför, och ändra dem under Antaganden. Säg sedan till här att de är sedda: då blir uppgiften Antaganden och källor klar.',
        decision: 'Skriv vad nämnden ska besluta och vad som händer om inget görs.',
      },
      ready:
        'Det som en första bilaga behöver finns. Skapa den, läs den och fyll på med det som saknas.',
      seen: 'Startvärdena är sedda',
      waiting: 'Kan vänta',
      waitingLead:
        'Bilagan säger i ord vad som inte är bedömt. Ska något inte bedömas alls: välj Inte aktuellt bland uppgifterna och skriv varför.',
      without: {
        soft: 'ej bedömt, bilagan skriver att inga är inlagda',
        equity: 'ej bedömt, bilagan skriver att den inte är belyst',
        risks: 'ej bedömt, bilagan skriver att inga är inlagda',
        followUp: 'ej planerad, bilagan skriver att ingen plan är inlagd',
      },
      start: 'Grova startvärden',
      startLead:
        'Ärendet börjar med de här talen, så att kalkylen går att räkna. De är inga rekommendationer: bestäm dem under Antaganden.',
      rateOf: (whom: string, rate: string) => `Real kalkylränta, ${whom.toLowerCase()}: ${rate}`,
      fromTemplate: (version: number, owner: string) =>
        `ur kommunens mall, version ${version} (${owner})`,
      sources: {
        samhalle: 'ASEK, som den återges i CTS WP 2018:23',
        internalRatePerYear: 'SKR:s förslag för 2025 (cirkulär Internränta för år 2025)',
        taxFactor: 'ASEK 5 (Trafikverket 2012), kontrollera att den gäller',
        exitYieldReal:
          'Fastighetsvärlden, värderingsexempel 2026 för nyproduktion, mycket låg tillit',
        marketYieldReal:
          'Fastighetsvärlden, värderingsexempel 2026 för nyproduktion, mycket låg tillit',
        discountLow: 'Green Book, kalkylränta för hälsa',
        discountHigh: 'CTS WP 2018:23, studiens bästa skattning för transporter på land',
        inflationPerYear: 'SCB:s konsumentprisindex, i genomsnitt per år 2005–2024',
      },
      noSource:
        'Utan källa, bestäm själva. Till dess görs inga påslag, och den som bygger har samhällets kalkylränta. Riskgrupperna har ingen spridning förrän ni anger den:',
    },
    goTo: (section: string) => `Gå till ${section}`,
    warnings: 'Att se över',
    noWarnings: 'Inget att se över just nu.',
    finding: 'Slutsats',
    facts: 'Uppgifter om ärendet',
    factsLead: 'De här uppgifterna trycks på bilagans första sida.',
    fields: {
      title: 'Ärendets namn',
      subtitle: 'Kort beskrivning',
      registryNumber: 'Diarienummer',
      councilRegistryNumber: 'Diarienummer i fullmäktige',
      municipalityName: 'Kommun',
      committee: 'Nämnd',
      meetingDate: 'Sammanträdesdag',
      caseOfficer: 'Handläggare',
      reviewer: 'Granskande ekonom',
      procedure: 'Förfarande',
      startedOn: 'Startdag',
    },
    dayHint: 'ÅÅÅÅ-MM-DD',
    warning: {
      noPlanArea: 'Planområdet saknas, så ingen statistik kan knytas till planen.',
      noLayer: 'Inga områden är inlästa, så jämlikheten i hälsa kan inte visas.',
      outsideLayer: 'Planområdet ligger utanför de inlästa områdena.',
      notCalculated: (sentence: string) => `Kalkylen går inte att räkna. ${sentence}`,
      withoutSource: (count: number) =>
        count === 1 ? '1 antagande saknar källa.' : `${count} antaganden saknar källa.`,
      withoutInterval: (count: number, of: number) =>
        `${count} av ${of} antaganden saknar eget intervall. De följer sin riskgrupps spann där det finns ett, så chanserna är grova.`,
      writeDown: (amount: string) =>
        `Ägaren behöver skriva ned fastigheten med ${amount} när den är klar.`,
      budgetNotRepaid: 'Kommunens driftbudget får inte tillbaka pengarna inom fem år.',
      unpriced: (count: number) =>
        count === 1
          ? '1 effekt är inte värderad i pengar.'
          : `${count} effekter är inte värderade i pengar.`,
      copied: (count: number) =>
        count === 1
          ? '1 tal är hämtat från ett tidigare ärende och är inte bekräftat.'
          : `${count} tal är hämtade från ett tidigare ärende och är inte bekräftade.`,
      noReview: 'Ingen granskande ekonom är angiven.',
      noDecisionPoints: 'Beslutspunkterna saknas.',
      noWithoutThePlan: 'Texten om vad som händer utan planen saknas.',
    },
  },
} as const;
