import type { Theme } from '../../server/vocabulary/theme.ts';

const tree =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="#8a1538" d="M20 2l14 36H6z"/></svg>';

/** Of an invented municipality: dark red, with a logo that is drawn. */
export const exampleTheme: Theme = {
  colors: {
    light: { main: '#8a1538', second: '#a8741a' },
    dark: { main: '#f0a0b4', second: '#e8b64c' },
  },
  font: 'liberationSans',
  logo: { mediaType: 'image/svg+xml', base64: Buffer.from(tree).toString('base64') },
};
