import { trustText } from '../../vocabulary/grades.ts';
import { actorLabelSv, REAL } from '../../vocabulary/actors.ts';
import type { BuiltFinding } from '../../vocabulary/builtFindings.ts';
import { formatTkr } from '../../vocabulary/formatSv.ts';
import type { BuiltEffect } from '../../vocabulary/measures.ts';
import type { Assessment, Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { effectRemarkTexts, notValuedTexts } from '../../vocabulary/text/sv/effects.ts';
import { socialTexts } from '../../vocabulary/text/sv/social.ts';
import { inSentence } from '../../vocabulary/text/sv/words.ts';
import type { Block } from '../blocks.ts';
import { alternativeOf, heading, table } from '../parts.ts';

const { built: texts } = annexTexts.soft;
type Said = Readonly<Record<string, (facts: BuiltFinding['reasons'][number]['facts']) => string>>;
const notValued: Said = notValuedTexts;
const remarked: Said = effectRemarkTexts;

/** Effects of what is built and where: what each is worth and to whom, or why it is not valued. */
export function builtBlocks(snapshot: Snapshot, assessment: Assessment): Block[] {
  const found = assessment.findings.built ?? [];
  if (found.length === 0) return [];
  const { builtEffects = [] } = alternativeOf(snapshot, assessment);
  const entered = new Map(builtEffects.map((built) => [built.id, built]));
  const { columns } = texts;
  return [
    heading(texts.heading, 3),
    table({
      caption: texts.caption,
      headers: [columns.effect, columns.perYear, columns.whom, columns.trust],
      align: 'lrll',
      widths: [0.4, 0.14, 0.32, 0.14],
      rows: found.map((each) => builtCells(each, entered.get(each.id))),
      note: texts.note,
    }),
    heading(texts.mind, 3),
    {
      kind: 'facts',
      rows: found.map((each) => [each.label, sentencesOf(each, entered.get(each.id)).join(' ')]),
    },
  ];
}

function builtCells(
  { label, mechanism = '', sekPerYear, grade, flows = [] }: BuiltFinding,
  built: BuiltEffect | undefined,
): string[] {
  const years = built === undefined ? '' : texts.years(built);
  return [
    [`${label}.`, mechanism, years].filter(Boolean).join(' '),
    sekPerYear === null ? annexTexts.none : formatTkr(sekPerYear),
    flows.length === 0 ? annexTexts.none : flows.map(flowText).join('; '),
    grade === null ? annexTexts.none : trustText(grade),
  ];
}

function flowText({ label, from, to, sekPerYear }: NonNullable<BuiltFinding['flows']>[number]) {
  const whom = actorLabelSv(from === REAL ? to : from);
  return texts.flow(whom, inSentence(label), formatTkr(sekPerYear));
}

/** Why it is not valued or not summed, why it is all the same, and what the effect says to mind. */
function sentencesOf(
  { sekPerYear, grade, isSummed, reasons, remarks = [], notes = [] }: BuiltFinding,
  built: BuiltEffect | undefined,
): string[] {
  const { includedBecause = '' } = built ?? {};
  const isWeak = grade === 'D' || grade === 'E';
  return [
    ...reasons.map(({ code, facts }) => notValued[code]?.(facts) ?? code),
    ...(sekPerYear === null || isSummed || grade === null ? [] : [socialTexts.notSummed(grade)]),
    ...(isWeak && isSummed ? [socialTexts.includedBecause(grade, includedBecause)] : []),
    ...remarks.map(({ code, facts }) => remarked[code]?.(facts) ?? code),
    ...notes,
  ];
}
