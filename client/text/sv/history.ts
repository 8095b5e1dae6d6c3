import { valueWords } from '../../../server/vocabulary/text/sv/changes.ts';

const list = new Intl.ListFormat('sv');

/** What a field holds; a part that is not told in words is only there or not. */
function valueText(value: unknown): string {
  if (value === undefined) return 'finns inte';
  const isNumbers = Array.isArray(value) && value.every((each) => typeof each === 'number');
  if (isNumbers && value.length > 0 && value.length <= 8) {
    return value.map((each) => valueWords(each) ?? '').join('; ');
  }
  if (!Array.isArray(value)) return valueWords(value) ?? 'finns';
  return value.length === 1 ? 'en del' : `${value.length} delar`;
}

/** `/arenden/:id/historik`, undo, and the choice after a conflict. */
export const historyText = {
  conflict: {
    title: 'Någon annan har ändrat ärendet',
    lead: (version: number, time: string, who: readonly string[]) =>
      `Sparning ${version} gjordes kl. ${time}${who.length === 0 ? '' : ` av ${list.format(who)}`} medan du arbetade. Inget är överskrivet, och det du har skrivit finns kvar. Välj vad som ska gälla i varje fält.`,
    show: 'Ej sparat: någon annan har ändrat. Visa och välj',
    others: (count: number) =>
      count === 1
        ? 'Ett fält har bara en av er ändrat; där gäller ändringen'
        : `${count} fält har bara en av er ändrat; där gäller ändringen`,
    changedBy: {
      both: 'Ändrat av er båda',
      mine: 'Ändrat bara av dig',
      theirs: 'Ändrat bara av den andra',
    },
    side: { mine: 'Mitt:', theirs: 'Sparat:' },
    order: { mine: 'min ordning', theirs: 'den sparade ordningen' },
    value: valueText,
    chooseAll: { mine: 'Välj mitt i alla', theirs: 'Välj det sparade i alla' },
    save: 'Spara valen',
    left: (count: number) => (count === 1 ? 'Ett val återstår.' : `${count} val återstår.`),
    joined: (who: readonly string[], places: readonly string[], more: number) =>
      `Ärendet har ändrats ${who.length === 0 ? 'på annat håll' : `av ${list.format(who)}`} medan du hade det öppet. Inget som du har skrivit är ändrat, och det andra finns nu här: ${[...places, ...(more === 0 ? [] : [`och ${more} till`])].join('; ')}.`,
    seen: 'Jag har sett det',
    after: 'Det du väljer bort av ditt kan du hämta tillbaka med Ångra.',
  },
  undo: { back: 'Ångra', again: 'Gör om' },
  history: {
    title: 'Historik',
    lead: 'Allt som har gjorts i ärendet: vem, när och vad. Jämför två sparningar, eller återställ en tidigare. Fryst blir ärendet först i en godkänd bilaga, som har ett eget nummer. Inget går förlorat: det som var kommer också med i historiken.',
    list: 'Händelser, den senaste först',
    extract: 'Hämta händelserna med ärendet (ZIP)',
    at: (day: string, time: string) => `${day} kl. ${time}`,
    why: (reason: string) => `Skäl: ${reason}`,
    version: (version: number, names: readonly string[]) =>
      [`Sparning ${version}`, ...names].join(', '),
    option: (version: number, names: readonly string[]) => [version, ...names].join(', '),
    name: 'Namnge',
    nameOf: (version: number) => `Namnge sparning ${version}`,
    nameLabel: 'Namn',
    nameHint: 'Så som den ska hittas, till exempel Inför samrådet. Det står i historiken.',
    nameGive: 'Ge namnet',
    show: 'Visa ändringar',
    showOf: (from: number, to: number) => `Visa ändringar från sparning ${from} till ${to}`,
    compare: 'Jämför två sparningar',
    from: 'Från sparning',
    to: 'Till sparning',
    compareButton: 'Jämför',
    compared: (from: number, to: number) => `Från sparning ${from} till sparning ${to}`,
    same: 'Ingenting skiljer.',
    more: (count: number) =>
      count === 1
        ? 'Ytterligare en skillnad visas inte.'
        : `Ytterligare ${count} skillnader visas inte.`,
    restore: 'Återställ',
    restoreOf: (version: number) => `Återställ sparning ${version}`,
    restoreSentence:
      'Ärendet blir som det var då, som en ny sparning. Skedet ändras inte. Det du har nu finns kvar i historiken.',
    reason: 'Skäl',
    reasonHint: 'Behövs, och står i historiken.',
    restored: (version: number) => `Sparning ${version} gäller igen.`,
    notSaved: 'Ärendet kunde inte sparas, så inget återställdes. Se meddelandet överst.',
  },
} as const;
