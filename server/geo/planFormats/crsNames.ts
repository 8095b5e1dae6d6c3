import { coordinateSystems, type Crs } from '../../vocabulary/geometry.ts';

/**
 * The coordinate system that a plan file names in words ("SWEREF99_13_30", "SWEREF 99 TM",
 * "EPSG:3008"); undefined when the words are not known.
 */
export function crsOfWords(words: string): Crs | undefined {
  const code = /(?:^|EPSG\D*|\/)(\d{4,5})$/i.exec(words.trim())?.[1];
  const byCode = coordinateSystems.find(({ id }) => id === `EPSG:${code ?? ''}`);
  if (byCode !== undefined) return byCode.id;
  const plain = plainWords(words);
  return coordinateSystems.find(({ labelSv }) => plainWords(labelSv) === plain)?.id;
}

/** The words as a `crs` member, known or not, for `resolveCrs` to judge. */
export function crsMemberOfWords(words: string): unknown {
  return { type: 'name', properties: { name: crsOfWords(words) ?? words } };
}

/** Letters and digits alone: "SWEREF99_13_30" and "SWEREF 99 13 30" are one. */
function plainWords(words: string): string {
  return words.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
