import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';

/** A template whose facts are text, numbers, or nothing at all. */
function sv(
  texts: TemplateStringsArray,
  ...facts: readonly (string | number | undefined)[]
): string {
  return texts.map((text, at) => `${text}${facts[at] ?? ''}`).join('');
}

/** "Rad 14, tecken 3: " where in the text the fault is. */
function place({ line, column }: Facts): string {
  if (line === undefined) return '';
  return column === undefined ? `Rad ${line}: ` : `Rad ${line}, tecken ${column}: `;
}

const xmlErrors = {
  xmlMalformed: (facts: Facts) =>
    sv`${place(facts)}Filen är inte välformad XML, eller är avbruten. Exportera planen på nytt.`,
  xmlDocumentType: (facts: Facts) =>
    sv`${place(facts)}Filen har en dokumenttyp (DOCTYPE), som inte får finnas i en planfil. Exportera planen utan den.`,
  xmlEntity: (facts: Facts) =>
    sv`${place(facts)}”${facts['entity']}” är inget tecken som kan läsas. Skriv tecknet självt, eller &amp; för &.`,
  xmlForbiddenCharacter: (facts: Facts) =>
    sv`${place(facts)}Här står ett tecken som inte får finnas i XML. Ta bort det.`,
  xmlTooDeep: (facts: Facts) =>
    sv`${place(facts)}Filen har fler än ${facts['max']} nivåer i varandra. Kontrollera att filen är av rätt slag.`,
  xmlTooLarge: (facts: Facts) =>
    sv`Filen har fler än ${facts['max']} element. Exportera bara den plan som ärendet gäller.`,
};

const gmlErrors = {
  gmlIdWrong: (facts: Facts) =>
    facts['id'] === undefined
      ? sv`${place(facts)}Objektet saknar id. Exportera planen på nytt.`
      : sv`${place(facts)}Id ”${facts['id']}” används två gånger. Exportera planen på nytt.`,
  gmlPositionWrong: (facts: Facts) =>
    sv`${place(facts)}”${facts['text']}” är ingen punkt. Skriv nord och öst i meter med decimalpunkt.`,
  gmlLineMissing: (facts: Facts) =>
    sv`${place(facts)}Området ${facts['area']} hänvisar till gränsen ${facts['boundary']}, som inte finns i filen. Exportera planen på nytt.`,
  gmlLineEmpty: (facts: Facts) =>
    sv`${place(facts)}Gränsen ${facts['boundary']} har för få punkter. Exportera planen på nytt.`,
  gmlCurveNotRead: (facts: Facts) =>
    sv`${place(facts)}Gränsen ${facts['boundary']} är en båge (${facts['curve']}), som inte kan läsas exakt. Gör om bågar till raka sträckor och exportera på nytt.`,
  gmlAreaMissing: (facts: Facts) =>
    sv`Planområdet ${facts['area']} finns inte i filen. Exportera planen på nytt.`,
  gmlAreaEmpty: (facts: Facts) =>
    sv`${place(facts)}Området ${facts['area']} har inga gränser. Exportera planen på nytt.`,
  gmlRingNotClosed: (facts: Facts) =>
    sv`${place(facts)}Gränserna för området ${facts['area']} går inte ihop i öst ${facts['x']}, nord ${facts['y']}. Rätta gränserna i planprogrammet och exportera på nytt.`,
};

/** Sentences of faults found in plan files, by code. */
export const planFileErrors = spoken({
  ...xmlErrors,
  ...gmlErrors,
  planFileUnknownXml: (facts: Facts) =>
    sv`Filen är XML men ingen plan i SS 637040 (den börjar med ${facts['root']}). Exportera planen som Detaljplan 4.1, SS 637040 eller GeoJSON.`,
  planFileWithoutPlan: () =>
    'Filen har bestämmelser eller annat men ingen detaljplan. Ta med objektet detaljplan och exportera på nytt.',
  planFileSeveralPlans: (facts: Facts) =>
    sv`Filen har ${facts['count']} planer, och ett ärende gäller en. Exportera bara den plan som ärendet gäller.`,
  planFileTooManyProvisions: (facts: Facts) =>
    sv`Filen har fler än ${facts['max']} objekt. Exportera bara den plan som ärendet gäller.`,
  planFileAxesSwapped: () =>
    'Området ligger utanför Sverige, men hamnar i Sverige om axlarna byter plats. SS 637040 har nord före öst. Bekräfta att filen har öst först, eller exportera den på nytt.',
  planFileTooLarge: ({ maxMegabytes }: Facts) =>
    sv`Filen är större än ${maxMegabytes} MB. Exportera bara den plan som ärendet gäller.`,
  planFileBase64: () =>
    'Filens innehåll är inte skrivet i base64. Koda filens byte en gång, utan radbrytningar, och försök igen.',
  planFileNotStored: () => 'Ingen planfil är sparad i ärendet. Läs in planfilen, så sparas den.',
  sketchLineWrong: ({ line, text }: Facts) =>
    sv`Rad ${line}: ”${text}” är inte två tal. Skriv ett hörn per rad, två tal med mellanslag eller semikolon emellan och inga mellanslag inuti talen.`,
  sketchAxesSwapped: ({ axisOrder }: Facts) =>
    axisOrder === 'northEast'
      ? 'Hörnen hamnar utanför Sverige med nord före öst, men i Sverige med öst före nord. Läs dem så, eller rätta talen.'
      : 'Hörnen hamnar utanför Sverige med öst före nord, men i Sverige med nord före öst. Läs dem så, eller rätta talen.',
  sketchTooFewCorners: ({ corners }: Facts) =>
    sv`Skissen har ${corners} hörn. En yta behöver minst tre: skriv ett hörn per rad.`,
  sketchTooManyCorners: ({ corners, max }: Facts) =>
    sv`Skissen har ${corners} hörn, högst ${max} går att skissa. Läs in en planfil i stället.`,
  planFileFieldUnknown: (facts: Facts) =>
    sv`”${facts['word']}” är ingen fältangivelse. Skriv vad=EGENSKAP, där vad är något av ${facts['known']}.`,
} satisfies Readonly<Record<string, (facts: Facts) => string>>);
