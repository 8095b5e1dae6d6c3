type EntryFault =
  'empty' | 'notANumber' | 'foreignDigits' | 'grouping' | 'dot' | 'wrongUnit' | 'tooLarge';
type Part = 'low' | 'central' | 'high';
type Unit = { readonly unit: string; readonly suffix: string } | null;

const partWords: Readonly<Record<Part, string>> = {
  low: 'Lågt',
  central: 'Troligt',
  high: 'Högt',
};

function question(suggestions: readonly string[]): string {
  return suggestions.length === 0
    ? 'Skriv decimaler med komma och tusental med mellanslag, till exempel 1 234,5.'
    : `Menar du ${suggestions.join(' eller ')}?`;
}

/** What fields say about what is typed into them. */
export const fieldText = {
  actor: {
    otherCommittee: 'Kommunen, annan nämnd …',
    committeeName: 'Nämndens namn',
    committeeNameOf: (label: string) => `Nämndens namn, ${label}`,
    committeeFault:
      'Namnet är för långt eller har ett snedstreck. Skriv det kortare, utan snedstreck.',
  },
  entry: {
    errorWord: 'Fel:',
    fault: (fault: EntryFault, unit: Unit, suggestions: readonly string[]) => {
      switch (fault) {
        case 'empty':
          return 'Fältet är tomt. Fyll i ett värde.';
        case 'foreignDigits':
          return 'Skriv talet med siffrorna 0–9.';
        case 'grouping':
          return 'Siffrorna är inte grupperade tre och tre. Skriv till exempel 1 234 567.';
        case 'dot':
          return `Punkt kan betyda tusental eller decimal. ${question(suggestions)}`;
        case 'wrongUnit':
          return unit === null || unit.suffix === ''
            ? 'Skriv bara talet, utan enhet.'
            : `Talet ska anges i ${unit.suffix}. Ta bort den andra enheten.`;
        case 'tooLarge':
          return 'Talet är större än tusen miljarder. Kontrollera antalet siffror.';
        case 'notANumber':
          return unit?.unit === 'kr'
            ? 'Det går inte att läsa som ett belopp. Skriv till exempel 1 200, 450 tkr eller 12 mnkr.'
            : 'Det går inte att läsa som ett tal. Skriv till exempel 1 200 eller 3,5.';
      }
    },
    threeDecimals: (value: number) =>
      `Tolkat som ett tal med tre decimaler. Menar du ${String(Math.round(value * 1000))}, skriv det utan komma.`,
    notWhole: 'Skriv ett heltal, utan decimaler.',
    notAllowed: 'Värdet går inte att använda här. Kontrollera vad fältet gäller.',
    tooSmall: (limit: string, isIncluded: boolean) =>
      isIncluded ? `Talet får vara lägst ${limit}.` : `Talet ska vara större än ${limit}.`,
    tooBig: (limit: string) => `Talet får vara högst ${limit}.`,
    notADay: 'Skriv ett datum som finns, som ÅÅÅÅ-MM-DD.',
    position: (turned: string | undefined) =>
      turned === undefined
        ? 'Läget går inte att läsa. Skriv nord med sju siffror och öst med sex i SWEREF 99 TM, till exempel 6592290 561940.'
        : `Läget har öst före nord. Skriv nord först: ${turned}.`,
    tooLong: (limit: number) => `Texten får ha högst ${limit} tecken. Korta den.`,
    remove: 'Ta bort',
    removeOf: (label: string) => `Ta bort ${label}`,
    use: (choice: string) => `Använd ${choice}`,
    partName: partWords,
    outcomes: (low: string, high: string) =>
      `Vi bedömer att värdet med 8 chanser av 10 ligger mellan ${low} och ${high}. Varje prick är ett av 20 utfall som är lika troliga.`,
    /** A column's name with the unit its numbers are in. */
    withUnit: (label: string, unit: string) => (unit === '' ? label : `${label}, ${unit}`),
    partLabel: (label: string, part: Part, suffix: string) =>
      `${label}, ${partWords[part].toLowerCase()}${suffix === '' ? '' : `, ${suffix}`}`,
    intervalIncomplete: 'Fyll i både lågt och högt, eller lämna båda tomma om värdet är känt.',
    lowAboveHigh: 'Lågt är högre än högt. Byt plats eller rätta ett av talen.',
    centralOutside: 'Troligt ska ligga mellan lågt och högt. Ändra något av talen.',
    spreadTooWide:
      'Högt får vara högst tusen gånger troligt. Kontrollera antalet siffror i de tre talen.',
    intervalMeaning:
      'Vi bedömer att värdet med 8 chanser av 10 ligger mellan lågt och högt. Lämna båda tomma om värdet är känt.',
  },
  paste: {
    title: (count: number) => (count === 1 ? 'Klistra in ett värde' : `Klistra in ${count} värden`),
    caption: 'Vad som händer i varje cell',
    head: { cell: 'Cell', before: 'Står där nu', after: 'Ur kalkylbladet', verdict: 'Besked' },
    empty: '(tomt)',
    verdicts: {
      same: 'Oförändrat',
      change: 'Ändras',
      ask: 'Fråga:',
      fault: 'Fel:',
    },
    summary: (changed: number, same: number, asked: number, faults: number) =>
      [
        changed === 0
          ? 'Ingen cell ändras.'
          : changed === 1
            ? 'En cell ändras.'
            : `${changed} celler ändras.`,
        ...(same === 0 ? [] : [`${same} har redan samma värde.`]),
        ...(asked === 0 ? [] : [`${asked} kan betyda två saker: välj vad som menas.`]),
        ...(faults === 0
          ? []
          : [`${faults} går inte att fylla i: rätta i kalkylbladet och kopiera igen.`]),
        ...(asked + faults === 0 ? [] : ['Inget fylls i förrän alla går att läsa.']),
      ].join(' '),
    answerAll: (given: string, meant: string) => `Läs alla som ”${given}” = ${meant}`,
    fill: (count: number) => (count === 1 ? 'Fyll i en cell' : `Fyll i ${count} celler`),
    beyond: 'Utanför tabellen',
    outside: 'Här finns inget fält. Börja i en annan cell eller kopiera färre celler.',
    readOnly: 'Cellen går inte att skriva i.',
    noOption: 'Det finns inget sådant val i listan.',
    more: (shown: number, all: number) => `Visar ${shown} av ${all} celler, de med fel först.`,
    done: (count: number) => (count === 1 ? 'En cell är ifylld.' : `${count} celler är ifyllda.`),
    undo: 'Ta tillbaka inklistringen',
    keep: 'Stäng',
  },
  notice: {
    warn: 'Att se över:',
    error: 'Fel:',
    retry: 'Försök igen',
    loading: 'Hämtar …',
    cancel: 'Avbryt',
  },
  chart: {
    tabs: (title: string) => `Visning av: ${title}`,
    drawing: 'Diagram',
    table: 'Tabell',
    how: 'Så är det räknat',
  },
} as const;
