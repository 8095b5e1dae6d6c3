/** How a municipality's pages look, for whoever decides it. */
export const themeText = {
  theme: {
    title: 'Kommunens utseende',
    short: 'Utseende',
    lead: 'Logotyp, två färger och typsnitt på sidorna. Diagram, kartor och bilagan har samma färger i alla kommuner.',
    municipality: 'Kommun',
    noMunicipality:
      'Här finns inga ärenden än, och därför ingen kommun att välja utseende för. Skapa kommunens första ärende först.',
    logo: 'Logotyp',
    logoLead:
      'PNG eller SVG, högst 100 kB. Visas överst på varje sida, på vit botten också i mörkt läge.',
    logoAlt: 'Kommunens logotyp',
    logoNone: 'Ingen logotyp är vald.',
    logoChoose: 'Välj logotyp …',
    logoRemove: 'Ta bort logotypen',
    logoTooLarge: (kilobytes: number) =>
      `Logotypen är ${kilobytes} kB men får vara högst 100 kB. Spara den mindre, eller som SVG.`,
    logoOther: (name: string) =>
      `${name} är varken PNG eller SVG. Spara logotypen som något av dem.`,
    colors: 'Färger',
    colorsLead:
      'Huvudfärgen är den man trycker på och läser: knappar, länkar och markering. Profilfärgen är bandet överst och märket vid den sida man är på.',
    color: { main: 'Huvudfärg', second: 'Profilfärg' },
    scheme: { light: 'ljust läge', dark: 'mörkt läge' },
    schemeTitle: { light: 'Ljust läge', dark: 'Mörkt läge' },
    ground: { paper: 'kort', wash: 'sidans bakgrund', onMain: 'knapparnas text' },
    colorHint: '# och sex tecken 0–9, a–f',
    colorFault: 'Skriv färgen som # och sex tecken, till exempel #0e5a63.',
    pick: (label: string) => `Välj ${label} ur färgkartan`,
    proposeDark: 'Föreslå färger för mörkt läge ur de ljusa',
    font: 'Typsnitt',
    preview: 'Så blir det',
    previewLead:
      'Kontrasten räknas enligt WCAG 2.2: minst 4,5:1 för text, 3:1 för band och märken.',
    previewPlace: 'Exempelköping',
    previewHere: 'Här är du',
    previewLink: 'En länk',
    previewButton: 'En knapp',
    contrast: 'Kontrast',
    columns: { pair: 'Färg mot', light: 'Ljust läge', dark: 'Mörkt läge' },
    pair: (color: string, ground: string) => `${color} mot ${ground}`,
    enough: (ratio: string) => `${ratio}:1, räcker`,
    tooLow: (ratio: string, needed: string) => `${ratio}:1, behöver ${needed}:1`,
    save: 'Spara utseendet',
    reset: 'Börja om från Helkalkyls utseende',
    saved: 'Utseendet är sparat och syns för alla i kommunen nästa gång de öppnar en sida.',
  },
} as const;
