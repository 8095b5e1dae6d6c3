import { valueWords } from '../../../server/vocabulary/text/en/changes.ts';

const list = new Intl.ListFormat('en-GB');

/** What a field holds; a part that is not told in words is only there or not. */
function valueText(value: unknown): string {
  if (value === undefined) return 'does not exist';
  const isNumbers = Array.isArray(value) && value.every((each) => typeof each === 'number');
  if (isNumbers && value.length > 0 && value.length <= 8) {
    return value.map((each) => valueWords(each) ?? '').join('; ');
  }
  if (Array.isArray(value)) {
    return valueWords(value) ?? `${value.length} ${value.length === 1 ? 'part' : 'parts'}`;
  }
  return valueWords(value) ?? 'exists';
}

/** `/arenden/:id/historik`, undo, and the choice after a conflict. */
export const historyText = {
  conflict: {
    title: 'Someone else has changed the case',
    lead: (version: number, time: string, who: readonly string[]) =>
      `Save ${version} was made at ${time}${who.length === 0 ? '' : ` by ${list.format(who)}`} while you were working. Nothing has been overwritten, and what you have written is still there. Choose what should apply in each field.`,
    show: 'Not saved: someone else has made changes. Show and choose',
    others: (count: number) =>
      count === 1
        ? 'One field has been changed by only one of you; that change applies'
        : `${count} fields have been changed by only one of you; those changes apply`,
    changedBy: {
      both: 'Changed by both of you',
      mine: 'Changed only by you',
      theirs: 'Changed only by the other person',
    },
    side: { mine: 'Mine:', theirs: 'Saved:' },
    order: { mine: 'my order', theirs: 'the saved order' },
    value: valueText,
    chooseAll: { mine: 'Choose mine in all', theirs: 'Choose the saved one in all' },
    save: 'Save the choices',
    left: (count: number) => (count === 1 ? 'One choice remains.' : `${count} choices remain.`),
    joined: (who: readonly string[], places: readonly string[], more: number) =>
      `The case has been changed ${who.length === 0 ? 'elsewhere' : `by ${list.format(who)}`} while you had it open. Nothing that you have written has changed, and the rest is here now: ${[...places, ...(more === 0 ? [] : [`and ${more} more`])].join('; ')}.`,
    seen: 'I have seen it',
    after: 'What you reject of your own you can get back with Undo.',
  },
  undo: { back: 'Undo', again: 'Redo' },
  history: {
    title: 'History',
    lead: 'Everything that has been done in the case: who, when and what. Compare two saves, or restore an earlier one. The case is frozen only in an approved annex, which has a number of its own. Nothing is lost: what was there before also goes into the history.',
    list: 'Events, latest first',
    extract: 'Download the events with the case (ZIP)',
    at: (day: string, time: string) => `${day} at ${time}`,
    why: (reason: string) => `Reason: ${reason}`,
    version: (version: number, names: readonly string[]) =>
      [`Save ${version}`, ...names].join(', '),
    option: (version: number, names: readonly string[]) => [version, ...names].join(', '),
    name: 'Name',
    nameOf: (version: number) => `Name save ${version}`,
    nameLabel: 'Name',
    nameHint: 'As it is to be found, for example Before the consultation. It is in the history.',
    nameGive: 'Give the name',
    show: 'Show changes',
    showOf: (from: number, to: number) => `Show changes from save ${from} to ${to}`,
    compare: 'Compare two saves',
    from: 'From save',
    to: 'To save',
    compareButton: 'Compare',
    compared: (from: number, to: number) => `From save ${from} to save ${to}`,
    same: 'Nothing differs.',
    more: (count: number) =>
      count === 1 ? '1 more difference is not shown.' : `${count} more differences are not shown.`,
    restore: 'Restore',
    restoreOf: (version: number) => `Restore save ${version}`,
    restoreSentence:
      'The case becomes as it was then, as a new save. The stage does not change. What you have now remains in the history.',
    reason: 'Reason',
    reasonHint: 'Required, and shown in the history.',
    restored: (version: number) => `Save ${version} applies again.`,
    notSaved: 'The case could not be saved, so nothing was restored. See the message at the top.',
  },
} as const;
