import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VersionConflict } from '../../server/services/conflicts.ts';
import { checkColors } from '../../server/services/themes.ts';
import { contrastRatio } from '../../server/vocabulary/contrast.ts';
import { DomainError } from '../../server/vocabulary/errors.ts';
import { errorSentence } from '../../server/vocabulary/text/sv/errors/index.ts';
import { commandLineCaller } from '../../server/vocabulary/people.ts';
import {
  grounds,
  meetingsOf,
  ownTheme,
  readableColor,
  type Logo,
  type Theme,
} from '../../server/vocabulary/theme.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { exampleTheme } from '../support/theme.ts';
import '../support/sameChance.ts';

const FALUN = '2080';
/** What a person is told of a fault; null when there is none. */
async function told(act: () => unknown): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault;
    return errorSentence(fault);
  }
}

// prettier-ignore -- black on white is 21 by definition; #767676 on white is the known 4.54.
it.each([
  { one: '#000000', other: '#ffffff', ratio: 21 },
  { one: '#ffffff', other: '#ffffff', ratio: 1 },
  { one: '#ffffff', other: '#767676', ratio: 4.54 },
  { one: '#0e5a63', other: '#ffffff', ratio: 7.9 },
])('$one against $other: $ratio', ({ one, other, ratio }) => {
  expect(contrastRatio(one, other)).toBeCloseTo(ratio, 1);
  expect(contrastRatio(other, one)).toBe(contrastRatio(one, other));
});

describe('colours of a theme', () => {
  const withColor = (scheme: 'light' | 'dark', part: Partial<Theme['colors']['light']>) => ({
    ...ownTheme.colors,
    [scheme]: { ...ownTheme.colors[scheme], ...part },
  });

  // prettier-ignore -- ratios by the formula of WCAG 2.2, worked apart from the code.
  it.each([
    { colors: ownTheme.colors, sentence: null },
    { colors: exampleTheme.colors, sentence: null },
    {
      colors: withColor('light', { main: '#7ac143' }),
      sentence:
        'Huvudfärgen #7ac143 mot kortens bakgrund #ffffff i ljust läge har kontrasten 2,20:1 men behöver 4,5:1. Välj en mörkare färg, till exempel #4c7b28.',
    },
    {
      colors: withColor('light', { main: '#767676' }),
      sentence:
        'Huvudfärgen #767676 mot sidans bakgrund #f6f4ef i ljust läge har kontrasten 4,13:1 men behöver 4,5:1. Välj en mörkare färg, till exempel #6e6e6e.',
    },
    {
      colors: withColor('light', { second: '#ffdd00' }),
      sentence:
        'Profilfärgen #ffdd00 mot kortens bakgrund #ffffff i ljust läge har kontrasten 1,34:1 men behöver 3,0:1. Välj en mörkare färg, till exempel #a38d00.',
    },
    {
      colors: withColor('dark', { main: '#0e5a63' }),
      sentence:
        'Huvudfärgen #0e5a63 mot kortens bakgrund #1d242c i mörkt läge har kontrasten 1,98:1 men behöver 4,5:1. Välj en ljusare färg, till exempel #189baa.',
    },
  ])('$sentence', async ({ colors, sentence }) => {
    expect(await told(() => checkColors(colors))).toBe(sentence);
  });

  it('are all readable once they are as proposed, whatever was asked for', () => {
    const color = fc
      .array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 })
      .map((channels) => `#${channels.map((each) => each.toString(16).padStart(2, '0')).join('')}`);
    const pair = fc.record({ main: color, second: color });
    fc.assert(
      fc.property(fc.record({ light: pair, dark: pair }), (asked) => {
        const proposed = (['light', 'dark'] as const).map((scheme) => ({
          main: readableColor(asked[scheme].main, scheme, 'main'),
          second: readableColor(asked[scheme].second, scheme, 'second'),
        }));
        const [light = asked.light, dark = asked.dark] = proposed;
        return meetingsOf({ light, dark }).every(({ ratio, needed }) => ratio >= needed);
      }),
      { numRuns: 200 },
    );
  });

  it('are held against the grounds that the pages have', () => {
    const tokens = readFileSync('client/styles/tokens.css', 'utf8');
    const [light = '', dark = ''] = tokens.split('prefers-color-scheme: dark');
    for (const [scheme, css] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      const { paper, wash, onMain, ink } = grounds[scheme];
      for (const line of [
        `--paper: ${paper};`,
        `--wash: ${wash};`,
        `--on-accent: ${onMain};`,
        `--ink: ${ink};`,
      ]) {
        expect(css).toContain(line);
      }
    }
  });
});

