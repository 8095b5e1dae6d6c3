import { actorLabelSv } from '../../vocabulary/actors.ts';
import { formatNumber } from '../../vocabulary/formatSv.ts';
import type { Measure } from '../../vocabulary/measures.ts';
import type { Assessment } from '../../vocabulary/snapshot.ts';
import type { SocialMeasure } from '../../vocabulary/socialFindings.ts';
import { annexTextsSv } from '../../vocabulary/text/sv/annex.ts';
import { socialTextsSv } from '../../vocabulary/text/sv/social.ts';
import { inSentence } from '../../vocabulary/text/sv/words.ts';
import type { Block } from '../blocks.ts';
import { heading, note, table } from '../parts.ts';

const texts = annexTextsSv.soft;
const { cash, committees, plan } = socialTextsSv;
const THOUSAND = 1e3;

const tkr = (sek: number) => formatNumber(sek / THOUSAND);

/** Repayment within five years beside profitability over 25, money by committee, and follow-up. */
export function fundBlocks({ findings }: Assessment, measure: Measure): Block[] {
  const found = findings.social?.measures.find(({ measureId }) => measureId === measure.id);
  if (found === undefined) return [];
  return [
    heading(socialTextsSv.clocks, 3),
    note(socialTextsSv.clocksNote),
    clockFacts(found, measure),
    ...cashBlocks(found),
    ...committeeBlocks(found),
  ];
}

function clockFacts(found: SocialMeasure, { repayment }: Measure): Block {
  const { municipality, lastYear } = found.repayment;
  const left = found.repayment.plan.at(-1)?.outstandingNominalSek ?? 0;
  const rows: [string, string][] = [
    [
      texts.repayment,
      [
        socialTextsSv.repayment(municipality, lastYear),
        ...(left > 0 ? [socialTextsSv.outstanding(left)] : []),
        socialTextsSv.repaymentKind[repayment ?? 'undecided'],
      ].join(' '),
    ],
    [
      texts.profitability,
      found.profitability.byPerspective
        .map((each) =>
          socialTextsSv.profitability(each, {
            startYear: found.startYear,
            lastYear: found.profitability.lastYear,
          }),
        )
        .join(' '),
    ],
  ];
  if (found.released.length > 0) {
    rows.push([texts.capacity, found.released.map(socialTextsSv.released).join(' ')]);
  }
  if (found.postCalculations.length > 0) {
    rows.push([texts.postCalculation, socialTextsSv.postCalculations(found.postCalculations)]);
  }
  return { kind: 'facts', rows };
}

function cashBlocks(found: SocialMeasure): Block[] {
  const { municipality } = found.repayment;
  if (municipality.years.every(({ netNominalSek }) => netNominalSek === 0)) return [];
  return [
    table({
      caption: cash.caption,
      headers: [cash.year, cash.cost, cash.funding, cash.saving, cash.net, cash.cumulative],
      align: 'lrrrrr',
      rows: municipality.years.map((row) => [
        String(row.year),
        ...[
          row.costNominalSek,
          row.fundingNominalSek,
          row.savingNominalSek,
          row.netNominalSek,
          row.cumulativeNominalSek,
        ].map(tkr),
      ]),
    }),
  ];
}

/** Money to set aside, what each committee has got back, and the plan of who pays what when. */
function committeeBlocks(found: SocialMeasure): Block[] {
  if (found.repayment.committees.length === 0) return reserveTable(found);
  return [...reserveTable(found), netTable(found), ...planTable(found)];
}

/** The sum of cost and saving in each committee, and when it has come back. */
function netTable({ repayment }: SocialMeasure): Block {
  const clocks = repayment.committees;
  return table({
    caption: committees.caption,
    headers: [cash.year, ...clocks.map(({ committee }) => actorLabelSv(committee))],
    align: `l${'r'.repeat(clocks.length)}`,
    rows: [
      ...repayment.municipality.years.map(({ year }, index) => [
        String(year),
        ...clocks.map(({ years }) => tkr(years[index]?.cumulativeNominalSek ?? 0)),
      ]),
      {
        cells: [committees.repaid, ...clocks.map((clock) => socialTextsSv.repaidShort(clock))],
        emphasis: 'total' as const,
      },
    ],
  });
}

/** Money to set aside by committee and year. */
function reserveTable({ reserve }: SocialMeasure): Block[] {
  const years = [...new Set(reserve.flatMap((each) => each.years.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
  if (years.length === 0) return [];
  return [
    table({
      caption: texts.reserveCaption,
      headers: [cash.year, ...reserve.map(({ committee }) => actorLabelSv(committee))],
      align: `l${'r'.repeat(reserve.length)}`,
      rows: [
        ...years.map((year) => [
          String(year),
          ...reserve.map((each) =>
            tkr(each.years.find((row) => row.year === year)?.reserveNominalSek ?? 0),
          ),
        ]),
        {
          cells: [
            annexTextsSv.total,
            ...reserve.map(({ totalNominalSek }) => tkr(totalNominalSek)),
          ],
          emphasis: 'total' as const,
        },
      ],
    }),
  ];
}

function planTable({ repayment }: SocialMeasure): Block[] {
  const payers = repayment.plan[0]?.byCommittee.map(({ committee }) => committee) ?? [];
  if (payers.length === 0) return [];
  return [
    table({
      caption: plan.caption,
      headers: [
        cash.year,
        ...payers.map((committee) => plan.committee(inSentence(actorLabelSv(committee)))),
        plan.outstanding,
      ],
      align: `l${'r'.repeat(payers.length + 1)}`,
      rows: repayment.plan.map(({ year, byCommittee, outstandingNominalSek }) => [
        String(year),
        ...byCommittee.map(({ nominalSek }) => tkr(nominalSek)),
        tkr(outstandingNominalSek),
      ]),
    }),
  ];
}
