import { counted } from './words.ts';

/** What of the annex is typed in the case: risks, views from the consultation, follow-up. */
export const annexCaseTexts = {
  risks: {
    heading: 'Risks and actions',
    none: 'No risks have been entered.',
    caption: 'What can happen and who does what',
    columns: {
      risk: 'Risk',
      likelihood: 'How likely',
      consequence: 'Consequence',
      owner: 'Responsible',
      action: 'Action',
    },
  },
  views: {
    heading: 'Views from the consultation',
    none: 'No views from the consultation have been entered.',
    count: (count: number) =>
      count === 0
        ? 'No views were received.'
        : `${counted(count, 'One view was', 'views were')} received.`,
    report: (where: string) =>
      `All views and replies are in the consultation report (samrådsredogörelse): ${where}.`,
    caption: 'Themes and what they changed in the calculation',
    columns: { theme: 'Theme', count: 'Number', change: 'How the calculation changed' },
    unchanged: 'Nothing is stated.',
  },
  followUp: {
    heading: 'Plan for follow-up',
    none: 'No plan for follow-up has been entered.',
    caption: 'What is measured and when',
    columns: {
      indicator: 'Indicator',
      startValue: 'Starting point',
      target: 'Target',
      when: 'When',
      source: 'Source',
    },
    carriedCaption: 'Who does it, and when the decision is taken up again',
    carriedColumns: {
      indicator: 'Indicator',
      responsible: 'Responsible',
      budget: 'Budget',
      reportTo: 'Reported to',
      trigger: 'Reconsidered if',
    },
    year: (years: number) => `Year ${years}`,
    yearOn: (years: number, day: string) => `Year ${years}, ${day}`,
  },
} as const;
