type EntryFault =
  'empty' | 'notANumber' | 'foreignDigits' | 'grouping' | 'dot' | 'wrongUnit' | 'tooLarge';
type Part = 'low' | 'central' | 'high';
type Unit = { readonly unit: string; readonly suffix: string } | null;

const partWords: Readonly<Record<Part, string>> = {
  low: 'Low',
  central: 'Likely',
  high: 'High',
};

function question(suggestions: readonly string[]): string {
  return suggestions.length === 0
    ? 'Write decimals with a point and thousands with a space, for example 1 234.5.'
    : `Do you mean ${suggestions.join(' or ')}?`;
}

/** What fields say about what is typed into them. */
export const fieldText = {
  actor: {
    otherCommittee: 'The municipality, another committee …',
    committeeName: 'Name of the committee',
    committeeNameOf: (label: string) => `Name of the committee, ${label}`,
    committeeFault: 'The name is too long or has a slash. Write it shorter, without a slash.',
  },
  entry: {
    errorWord: 'Error:',
    fault: (fault: EntryFault, unit: Unit, suggestions: readonly string[]) => {
      switch (fault) {
        case 'empty':
          return 'The field is empty. Fill in a value.';
        case 'foreignDigits':
          return 'Write the number with the digits 0–9.';
        case 'grouping':
          return 'The digits are not grouped in threes. Write for example 1 234 567.';
        case 'dot':
          return `A comma or a point can mean thousands or decimals. ${question(suggestions)}`;
        case 'wrongUnit':
          return unit === null || unit.suffix === ''
            ? 'Write only the number, without a unit.'
            : `The number must be given in ${unit.suffix}. Remove the other unit.`;
        case 'tooLarge':
          return 'The number is larger than a thousand billion. Check the number of digits.';
        case 'notANumber':
          return unit?.unit === 'kr'
            ? 'This cannot be read as an amount. Write for example 1 200, 450 tkr (thousand) or 12 mnkr (million).'
            : 'This cannot be read as a number. Write for example 1 200 or 3,5.';
      }
    },
    threeDecimals: (value: number) =>
      `Read as a number with three decimals. If you mean ${String(Math.round(value * 1000))}, write it without a comma.`,
    notWhole: 'Write a whole number, without decimals.',
    notAllowed: 'The value cannot be used here. Check what the field is for.',
    tooSmall: (limit: string, isIncluded: boolean) =>
      isIncluded
        ? `The number must be at least ${limit}.`
        : `The number must be greater than ${limit}.`,
    tooBig: (limit: string) => `The number must be at most ${limit}.`,
    notADay: 'Write a date that exists, as YYYY-MM-DD.',
    position: (turned: string | undefined) =>
      turned === undefined
        ? 'The position cannot be read. Write north with seven digits and east with six in SWEREF 99 TM, for example 6592290 561940.'
        : `The position has east before north. Write north first: ${turned}.`,
    tooLong: (limit: number) => `The text can have at most ${limit} characters. Shorten it.`,
    remove: 'Remove',
    removeOf: (label: string) => `Remove ${label}`,
    use: (choice: string) => `Use ${choice}`,
    partName: partWords,
    outcomes: (low: string, high: string) =>
      `We judge that, with 8 chances in 10, the value lies between ${low} and ${high}. Each dot is one of 20 equally likely outcomes.`,
    /** A column's name with the unit its numbers are in. */
    withUnit: (label: string, unit: string) => (unit === '' ? label : `${label}, ${unit}`),
    partLabel: (label: string, part: Part, suffix: string) =>
      `${label}, ${partWords[part].toLowerCase()}${suffix === '' ? '' : `, ${suffix}`}`,
    intervalIncomplete: 'Fill in both low and high, or leave both empty if the value is known.',
    lowAboveHigh: 'Low is higher than high. Swap them or correct one of the numbers.',
    centralOutside: 'Likely must be between low and high. Change one of the numbers.',
    spreadTooWide:
      'High can be at most a thousand times likely. Check the number of digits in the three numbers.',
    intervalMeaning:
      'Our judgement is that with 8 chances in 10 the value lies between low and high. Leave both empty if the value is known.',
  },
  paste: {
    title: (count: number) => (count === 1 ? 'Paste one value' : `Paste ${count} values`),
    caption: 'What happens in each cell',
    head: { cell: 'Cell', before: 'There now', after: 'From the spreadsheet', verdict: 'Verdict' },
    empty: '(empty)',
    verdicts: {
      same: 'Unchanged',
      change: 'Changes',
      ask: 'Question:',
      fault: 'Error:',
    },
    summary: (changed: number, same: number, asked: number, faults: number) =>
      [
        changed === 0
          ? 'No cell changes.'
          : changed === 1
            ? 'One cell changes.'
            : `${changed} cells change.`,
        ...(same === 0 ? [] : [`${same} already have the same value.`]),
        ...(asked === 0 ? [] : [`${asked} may mean two things: choose what is meant.`]),
        ...(faults === 0
          ? []
          : [`${faults} cannot be filled in: correct the spreadsheet and copy again.`]),
        ...(asked + faults === 0 ? [] : ['Nothing is filled in until all can be read.']),
      ].join(' '),
    answerAll: (given: string, meant: string) => `Read all as “${given}” = ${meant}`,
    fill: (count: number) => (count === 1 ? 'Fill in one cell' : `Fill in ${count} cells`),
    beyond: 'Outside the table',
    outside: 'There is no field here. Begin in another cell or copy fewer cells.',
    readOnly: 'The cell cannot be written in.',
    noOption: 'There is no such choice in the list.',
    more: (shown: number, all: number) => `Showing ${shown} of ${all} cells, errors first.`,
    done: (count: number) =>
      count === 1 ? 'One cell is filled in.' : `${count} cells are filled in.`,
    undo: 'Undo the paste',
    keep: 'Close',
  },
  notice: {
    warn: 'To look over:',
    error: 'Error:',
    retry: 'Try again',
    loading: 'Loading …',
    cancel: 'Cancel',
  },
  chart: {
    tabs: (title: string) => `View of: ${title}`,
    drawing: 'Chart',
    table: 'Table',
    how: 'How it is calculated',
  },
} as const;
