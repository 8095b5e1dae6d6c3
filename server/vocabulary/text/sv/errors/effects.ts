import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';
import { formatNumber, formatPercent } from '../../../formatSv.ts';

/** What stops a built-environment effect from being worked out, and what to do. */
export const effectErrors = spoken({
  effectUnitDiffers: ({ label, entry, unit, needed }: Facts) =>
    `${String(label)}: bibliotekets post ${String(entry)} är i enheten ${String(unit)}, men effekten räknar i ${String(needed)}. Rätta posten eller ange värdet själv.`,
  effectSharesAboveOne: ({ label, sum }: Facts) =>
    `${String(label)}: andelarna blir tillsammans ${formatPercent(Number(sum))} men får vara högst 100 %. Sänk någon av dem.`,
  effectShareOutside: ({ label, value }: Facts) =>
    `${String(label)} är ${formatNumber(Number(value), 2)} men måste ligga mellan 0 och 1. Skriv andelar så att 0,05 betyder 5 %.`,
});
