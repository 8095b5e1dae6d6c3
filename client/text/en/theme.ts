/** How a municipality's pages look, for whoever decides it. */
export const themeText = {
  theme: {
    title: "The municipality's look",
    short: 'Look',
    lead: 'Logo, two colours and font of the pages. Charts, maps and the annex have the same colours in every municipality.',
    municipality: 'Municipality',
    noMunicipality:
      "There are no cases here yet, and so no municipality to choose a look for. Create the municipality's first case first.",
    logo: 'Logo',
    logoLead:
      'PNG or SVG, at most 100 kB. Shown at the top of every page, on white in dark mode too.',
    logoAlt: "The municipality's logo",
    logoNone: 'No logo is chosen.',
    logoChoose: 'Choose logo …',
    logoRemove: 'Remove the logo',
    logoTooLarge: (kilobytes: number) =>
      `The logo is ${kilobytes} kB but may be at most 100 kB. Save it smaller, or as SVG.`,
    logoOther: (name: string) => `${name} is neither PNG nor SVG. Save the logo as one of them.`,
    colors: 'Colours',
    colorsLead:
      'The main colour is what one presses and reads: buttons, links and focus. The brand colour is the band at the top and the mark beside the page one is on.',
    color: { main: 'Main colour', second: 'Brand colour' },
    scheme: { light: 'light mode', dark: 'dark mode' },
    schemeTitle: { light: 'Light mode', dark: 'Dark mode' },
    ground: { paper: 'cards', wash: 'the background of the page', onMain: 'the text of buttons' },
    colorHint: '# and six characters 0–9, a–f',
    colorFault: 'Write the colour as # and six characters, for example #0e5a63.',
    pick: (label: string) => `Pick ${label} from the colour chart`,
    proposeDark: 'Propose colours for dark mode from the light ones',
    font: 'Font',
    preview: 'How it will look',
    previewLead:
      'Contrast is measured by WCAG 2.2: at least 4.5:1 for text, 3:1 for bands and marks.',
    previewPlace: 'Exempelköping',
    previewHere: 'You are here',
    previewLink: 'A link',
    previewButton: 'A button',
    contrast: 'Contrast',
    columns: { pair: 'Colour against', light: 'Light mode', dark: 'Dark mode' },
    pair: (color: string, ground: string) => `${color} against ${ground}`,
    enough: (ratio: string) => `${ratio}:1, enough`,
    tooLow: (ratio: string, needed: string) => `${ratio}:1, needs ${needed}:1`,
    save: 'Save the look',
    reset: "Start over from Helkalkyl's look",
    saved:
      'The look is saved, and is seen by everyone in the municipality the next time they open a page.',
  },
} as const;
