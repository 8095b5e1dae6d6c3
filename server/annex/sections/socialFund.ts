import { actorLabelSv } from '../../vocabulary/actors.ts';
import { formatNumber } from '../../vocabulary/formatSv.ts';
import type { Measure } from '../../vocabulary/measures.ts';
import type { Assessment } from '../../vocabulary/snapshot.ts';
import type { CashYear, SocialMeasure } from '../../vocabulary/socialFindings.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { socialTexts } from '../../vocabulary/text/sv/social.ts';
import { inSentence } from '../../vocabulary/text/sv/words.ts';
import type { Block } from '../blocks.ts';
import { heading, note, table } from '../parts.ts';

const texts = annexTexts.soft;
const { cash, committees, plan } = socialTexts;
const THOUSAND = 1e3;

const tkr = (sek: number) => formatNumber(sek / THOUSAND);

/** Repayment within five years beside profitability over 25, money by committee, and follow-up. */
export function fundBlocks({ findings }: Assessment, measure: Measure): Block[] {
  const found = findings.social?.measures.find(({ measureId }) => measureId === measure.id);
  if (found === undefined) return [];
  return [
    heading(socialTexts.clocks, 3),
    note(socialTexts.clocksNote),
    clockFacts(found, measure),
    ...cashBlocks(found),
    ...reserveBlocks(found),
  ];
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
  if (found.released.length > 0) {
    rows.push([texts.capacity, found.released.map(socialTexts.released).join(' ')]);
  }
  if (found.postCalculations.length > 0) {
    rows.push([texts.postCalculation, socialTexts.postCalculations(found.postCalculations)]);
  }
  return { kind: 'facts', rows };
}

/** Each year across: what the municipality pays and gets, committee by committee, and pays back. */
function cashBlocks({ repayment }: SocialMeasure): Block[] {
  const { municipality, committees: clocks, plan: planYears } = repayment;
  if (municipality.years.every(({ netNominalSek }) => netNominalSek === 0)) return [];
  const row = (label: string, amounts: readonly number[]) => [label, ...amounts.map(tkr)];
  const own = (label: string, key: Exclude<keyof CashYear, 'year'>) =>
    row(
      label,
      municipality.years.map((year) => year[key]),
    );
  const payers = planYears[0]?.byCommittee.map(({ committee }) => committee) ?? [];
  const years = municipality.years.map(({ year }) => String(year));
  return [
    table({
      caption: cash.caption,
      headers: ['', ...years],
      align: `l${'r'.repeat(years.length)}`,
      isDense: true,
      rows: [
        own(cash.cost, 'costNominalSek'),
        own(cash.funding, 'fundingNominalSek'),
        own(cash.saving, 'savingNominalSek'),
        own(cash.net, 'netNominalSek'),
        { cells: own(cash.cumulative, 'cumulativeNominalSek'), emphasis: 'total' as const },
        ...clocks.map((clock) =>
          row(
            committees.row(actorLabelSv(clock.committee), socialTexts.repaidShort(clock)),
            clock.years.map(({ cumulativeNominalSek }) => cumulativeNominalSek),
          ),
        ),
        ...payers.map((payer, at) =>
          row(
            plan.row(inSentence(actorLabelSv(payer))),
            planYears.map(({ byCommittee }) => byCommittee[at]?.nominalSek ?? 0),
          ),
        ),
        ...(payers.length === 0
          ? []
          : [
              row(
                plan.outstanding,
                planYears.map(({ outstandingNominalSek }) => outstandingNominalSek),
              ),
            ]),
      ],
    }),
  ];
}

/** Money to set aside by committee: the first years one by one, then what comes after them. */
function reserveBlocks({ reserve, repayment }: SocialMeasure): Block[] {
  if (reserve.length === 0) return [];
  const first = repayment.municipality.years.map(({ year }) => year);
  const columns = [...first.map(String), texts.later, annexTexts.total];
  return [
    table({
      caption: texts.reserveCaption,
      headers: ['', ...columns],
      align: `l${'r'.repeat(columns.length)}`,
      isDense: true,
      rows: reserve.map(({ committee, years, laterNominalSek, totalNominalSek }) => {
        const amounts = first.map(
          (year) => years.find((each) => each.year === year)?.reserveNominalSek ?? 0,
        );
        return [
          actorLabelSv(committee),
          ...[...amounts, laterNominalSek, totalNominalSek].map(tkr),
        ];
      }),
    }),
  ];
}
