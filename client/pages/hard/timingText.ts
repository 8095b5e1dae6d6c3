import { formatPercent } from '../../../server/vocabulary/formatSv.ts';
import type { HardLine, Timing } from '../../../server/vocabulary/hardSide.ts';
import { text } from '../../text/sv.ts';

/** When a line is paid, in a few words. */
export function timingText(timing: Timing): string {
  switch (timing.type) {
    case 'payments': {
      const sum = timing.payments.reduce((total, { part }) => total + part, 0);
      const payments = timing.payments.map(({ year, part }) => ({
        year,
        share: formatPercent(part / sum),
      }));
      return text.hard.timing.payments(payments);
    }
    case 'years':
      return text.hard.timing.years(timing.fromYear, timing.toYear);
    case 'perDwelling':
      return text.hard.timing.perDwelling(timing.toYear, timing.lagYears);
  }
}

/** What else a line says of itself, a few words each; nothing for a plain one. */
export function extrasText({ vat, contingencyShare, components, stage }: HardLine): string[] {
  const { extras } = text.hard;
  return [
    ...(stage === 2 ? [extras.stageTwo] : []),
    ...(vat === undefined ? [] : [extras.vat(formatPercent(vat.rate), vat.isRecovered)]),
    ...(contingencyShare === undefined
      ? []
      : [extras.contingency(formatPercent(contingencyShare))]),
    ...(components === undefined ? [] : [extras.components(components.length)]),
  ];
}
