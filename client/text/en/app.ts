/** Frame, navigation, saving and faults. */
export const appText = {
  app: {
    name: 'Helkalkyl',
    skip: 'Skip to content',
    otherLanguage: 'På svenska',
    invented: 'invented municipality',
    inventedCase: 'invented example',
    cases: 'Cases',
    areas: 'Areas and statistics',
    mainNavigation: 'Main menu',
    menu: 'Menu',
    title: (parts: readonly string[]) => [...parts, 'Helkalkyl'].join(' – '),
    faultTitle: (title: string) => `Error: ${title}`,
    notFoundTitle: 'Page not found',
    notFound: 'The address leads nowhere. Check the spelling, or begin from here.',
    toCases: 'Go to the cases',
    crashedTitle: 'The page stopped working',
    crashed:
      'Something went wrong in the display. What you have saved is still there. Reload the page. If it happens again, tell us what you did.',
    reload: 'Reload the page',
    toStart: 'To the start page',
  },
  lists: {
    more: (count: number) => `and ${count} more`,
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    list: [
      { keys: ['?'], does: 'Show this list, except while you are typing in a field' },
      { keys: ['Tab', 'Shift + Tab'], does: 'To the next or previous field, button or link' },
      { keys: ['Enter', '↓'], does: 'In a table: the same column in the next row' },
      { keys: ['Shift + Enter', '↑'], does: 'In a table: the same column in the previous row' },
      {
        keys: ['←', '→', 'Home', 'End'],
        does: 'In a table: along the row, with Ctrl to the first or last cell',
      },
      { keys: ['F2'], does: 'In a cell: move the caret in the text' },
      { keys: ['Esc'], does: 'Take back what you typed in the cell, or close the window' },
      { keys: ['Ctrl + V'], does: 'Paste several cells from a spreadsheet' },
      { keys: ['Ctrl + Z'], does: 'Undo the latest change in the case' },
      { keys: ['Ctrl + Y', 'Ctrl + Shift + Z'], does: 'Redo what you undid' },
      { keys: ['← ↑ → ↓', '+', '−'], does: 'When the map has focus: move and zoom' },
    ],
    singleKeys: 'Use the shortcut ? (a single key)',
    close: 'Close',
  },
  api: {
    notReached: 'The server is not responding. Check the network.',
    strangeAnswer:
      'The server gave an answer that this page does not understand. Reload the page: it may be from an older version.',
    failed: (status: number) =>
      `The server could not do it (code ${status}). Try again in a little while.`,
    fieldsFaulty: (count: number) =>
      count === 1
        ? 'One field has an error. Correct it.'
        : `${count} fields have errors. Correct them.`,
    unknown: 'Something went wrong on the page. Try again, or reload the page.',
  },
  save: {
    saved: (time: string) => `Saved at ${time}`,
    waiting: 'Changed, will be saved shortly',
    saving: 'Saving …',
    retrying: 'Not saved – trying again',
    refused: 'Not saved',
    conflict: 'Not saved – someone else has changed the case',
    drafts: (count: number) =>
      count === 1 ? '1 field to correct is not saved' : `${count} fields to correct are not saved`,
    retryingLong: (reason: string) =>
      `${reason} What you have written is still on the page and will be saved as soon as possible.`,
    signInAgain: 'Sign in in a new tab. What you have written will then be saved from here.',
    refusedLong: (reason: string) =>
      `The change is not saved. ${reason} What you have written is still there.`,
  },
  nav: {
    label: 'Parts of the case',
    menu: (section: string) => `In the case: ${section}`,
    open: 'Show',
    close: 'Hide',
    groupCase: 'The case',
    groupResult: 'Results',
    overview: 'Overview',
    plan: 'Plan and alternatives',
    hard: 'Hard calculation',
    soft: 'Soft calculation',
    equity: 'Health equity',
    register: 'Assumptions',
    compare: 'Compare',
    uncertainty: 'Uncertainty',
    annex: 'Annex',
    history: 'History',
    done: 'filled in',
    notStarted: 'not started',
    missing: (count: number) => `${count} missing`,
    withoutSource: (count: number) => `${count} without a source`,
    noPlanArea: 'plan area missing',
    noStatistics: 'statistics missing',
  },
  annexButton: {
    label: 'Create annex',
    working: 'Creating annex …',
    draftsLeft: (count: number) =>
      count === 1
        ? 'One field has a value that cannot be read. Correct it first, so that the annex shows the right figures.'
        : `${count} fields have values that cannot be read. Correct them first, so that the annex shows the right figures.`,
    uncalculated: 'The annex is created when the case can be calculated.',
    notSaved: 'The case could not be saved, so no annex was created. See the message at the top.',
    changed:
      'The case has been changed elsewhere. Read at the top what has come in, and create the annex after that.',
    ready: (time: string) => `The annex was created at ${time}. It is a draft.`,
    open: 'Open the annex (PDF)',
  },
} as const;
