/** The page where anyone checks a decision annex. */
export const checkText = {
  check: {
    title: 'Kontrollera en beslutsbilaga',
    lead: 'En beslutsbilaga från Helkalkyl bär med sig allt som behövs för att räkna om den. Här räknas den om och jämförs med det som är tryckt. Alla kan göra det, utan att logga in. Filen sparas inte.',
    choose: 'Välj en PDF',
    drop: 'eller släpp den här',
    onePdf: 'Släpp en fil i taget.',
    working: (name: string) => `Kontrollerar ${name}. Det kan ta upp till en halv minut.`,
    ok: (name: string) => `${name}: ingenting skiljer sig.`,
    differs: (name: string) => `${name}: bilagan är ändrad eller går inte att räkna om.`,
    undecided: (name: string) =>
      `${name}: ingenting skiljer sig, men allt har inte kunnat kontrolleras.`,
    steps: 'Vad som har kontrollerats',
    outcome: {
      ok: 'Stämmer',
      differs: 'Skiljer sig',
      undecided: 'Kan inte avgöras',
      notAsked: 'Inte kontrollerat',
    },
    findings: 'Det som skiljer sig',
    notices: 'Att känna till',
    facts: (pages: number, numbers: string) =>
      `${pages === 1 ? 'En sida läst' : `${pages} sidor lästa`}, ${numbers} tal omräknade och jämförda.`,
    hash: (sha256: string) => `Ögonblicksbildens kontrollsumma: ${sha256}`,
    meaning:
      'Kontrollen visar att bilagan är oförändrad och rätt räknad från sina egna indata. Den visar inte att indata är riktiga, eller att just den här bilagan är den som nämnden fick. Jämför kontrollsumman med kommunens diarium för att veta det.',
    toPage: 'Kontrollera en beslutsbilaga utan att logga in',
  },
} as const;
