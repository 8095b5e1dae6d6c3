import type { Logo, Theme } from '../../server/vocabulary/theme.ts';

/** Dresses the page in a theme; null: in the program's own. */
export function wear(theme: Theme | null): void {
  const { dataset, style } = document.documentElement;
  if (theme === null) {
    delete dataset['theme'];
    delete dataset['font'];
    return;
  }
  const { light, dark } = theme.colors;
  const chosen = {
    '--main-light': light.main,
    '--second-light': light.second,
    '--main-dark': dark.main,
    '--second-dark': dark.second,
  };
  for (const [name, color] of Object.entries(chosen)) style.setProperty(name, color);
  dataset['theme'] = 'own';
  dataset['font'] = theme.font;
}

/** The logo as an address of its own: nothing is fetched. */
export function logoAddress({ mediaType, base64 }: Logo): string {
  return `data:${mediaType};base64,${base64}`;
}
