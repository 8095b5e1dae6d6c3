import { z } from 'zod';
import { contrastRatio, nearestColor } from './contrast.ts';
import { DomainError } from './errors.ts';
import { named } from './text/language.ts';

/** What pages can be set in: fonts that come with the program, so that none is fetched. */
export const themeFonts = named([
  { id: 'sourceSans', labelSv: 'Source Sans 3' },
  { id: 'liberationSans', labelSv: 'Liberation Sans, lik Arial' },
] as const);

export const colorSchema = z.string().regex(/^#[0-9a-f]{6}$/);
/** The main colour is what one presses and reads; the second one lies in bands and marks. */
const pairSchema = z.strictObject({ main: colorSchema, second: colorSchema });
export const LOGO_MAX_BYTES = 100_000;
export const logoSchema = z.strictObject({
  mediaType: z.enum(['image/png', 'image/svg+xml']),
  base64: z.base64().min(1).max(900_000),
});
export type Logo = z.infer<typeof logoSchema>;

/** How a municipality's pages look. The colours of data are the same everywhere. */
export const themeSchema = z.strictObject({
  colors: z.strictObject({ light: pairSchema, dark: pairSchema }),
  font: z.enum(themeFonts.map(({ id }) => id)),
  logo: logoSchema.nullable(),
});
export type Theme = z.infer<typeof themeSchema>;
/** A theme, and how many times the municipality has said how its pages look. */
export const storedThemeSchema = z.strictObject({ version: z.int().min(0), theme: themeSchema });
export type StoredTheme = z.infer<typeof storedThemeSchema>;
export type ThemeColors = Theme['colors'];
export type Scheme = keyof ThemeColors;
export type ThemeColor = keyof ThemeColors[Scheme];

/** The look of a municipality that has chosen none. */
export const ownTheme: Theme = {
  colors: {
    light: { main: '#0e5a63', second: '#0e5a63' },
    dark: { main: '#6fc3cc', second: '#6fc3cc' },
  },
  font: 'sourceSans',
  logo: null,
};

/** What the chosen colours lie on or beside, and what lies on them; the same as in the page's tokens. */
export const grounds = {
  light: { paper: '#ffffff', wash: '#f6f4ef', onMain: '#ffffff', ink: '#1c2430' },
  dark: { paper: '#1d242c', wash: '#14191f', onMain: '#10262a', ink: '#e9ecef' },
} as const satisfies Readonly<Record<Scheme, Readonly<Record<string, string>>>>;
export type Ground = 'paper' | 'wash' | 'onMain';

/** WCAG 2.2 AA: 1.4.3 for text, 1.4.11 for what is seen without being read. */
const needed = { main: 4.5, second: 3 } as const satisfies Readonly<Record<ThemeColor, number>>;
const groundsOf = {
  main: ['paper', 'wash', 'onMain'],
  second: ['paper', 'wash'],
} as const satisfies Readonly<Record<ThemeColor, readonly Ground[]>>;

/** Two colours that meet on the page, and how well they are told apart. */
export type Meeting = {
  readonly scheme: Scheme;
  readonly color: ThemeColor;
  readonly ground: Ground;
  readonly ratio: number;
  readonly needed: number;
};

/** Every meeting of the chosen colours with what they lie on, in the order they are shown. */
export function meetingsOf(colors: ThemeColors): Meeting[] {
  return (['light', 'dark'] as const).flatMap((scheme) =>
    (['main', 'second'] as const).flatMap((color) =>
      groundsOf[color].map((ground) => ({
        scheme,
        color,
        ground,
        ratio: contrastRatio(colors[scheme][color], grounds[scheme][ground]),
        needed: needed[color],
      })),
    ),
  );
}

/** The nearest colour that can be told from all it meets: darker in light, lighter in dark. */
export function readableColor(color: string, scheme: Scheme, role: ThemeColor): string {
  return nearestColor(color, scheme === 'light' ? 'darker' : 'lighter', (tried) =>
    groundsOf[role].every(
      (ground) => contrastRatio(tried, grounds[scheme][ground]) >= needed[role],
    ),
  );
}

/** Two colours that cannot be told apart, what they would need, and the nearest colour that can. */
export function contrastFault(
  colors: ThemeColors,
  { scheme, color, ground, ratio, needed: wanted }: Meeting,
): DomainError {
  const hex = colors[scheme][color];
  return new DomainError('themeContrast', {
    ...{ scheme, color, ground, ratio, needed: wanted, hex },
    groundHex: grounds[scheme][ground],
    instead: readableColor(hex, scheme, color),
  });
}
