import { readUnderTest, type Rule } from './rule.ts';
import { annotationRules } from './rules/annotationRules.ts';
import { archiveRules } from './rules/archiveRules.ts';
import { contentRules } from './rules/contentRules.ts';
import { documentRules } from './rules/documentRules.ts';
import { fontRules } from './rules/fontRules.ts';
import { structureRules } from './rules/structureRules.ts';

/** What of PDF/UA-1 a machine can decide; what a human must judge is not here. */
export const accessibilityRules: readonly Rule[] = [
  ...documentRules,
  ...contentRules,
  ...structureRules,
  ...annotationRules,
  ...fontRules,
];

/** Every rule that a decision annex is held to. */
export const annexRules: readonly Rule[] = [...accessibilityRules, ...archiveRules];

export type Broken = { readonly clause: string; readonly says: string; readonly fault: string };

const SHOWN = 5;

/** The rules that a file breaks, with the first places of each. */
export function checkPdf(bytes: Uint8Array, rules: readonly Rule[]): readonly Broken[] {
  const file = readUnderTest(bytes);
  return rules.flatMap(({ clause, says, faults }) =>
    faults(file)
      .slice(0, SHOWN)
      .map((fault) => ({ clause, says, fault })),
  );
}
