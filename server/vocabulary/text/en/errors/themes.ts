import type { Facts } from '../../../errors.ts';
import { formatNumber } from '../../../formatSv.ts';

const colors: Readonly<Record<string, string>> = {
  main: 'The main colour',
  second: 'The brand colour',
};
const schemes: Readonly<Record<string, string>> = { light: 'light', dark: 'dark' };
const grounds: Readonly<Record<string, string>> = {
  paper: 'the background of cards',
  wash: 'the background of the page',
  onMain: 'the text of buttons',
};

/** Rounded down, so that what fails is never said to be enough. */
const ratio = (value: Facts[string]) =>
  `${formatNumber(Math.floor(Number(value) * 100) / 100, 2)}:1`;

/** How a municipality's pages look. */
export const themeErrors = {
  themeContrast: ({ scheme, color, ground, hex, groundHex, instead, needed, ...facts }: Facts) =>
    `${colors[String(color)] ?? ''} ${String(hex)} against ${grounds[String(ground)] ?? ''} ${String(groundHex)} in ${schemes[String(scheme)] ?? ''} mode has a contrast of ${ratio(facts['ratio'])} but needs ${formatNumber(Number(needed), 1)}:1. Choose a ${scheme === 'light' ? 'darker' : 'lighter'} colour, for example ${String(instead)}.`,
  themeStale: () =>
    'Someone else has changed the look since you opened the page. Load the page again and make your change anew.',
  logoTooLarge: ({ kilobytes }: Facts) =>
    `The logo is ${String(kilobytes)} kB but may be at most 100 kB. Save it smaller, or as SVG.`,
  logoUnreadable: () =>
    'The logo cannot be read as PNG or SVG. Export it again from the drawing program.',
  logoTooWide: ({ width, height, most }: Facts) =>
    `The logo is ${String(width)} × ${String(height)} pixels but may be at most ${String(most)} each way. Save it smaller.`,
  logoNotDrawing: ({ line, part }: Facts) =>
    `Line ${String(line)} of the logo has ${String(part)}, which can run code or fetch something from elsewhere. Export it as plain SVG, with everything embedded, or as PNG.`,
} as const;
