import { invariant } from '../vocabulary/errors.ts';
import type { PerspectiveUncertainty } from '../vocabulary/uncertainty.ts';
import type { ProcessWarning } from '../vocabulary/process.ts';
import { ofPerspective } from '../vocabulary/settings.ts';
import type { Alternative } from '../vocabulary/planCase.ts';
import type { Assessment, LegalWarning, Snapshot } from '../vocabulary/snapshot.ts';
import { annexTexts } from '../vocabulary/text/sv/annex.ts';
import { annexDecisionTexts } from '../vocabulary/text/sv/annexDecision.ts';
import type { Block, TableBlock } from './blocks.ts';

/** Width of a figure: the text width of the paper. */
export const FIGURE_WIDTH = 470;
/** Its labels are as large as the cells of a dense table. */
export const FIGURE_SIZE = { width: FIGURE_WIDTH, textSize: 7.5 };

/** Choosing from a snapshot, and small builders that the sections share. */

/** The day an annex is dated; older snapshots say it in UTC alone. */
export function dayOf({ createdOn, createdAt }: Snapshot): string {
  return createdOn ?? createdAt.slice(0, 'YYYY-MM-DD'.length);
}

export function baselineOf({ results }: Snapshot): Assessment | undefined {
  return results.assessments.find(({ isBaseline }) => isBaseline);
}

/** What is proposed: every alternative but the baseline; a lone baseline proposes itself. */
export function proposalsOf({ results }: Snapshot): readonly Assessment[] {
  const proposals = results.assessments.filter(({ isBaseline }) => !isBaseline);
  return proposals.length > 0 ? proposals : results.assessments;
}

/** More alternatives than these do not stand side by side with words in their cells. */
export const MOST_SIDE_BY_SIDE = 3;

/** The proposal that the first pages speak of. */
export function mainProposalOf(snapshot: Snapshot): Assessment {
  const main = proposalsOf(snapshot)[0];
  invariant(main !== undefined, 'a snapshot holds at least one assessment');
  return main;
}

export function alternativeOf({ planCase }: Snapshot, { alternativeId }: Assessment): Alternative {
  const found = planCase.alternatives.find(({ id }) => id === alternativeId);
  invariant(found !== undefined, `assessment of an unknown alternative ${alternativeId}`);
  return found;
}

/** Whether anything has been entered that money follows from. */
export const hasPosts = ({ findings }: Assessment) => findings.posts.length > 0;

/** Perspectives in the order of the results. */
export function perspectivesOf({ results }: Assessment): string[] {
  return Object.keys(results.npv_by_layer);
}

export function horizonOf({ planCase }: Snapshot, perspective: string): number {
  return ofPerspective(planCase.settings.mainHorizons, perspective) ?? 0;
}

export function uncertaintyOf(
  { uncertainty }: Assessment,
  perspective: string,
): PerspectiveUncertainty | undefined {
  return uncertainty.byPerspective[perspective];
}

export function heading(text: string, level: 2 | 3 | 4 = 2): Block {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

export function note(text: string): Block {
  return { kind: 'paragraph', text, style: 'note' };
}

/** What someone typed, or a dash where they left it empty. */
export function textCell(text: string): string {
  return text.trim() === '' ? annexTexts.none : text;
}

/** Where the annex says what the process lacks: agreements stand by what they bring in. */
const processSections = {
  agreementUnsaid: 'hard',
  mainContentMissing: 'hard',
  consequencesMissing: 'hard',
  announcementUnsaid: 'proposal',
  impactIsExtended: 'proposal',
  groundIsExtended: 'proposal',
} as const satisfies Readonly<Record<ProcessWarning, string>>;

/** What the law stands against in what a section prints, and what it asks to be said there. */
export function legalNotes(
  { results, processWarnings = [] }: Snapshot,
  section: LegalWarning['section'] | 'proposal',
): Block[] {
  const { legal, process } = annexDecisionTexts;
  return [
    ...(results.legalWarnings ?? [])
      .filter((warning) => warning.section === section)
      .map(({ code, about }) => note(legal[code](about))),
    ...processWarnings
      .filter((code) => processSections[code] === section)
      .map((code) => note(process[code])),
  ];
}

export type TableRow = TableBlock['rows'][number];

/** Headers beginning with `>` in `align` order: 'l' left, 'r' right, one letter a column. */
export function table(facts: {
  caption: string;
  headers: readonly string[];
  align: string;
  widths?: readonly (number | undefined)[];
  rows: readonly (readonly string[] | TableRow)[];
  note?: string;
  isDense?: true;
}): TableBlock {
  const { caption, headers, align, widths, rows } = facts;
  return {
    kind: 'table',
    caption,
    columns: headers.map((header, index) => {
      const width = widths?.[index];
      const side = align.charAt(index) === 'r' ? 'right' : 'left';
      return { header, align: side, ...(width === undefined ? {} : { width }) } as const;
    }),
    rows: rows.map((row) => ('cells' in row ? row : { cells: row })),
    ...(facts.note === undefined ? {} : { note: facts.note }),
    ...(facts.isDense === undefined ? {} : { isDense: facts.isDense }),
  };
}

/** A heading with the alternative's name, only where several are told apart. */
export function nameHeading(snapshot: Snapshot, { name }: Assessment): Block[] {
  return proposalsOf(snapshot).length > 1 ? [heading(name, 3)] : [];
}

/** What is told in the same words but for its name is told once, with all the names. */
export function toldTogether<Named extends { readonly label: string }>(
  items: readonly Named[],
  tell: (item: Named) => string,
): string[] {
  const groups = new Map<string, Named[]>();
  for (const item of items) {
    const key = tell({ ...item, label: '' });
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map((first) => {
      const labels = [...new Set(group.map(({ label }) => label))];
      return tell({ ...first, label: labels.join('; ') });
    }),
  );
}

/** A name longer than `most` characters is cut between two words. */
export function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const end = name.lastIndexOf(' ', most);
  return `${name.slice(0, end < 1 ? most : end)}\u00a0…`;
}