describe('a logo', () => {
  const svg = (inside: string): Logo => ({
    mediaType: 'image/svg+xml',
    base64: Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">\n${inside}</svg>`,
    ).toString('base64'),
  });
  /** Width and height said in its head; nothing to look at. */
  const png = (width: number, height: number): Logo => {
    const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const size = Buffer.alloc(8);
    size.writeUInt32BE(width, 0);
    size.writeUInt32BE(height, 4);
    const end = Buffer.from('0000000049454e44ae426082', 'hex');
    return { mediaType: 'image/png', base64: Buffer.concat([head, size, end]).toString('base64') };
  };
  const codes = /kan köra kod eller hämta något utifrån/;
  const unreadable = /går inte att läsa som PNG eller SVG/;

  // prettier-ignore
  it.each([
    { name: 'a drawing', logo: svg('<style>.a{fill:#8a1538}</style><g class="a"><path d="M0 0h9"/><use xlink:href="#b"/><rect fill="url(#c)"/></g>'), sentence: null },
    { name: 'a picture', logo: png(400, 120), sentence: null },
    { name: 'a picture of few bytes and many points', logo: png(30_000, 30_000), sentence: /30000 × 30000 bildpunkter/ },
    { name: 'a picture cut short', logo: { ...png(40, 40), base64: png(40, 40).base64.slice(0, 24) }, sentence: unreadable },
    { name: 'a page called a picture', logo: { mediaType: 'image/png' as const, base64: svg('').base64 }, sentence: unreadable },
    { name: 'another text', logo: { mediaType: 'image/svg+xml' as const, base64: Buffer.from('<html/>').toString('base64') }, sentence: unreadable },
    { name: 'entities', logo: { mediaType: 'image/svg+xml' as const, base64: Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>').toString('base64') }, sentence: unreadable },
    { name: 'script', logo: svg('<script>alert(1)</script>'), sentence: /rad 2 har <script>/ },
    { name: 'an act', logo: svg('<path onload="alert(1)"/>'), sentence: /har onload/ },
    { name: 'an act in capitals', logo: svg('<path ONCLICK="alert(1)"/>'), sentence: /har ONCLICK/ },
    { name: 'a page inside', logo: svg('<foreignObject><body/></foreignObject>'), sentence: /har <foreignObject>/ },
    { name: 'a reference elsewhere', logo: svg('<use xlink:href="https://example.org/a.svg#b"/>'), sentence: codes },
    { name: 'a link that runs', logo: svg('<a href="javascript:alert(1)"><path/></a>'), sentence: codes },
    { name: 'a picture elsewhere', logo: svg('<image href="https://example.org/a.png"/>'), sentence: codes },
    { name: 'style from elsewhere', logo: svg('<style>@import "https://example.org/a.css";</style>'), sentence: /har <style>/ },
    { name: 'a fill from elsewhere', logo: svg(`<rect fill="url('https://example.org/a')"/>`), sentence: /har fill/ },
    { name: 'an escape that hides it', logo: svg('<style>a{fill:u\\72l(https://example.org)}</style>'), sentence: codes },
    { name: 'too much of it', logo: svg(`<title>${'a'.repeat(100_001)}</title>`), sentence: /är 101 kB men får vara högst 100 kB/ },
  ])('$name', async ({ logo, sentence }) => {
    const given = await told(() => test.services.themes.change(nextCode(), 0, { ...ownTheme, logo }));
    if (sentence === null) expect(given).toBeNull();
    else expect(given).toMatch(sentence);
  });
});

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.remove());
let lastCode = 3000;
const nextCode = () => String((lastCode += 1));

describe('how a municipality’s pages look', () => {
  it('is the program’s own until it is said, and then as it was said last', async () => {
    const { themes } = test.services;
    expect(await themes.read(FALUN)).toEqual({ version: 0, theme: ownTheme });
    expect(await themes.change(FALUN, 0, exampleTheme)).toEqual({
      version: 1,
      theme: exampleTheme,
    });
    const sober: Theme = { ...exampleTheme, font: 'sourceSans', logo: null };
    expect(await themes.change(FALUN, 1, sober)).toEqual({ version: 2, theme: sober });
    expect(await themes.read(FALUN)).toEqual({ version: 2, theme: sober });
    const late = themes.change(FALUN, 1, exampleTheme);
    const conflict = await late.catch((fault: unknown) => fault);
    expect(conflict instanceof VersionConflict && conflict.told()).toMatchObject({
      ...{ yours: 1, current: 2, changes: [{ actorName: commandLineCaller.name }] },
      fields: [
        { path: ['font'], yours: exampleTheme.font, stored: 'sourceSans', changedBy: 'others' },
        { path: ['logo'], changedBy: 'others' },
      ],
    });
    expect(await themes.read(FALUN)).toEqual({ version: 2, theme: sober });
  });

  it('is not half stored when something of it is refused', async () => {
    const { themes } = test.services;
    const code = nextCode();
    const faulty = {
      ...exampleTheme,
      colors: { ...exampleTheme.colors, dark: ownTheme.colors.light },
    };
    expect(await told(() => themes.change(code, 0, faulty))).toMatch(/Huvudfärgen #0e5a63/);
    expect(await themes.read(code)).toEqual({ version: 0, theme: ownTheme });
  });
});
