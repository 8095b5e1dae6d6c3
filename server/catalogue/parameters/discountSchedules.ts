import type { DiscountSchedule } from '../../vocabulary/valuation.ts';
import { named } from '../../vocabulary/text/language.ts';

const greenbook = {
  publisher: 'charlescoverdale/greenbook',
  title: 'greenbook, parametertabeller',
  edition: 'commit 6ad7f37',
  locator: 'inst/extdata/stpr_schedule.csv',
  url: 'https://github.com/charlescoverdale/greenbook',
  publishedOn: '2026',
  retrievedOn: '2026-11',
} as const;

/** For comparison with other countries' appraisals; a Swedish case has its own rates. */
export const greenBookSchedule = named({
  id: 'greenBook',
  labelSv: 'Brittiska Green Book',
  validFrom: '2026-01-01',
  bands: [
    [30, 0.035],
    [75, 0.03],
    [125, 0.025],
    [200, 0.02],
    [300, 0.015],
    [null, 0.01],
  ],
  noteSv: 'En översyn i juni 2026 föreslår 3,0 procent och ingen egen ränta för hälsa.',
  source: greenbook,
} satisfies DiscountSchedule);

export const greenBookHealthSchedule = named({
  id: 'greenBookHealth',
  labelSv: 'Brittiska Green Book, hälsa',
  validFrom: '2026-01-01',
  bands: [[30, 0.015]],
  noteSv: 'Bara det första bandet är läst; trappan slutar där.',
  source: greenbook,
} satisfies DiscountSchedule);

export const danishSchedule = named({
  id: 'denmark',
  labelSv: 'Dansk samhällsekonomisk ränta',
  validFrom: '2021-01-01',
  bands: [
    [35, 0.035],
    [70, 0.025],
    [null, 0.015],
  ],
  source: {
    publisher: 'Finansministeriet',
    title: 'Ny vejledning i samfundsøkonomiske konsekvensvurderinger',
    locator: 'nyhetstext, punktlista',
    url: 'https://fm.dk/nyheder/nyhedsarkiv/2023/juni/ny-vejledning-i-samfundsoekonomiske-konsekvensvurderinger/',
    publishedOn: '2023',
    retrievedOn: '2026-11',
  },
} satisfies DiscountSchedule);

/** Every vintage of every authority; a new vintage is a new entry of the same id. */
export const discountSchedules: readonly DiscountSchedule[] = [
  greenBookSchedule,
  greenBookHealthSchedule,
  danishSchedule,
];
