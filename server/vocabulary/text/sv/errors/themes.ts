import type { Facts } from '../../../errors.ts';
import { formatNumber } from '../../../formatSv.ts';
import { spoken } from '../../language.ts';

const colors: Readonly<Record<string, string>> = {
  main: 'Huvudfärgen',
  second: 'Profilfärgen',
};
const schemes: Readonly<Record<string, string>> = { light: 'ljust', dark: 'mörkt' };
const grounds: Readonly<Record<string, string>> = {
  paper: 'kortens bakgrund',
  wash: 'sidans bakgrund',
  onMain: 'knapparnas text',
};

/** Rounded down, so that what fails is never said to be enough. */
const ratio = (value: Facts[string]) =>
  `${formatNumber(Math.floor(Number(value) * 100) / 100, 2)}:1`;

/** How a municipality's pages look. */
export const themeErrors = spoken({
  themeContrast: ({ scheme, color, ground, hex, groundHex, instead, needed, ...facts }: Facts) =>
    `${colors[String(color)] ?? ''} ${String(hex)} mot ${grounds[String(ground)] ?? ''} ${String(groundHex)} i ${schemes[String(scheme)] ?? ''} läge har kontrasten ${ratio(facts['ratio'])} men behöver ${formatNumber(Number(needed), 1)}:1. Välj en ${scheme === 'light' ? 'mörkare' : 'ljusare'} färg, till exempel ${String(instead)}.`,
  themeStale: () =>
    'Någon annan har ändrat utseendet sedan du öppnade sidan. Läs in sidan igen och gör om ändringen.',
  logoTooLarge: ({ kilobytes }: Facts) =>
    `Logotypen är ${String(kilobytes)} kB men får vara högst 100 kB. Spara den mindre, eller som SVG.`,
  logoUnreadable: () =>
    'Logotypen går inte att läsa som PNG eller SVG. Exportera den på nytt ur ritprogrammet.',
  logoTooWide: ({ width, height, most }: Facts) =>
    `Logotypen är ${String(width)} × ${String(height)} bildpunkter men får vara högst ${String(most)} åt vardera hållet. Spara den mindre.`,
  logoNotDrawing: ({ line, part }: Facts) =>
    `Logotypens rad ${String(line)} har ${String(part)}, som kan köra kod eller hämta något utifrån. Exportera den som enkel SVG, med allt inbäddat, eller som PNG.`,
} as const);
