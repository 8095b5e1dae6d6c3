import {
  futureValue,
  levelPayment,
  presentValue,
  type Loan,
  type PaymentTiming,
} from '../finance/annuity.ts';
import { internalRateOfDatedFlows, presentValueOfDatedFlows } from '../finance/datedFlows.ts';
import {
  cumulativePaymentParts,
  paymentParts,
  type PaymentParts,
} from '../finance/loanPayments.ts';
import { periodsOfLoan, rateOfLoan } from '../finance/loanTerms.ts';
import {
  internalRateStatus,
  modifiedInternalRate,
  paybackPeriods,
  presentValueOfFlows,
} from '../finance/periodicFlows.ts';
import type { RateAnswer } from '../finance/rateStatus.ts';
import { noSolution, valueOf, type Outcome, type ReferenceFunction } from './outcome.ts';
import {
  readChoice,
  readNumber,
  readNumberList,
  readNumbers,
  readTextList,
  type Arguments,
} from './readArguments.ts';

const timings: ReadonlyMap<unknown, PaymentTiming> = new Map([
  [0, 'end'],
  [1, 'beginning'],
]);

const readTiming = (args: Arguments) => readChoice(args, 'when', timings);

function readLoan(args: Arguments): Loan {
  const numbers = readNumbers(args, {
    ratePerPeriod: 'rate',
    periods: 'nper',
    presentSek: 'pv',
    futureSek: 'fv',
  });
  return { ...numbers, timing: readTiming(args) };
}

const readPaymentParts = (args: Arguments) => paymentParts(readLoan(args), readNumber(args, 'per'));

function readCumulativeParts(args: Arguments): PaymentParts {
  const loan = readNumbers(args, { ratePerPeriod: 'rate', periods: 'nper', presentSek: 'pv' });
  const range = readNumbers(args, { first: 'start', last: 'end' });
  return cumulativePaymentParts({ ...loan, timing: readTiming(args) }, range);
}

/** A rate is a value only where there is one; where there are several, there is no answer. */
function uniqueRate(answer: RateAnswer): Outcome {
  return answer.status === 'unique' ? valueOf(answer.rate) : noSolution;
}

function internalRate(args: Arguments): Outcome {
  const answer = internalRateStatus(readNumberList(args, 'cashflows'));
  const { status, rates, signChanges } = answer;
  const all = { roots: rates, sign_changes: signChanges, status };
  return status === 'unique' ? { ...all, value: answer.rate } : all;
}

function modifiedRate(args: Arguments): Outcome {
  const rates = readNumbers(args, {
    financeRatePerPeriod: 'finance_rate',
    reinvestmentRatePerPeriod: 'reinvest_rate',
  });
  const rate = modifiedInternalRate(readNumberList(args, 'cashflows'), rates);
  return rate === null ? noSolution : valueOf(rate);
}

function periods(args: Arguments): Outcome {
  const loan = readNumbers(args, {
    ratePerPeriod: 'rate',
    paymentSek: 'pmt',
    presentSek: 'pv',
    futureSek: 'fv',
  });
  const answer = periodsOfLoan({ ...loan, timing: readTiming(args) });
  if (answer.status === 'found') return valueOf(answer.periods);
  return answer.status === 'infinite' ? { infinite: true } : noSolution;
}

function rate(args: Arguments): Outcome {
  const loan = readNumbers(args, {
    periods: 'nper',
    paymentSek: 'pmt',
    presentSek: 'pv',
    futureSek: 'fv',
  });
  return uniqueRate(rateOfLoan({ ...loan, timing: readTiming(args) }));
}

function payback(args: Arguments): Outcome {
  const answer = paybackPeriods(readNumberList(args, 'cashflows'), readNumber(args, 'rate'));
  return answer === null ? { never: true } : valueOf(answer);
}

function presentSpan(args: Arguments): Outcome {
  const span = readNumbers(args, {
    ratePerPeriod: 'rate',
    periods: 'nper',
    paymentSek: 'pmt',
    futureSek: 'fv',
  });
  return valueOf(presentValue({ ...span, timing: readTiming(args) }));
}

function futureSpan(args: Arguments): Outcome {
  const span = readNumbers(args, {
    ratePerPeriod: 'rate',
    periods: 'nper',
    paymentSek: 'pmt',
    presentSek: 'pv',
  });
  return valueOf(futureValue({ ...span, timing: readTiming(args) }));
}

const readDatedFlows = (args: Arguments) => ({
  flowsSek: readNumberList(args, 'cashflows'),
  days: readTextList(args, 'dates'),
});

function netPresentValue(args: Arguments): Outcome {
  const timing = readNumbers(args, { ratePerPeriod: 'rate', firstPeriod: 'first_period' });
  return valueOf(presentValueOfFlows(readNumberList(args, 'cashflows'), timing));
}

/** The functions that every spreadsheet has, by their names in the files. */
export const standardFunctions: readonly (readonly [string, ReferenceFunction])[] = [
  ['pmt', (args) => valueOf(levelPayment(readLoan(args)))],
  ['ipmt', (args) => valueOf(readPaymentParts(args).interestSek)],
  ['ppmt', (args) => valueOf(readPaymentParts(args).principalSek)],
  ['pv', presentSpan],
  ['fv', futureSpan],
  ['nper', periods],
  ['rate', rate],
  ['cumipmt', (args) => valueOf(readCumulativeParts(args).interestSek)],
  ['cumprinc', (args) => valueOf(readCumulativeParts(args).principalSek)],
  ['npv', netPresentValue],
  ['irr', internalRate],
  ['mirr', modifiedRate],
  [
    'xnpv',
    (args) => valueOf(presentValueOfDatedFlows(readDatedFlows(args), readNumber(args, 'rate'))),
  ],
  ['xirr', (args) => uniqueRate(internalRateOfDatedFlows(readDatedFlows(args)))],
  ['payback', payback],
];
