import { actorLabelSv } from '../../vocabulary/actors.ts';
import { formatNumber } from '../../vocabulary/formatSv.ts';
import type { Measure } from '../../vocabulary/measures.ts';
import type { Assessment } from '../../vocabulary/snapshot.ts';
import type { CashYear, SocialMeasure } from '../../vocabulary/socialFindings.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { socialTexts } from '../../vocabulary/text/sv/social.ts';
import { inSentence } from '../../vocabulary/text/sv/words.ts';
import type { Block } from '../blocks.ts';
import { table } from '../parts.ts';

const texts = annexTexts.soft;
const { cash, committees, plan } = socialTexts;
const THOUSAND = 1e3;
/** So many committees share a measure's money. */
const SHARED = 2;

const tkr = (sek: number) => formatNumber(sek / THOUSAND);

/** Repayment within five years beside profitability over 25, money by committee, and follow-up. */
export function fundBlocks({ findings }: Assessment, measure: Measure): Block[] {
  const found = findings.social?.measures.find(({ measureId }) => measureId === measure.id);
  if (found === undefined) return [];
  return [clockFacts(found, measure), ...cashBlocks(found)];
}

function clockFacts(found: SocialMeasure, { repayment }: Measure): Block {
  const { municipality, lastYear } = found.repayment;
  const left = found.repayment.plan.at(-1)?.outstandingNominalSek ?? 0;
  const rows: [string, string][] = [
    [
      texts.repayment,
      [
        socialTexts.repayment(municipality, lastYear),
        ...(left > 0 ? [socialTexts.outstanding(left)] : []),
        socialTexts.repaymentKind[repayment ?? 'undecided'],
      ].join(' '),
    ],
    [
      texts.profitability,
      found.profitability.byPerspective
        .map((each) =>
          socialTexts.profitability(each, {
            startYear: found.startYear,
            lastYear: found.profitability.lastYear,
          }),
        )
        .join(' '),
    ],
  ];
  const [only, ...others] = found.reserve;
  if (found.repayment.committees.length === 1 && only !== undefined && others.length === 0) {
    rows.push([
      texts.setAside,
      texts.setAsideBy(actorLabelSv(only.committee), only.totalNominalSek),
    ]);
  }
  if (found.released.length > 0) {
    rows.push([texts.capacity, found.released.map(socialTexts.released).join(' ')]);
  }
  if (found.postCalculations.length > 0) {
    rows.push([texts.postCalculation, socialTexts.postCalculations(found.postCalculations)]);
  }
  return { kind: 'facts', rows };
}

/** Each year across, where committees share it: what is paid, got and paid back. */
function cashBlocks({ repayment, reserve }: SocialMeasure): Block[] {
  const { municipality, committees: clocks, plan: planYears } = repayment;
  // Of one purse the years stand in the attached table alone.
  if (clocks.length < SHARED) return [];
  const own = (label: string, key: Exclude<keyof CashYear, 'year'>) =>
    row(
      label,
      municipality.years.map((year) => year[key]),
    );
  const payers = planYears[0]?.byCommittee.map(({ committee }) => committee) ?? [];
  const years = municipality.years.map(({ year }) => year);
  return [
    table({
      caption: cash.caption,
      headers: ['', ...years.map(String)],
      align: `l${'r'.repeat(years.length)}`,
      widths: [0.34],
      isDense: true,
      rows: [
        ...own(cash.cost, 'costNominalSek'),
        ...own(cash.funding, 'fundingNominalSek'),
        ...own(cash.saving, 'savingNominalSek'),
        ...own(cash.net, 'netNominalSek'),
        ...own(cash.cumulative, 'cumulativeNominalSek').map((cells) => ({
          cells,
          emphasis: 'total' as const,
        })),
        ...clocks.flatMap((clock) =>
          row(
            committees.row(actorLabelSv(clock.committee), socialTexts.repaidShort(clock)),
            clock.years.map(({ cumulativeNominalSek }) => cumulativeNominalSek),
          ),
        ),
        ...payers.flatMap((payer, at) =>
          row(
            plan.row(inSentence(actorLabelSv(payer))),
            planYears.map(({ byCommittee }) => byCommittee[at]?.nominalSek ?? 0),
          ),
        ),
        ...row(
          plan.outstanding,
          planYears.map(({ outstandingNominalSek }) => outstandingNominalSek),
        ),
        ...reserve.flatMap((each) =>
          row(
            texts.reserve(inSentence(actorLabelSv(each.committee)), tkr(each.totalNominalSek)),
            years.map(
              (year) => each.years.find((own) => own.year === year)?.reserveNominalSek ?? 0,
            ),
          ),
        ),
      ],
    }),
  ];
}

/** Nothing where every amount is 0. */
function row(label: string, amounts: readonly number[]): string[][] {
  return amounts.every((sek) => sek === 0) ? [] : [[label, ...amounts.map(tkr)]];
}
