import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../server/catalogue/entries.ts';
import { entryOf, valueInForce } from '../../server/catalogue/lookup.ts';
import { socialFundFindings } from '../../server/engine/valuation/socialFund.ts';
import { costPer } from '../../server/engine/valuation/unitCosts.ts';
import { socialFundTexts } from '../../server/vocabulary/text/sv/socialFund.ts';

/** soft-valuation.md 5.6: the rule of a social fund, on two cases of Norrköping. */
const figure = (id: string) =>
  valueInForce(entryOf(catalogueEntries, id), '2026-11-27').central ?? NaN;
/** SKR: at most 5 years for repayment, 25 for profitability. */
const sklTest = { repaymentYears: 5, profitabilityYears: 25 };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('outcome contract, Norrköping', () => {
  const sums = [{ year: 3, cumulativeSek: figure('SE-OUTC-02') }];
  const findings = socialFundFindings(
    {
      sums,
      netPresentValueSek: null,
      goal: 'mostlyMet',
    },
    sklTest,
  );

  it('is 125 000 SEK per child', () => {
    expect(costPer(figure('SE-OUTC-01'), 60)).toBe(125_000);
  });

  it('repayment within five years is not shown: 3.5 MSEK more is needed in years 4 and 5', () => {
    expect(findings.repayment).toEqual({
      code: 'repaymentNotShown',
      observedYears: 3,
      cumulativeSek: -3_500_000,
      neededSek: 3_500_000,
      yearsLeft: 2,
    });
  });

  it('profitability over 25 years is open', () => {
    expect(findings.profitability).toEqual({ code: 'profitabilityOpen', years: 25 });
  });

  it('goal and repayment are two findings, each with its own sentence', () => {
    expect(findings.goal).toBe('mostlyMet');
    const { repayment, goal } = findings;
    if (repayment.code !== 'repaymentNotShown') throw new Error('other finding');
    expect(socialFundTexts.goal[goal]).toBe('Socialt mål nått till största delen.');
    expect(plain(socialFundTexts.repayment[repayment.code](repayment))).toBe(
      'Återbetalning inte nådd efter 3 år (−3,5 mnkr); 3,5 mnkr till behövs på 2 år.',
    );
  });

  it('a loss says nothing of the goal, and the goal nothing of the loss', () => {
    const met = socialFundFindings(
      { sums: [{ year: 1, cumulativeSek: -1 }], netPresentValueSek: -1, goal: 'met' },
      sklTest,
    );
    expect(met).toMatchObject({
      goal: 'met',
      repayment: { code: 'repaymentNotShown' },
      profitability: { code: 'notProfitable' },
    });
  });
});

describe('Skolfam, Norrköping', () => {
  it('savings that equal the cost after five years pass the test at break-even and no more', () => {
    const cost = 10;
    const savings = cost * figure('EF-SKOLFAM-01');
    const sums = [{ year: 5, cumulativeSek: savings - cost }];
    const { repayment } = socialFundFindings(
      { sums, netPresentValueSek: null, goal: 'unknown' },
      sklTest,
    );
    expect(repayment).toEqual({ code: 'repaid', year: 5, cumulativeSek: 0 });
    if (repayment.code !== 'repaid') throw new Error('other finding');
    expect(socialFundTexts.repayment.repaid(repayment)).toBe(
      'Återbetalning nådd år 5, utan överskott.',
    );
  });

  it('a krona less, and it is not repaid', () => {
    const { repayment } = socialFundFindings(
      {
        sums: [
          { year: 5, cumulativeSek: -1 },
          { year: 6, cumulativeSek: 5 },
        ],
        netPresentValueSek: 2,
        goal: 'unknown',
      },
      sklTest,
    );
    expect(repayment).toEqual({ code: 'notRepaid', neededSek: 1 });
  });
});
