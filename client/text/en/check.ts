/** The page where anyone checks a decision annex. */
export const checkText = {
  check: {
    title: 'Check a decision annex',
    lead: 'A decision annex from Helkalkyl carries everything needed to calculate it again. Here it is recalculated and compared with what is printed. Anyone can do this without signing in. The file is not saved.',
    choose: 'Choose a PDF',
    drop: 'or drop it here',
    onePdf: 'Drop one file at a time.',
    working: (name: string) => `Checking ${name}. This can take up to half a minute.`,
    ok: (name: string) => `${name}: nothing differs.`,
    differs: (name: string) => `${name}: the annex has been changed or cannot be recalculated.`,
    undecided: (name: string) =>
      `${name}: nothing differs, but it was not possible to check everything.`,
    steps: 'What has been checked',
    outcome: {
      ok: 'Matches',
      differs: 'Differs',
      undecided: 'Cannot be determined',
      notAsked: 'Not checked',
    },
    findings: 'What differs',
    notices: 'Good to know',
    facts: (pages: number, numbers: string) =>
      `${pages} ${pages === 1 ? 'page' : 'pages'} read, ${numbers} numbers recalculated and compared.`,
    hash: (sha256: string) => `Checksum of the snapshot: ${sha256}`,
    meaning:
      'The check shows that the annex is unchanged and correctly calculated from its own input data. It does not show that the input data is right, or that this annex is the one the committee received. To know that, compare the checksum with the municipality’s official register.',
    toPage: 'Check a decision annex without signing in',
  },
} as const;
