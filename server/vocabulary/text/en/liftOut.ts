import { counted, inSentence, listed } from './words.ts';

/** Texts that are lifted out of the annex into the official report and the plan description. */
export const liftOutTexts = {
  title: (title: string) => `Texts from the decision annex for ${title}`,
  belongsTo: (annex: string, hash: string) => `Taken from: ${annex}, ${hash}`,

  tag: (tag: { theme: string; group: string; subgroup: string | null }) =>
    [
      `Theme: ${tag.theme}`,
      `group: ${tag.group}`,
      ...(tag.subgroup === null ? [] : [`subgroup: ${tag.subgroup}`]),
    ].join(', '),

  report: {
    title: 'Official report',
    lead: 'Each text can be read by itself, without the annex.',
    decision: 'Proposed decision',
    summary: 'Summary',
    economy: 'Economic consequences',
    children: 'Consequences for children',
    equity: 'Consequences for gender equality and health equity',
    environment: 'Environment and climate',
    followUp: 'Follow-up',
    evidence: 'Documents behind the decision',
  },

  description: {
    title: 'Plan description',
    lead: 'The texts are sorted by theme and group as in the annex of Boverket’s regulations on plan descriptions.',
    economy: 'Assessment of the economy of the plan',
    social: 'Social consequences',
    children: 'Children',
    equality: 'Equality',
    environment: 'Environment',
    investigations: 'Evidence',
  },

  without: (told: string) => `If nothing is done: ${told}`,

  economy: {
    investment: (amount: string) =>
      `The investments amount to ${amount}, public and private together.`,
    mainOnly: (name: string) =>
      `The tables are about ${name}. The other alternatives are in the decision annex.`,
    expenses: (priceYear: number) =>
      `The municipality’s expenses, SEK million in ${priceYear} prices without discounting`,
    incomes: (priceYear: number) =>
      `The municipality’s income and lower costs, SEK million in ${priceYear} prices without discounting`,
    columns: {
      post: 'Item',
      committee: 'Committee',
      amount: 'Amount',
      years: 'Years',
      budget: 'Financing',
      from: 'From',
    },
    budgets: {
      investment: 'investment',
      development: 'development',
      running: 'running costs',
    },
    lessCost: 'lower cost',
    noCommittee: 'It is not stated which committee bears the expenses.',
    none: 'The municipality has no expenses or income in the calculation.',
  },

  children: {
    share: (part: string, all: string) =>
      `Of what the measures are worth to households, ${all}, ${part} falls to children.`,
    none: 'Consequences for children are not described in the calculation.',
  },

  equity: {
    gaps: (coverage: string) =>
      `Difference from the rest of the municipality before the plan, percentage points. The statistics cover ${coverage} of the plan area.`,
    gapsOfSurroundings:
      'Difference from the rest of the municipality before the plan, percentage points, for the whole area:',
    gap: (label: string, told: string) => `${label}: ${told}`,
    thirds: (part: string, all: string) =>
      `Of what the measures are worth to households, ${all}, ${part} falls to the third with the lowest income.`,
  },

  social: {
    measure: (label: string, group: string) => (group === '' ? label : `${label}: ${group}`),
    measures: 'Measures and target groups',
    unpriced: 'Effects that are not valued in money',
    effect: (label: string, step: string, sentence: string) =>
      `${label} (${inSentence(step)}). ${sentence}`.trim(),
    none: 'The calculation contains no social measures and no described social effects.',
  },

  environment: {
    pointer:
      'Environment and climate are not assessed in the calculation. They belong to the plan’s examination of significant environmental impact and to its investigations.',
    valued: (labels: readonly string[]) =>
      `The calculation counts what this is worth to people: ${listed(labels.map(inSentence))}.`,
  },

  evidence: {
    annex: (title: string, annex: string, hash: string) =>
      `${title} (${inSentence(annex)}, ${hash})`,
    planFile: (name: string) => `Plan map, file ${name}`,
    report: (where: string) => `Consultation report: ${where}`,
    author: (who: string) =>
      who === ''
        ? 'It is not stated who made the calculation.'
        : `The calculation was made by the municipality: ${who}.`,
  },

  shortEdition: {
    title: (title: string) => `Short edition: ${title}`,
    belongsTo: (annex: string, sha256: string) =>
      `Belongs to: ${annex}, checksum ${sha256}. The same numbers, evidence and sources are there in full.`,
    moreDecisions: (count: number) =>
      `${counted(count, 'One more decision point', 'more decision points')} in the decision annex.`,
  },
} as const;
