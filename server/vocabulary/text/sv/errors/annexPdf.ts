import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';

/** Faults when a decision annex is set as a PDF or read back from one. */
export const annexPdfErrors = spoken({
  annexCharacterMissing: ({ character, codePoint, text }: Facts) =>
    `Tecknet ”${character}” (${codePoint}) i texten ”${text}” kan inte skrivas ut i bilagan. Ta bort det eller skriv det med ord, och skapa bilagan igen.`,
  annexNotPdf: () =>
    'Filen är ingen PDF. Välj den beslutsbilaga som Helkalkyl skapade, i sitt ursprungliga skick.',
  annexDamaged: () =>
    'PDF-filen är avkortad eller skadad och går inte att läsa. Hämta bilagan på nytt från diariet och försök igen.',
  annexWithoutSnapshot: () =>
    'PDF-filen innehåller ingen ögonblicksbild och går därför inte att kontrollera. Välj en beslutsbilaga från Helkalkyl som inte har skrivits ut eller sparats om i ett annat program.',
  annexLocked: () =>
    'PDF-filen är krypterad. En beslutsbilaga från Helkalkyl är aldrig det. Hämta bilagan på nytt från diariet och försök igen.',
  annexUnpacksTooLarge: ({ limitMb }: Facts) =>
    `PDF-filen blir större än ${limitMb} MB när den packas upp och läses därför inte. Kontrollera att det är rätt fil.`,
  annexTooManyPages: ({ pages, limit }: Facts) =>
    `PDF-filen har ${pages} sidor. En beslutsbilaga har som mest ${limit}. Kontrollera att det är rätt fil.`,
  annexTooLarge: ({ sizeMb, limitMb }: Facts) =>
    `Filen är ${sizeMb} MB. En beslutsbilaga är som mest ${limitMb} MB. Kontrollera att det är rätt fil.`,
} as const);
