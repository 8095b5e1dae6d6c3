import type { HardLine } from '../../../server/vocabulary/hardSide.ts';

/** A line with where its fields are kept and how it is changed. */
export type LineEdit = {
  readonly line: HardLine;
  readonly fieldId: string;
  readonly onEdit: (recipe: (draft: HardLine) => void) => void;
};
