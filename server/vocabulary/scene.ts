/**
 * A drawing as plain data: the same marks become SVG on screen and paths in the annex.
 * Lengths are points; (0, 0) is the upper left corner.
 */
export const colorTokens = [
  'ink',
  'muted',
  'line',
  'wash',
  'paper',
  'accent',
  'hard',
  'soft',
  'equity',
  'step1',
  'step2',
  'step3',
  'step4',
  'step5',
] as const;
export type ColorToken = (typeof colorTokens)[number];

/** `hatch` marks the soft layer and whatever is outlined on a map: readable without colour. */
export type Pattern = 'solid' | 'hatch' | 'none';

export type Point = readonly [x: number, y: number];

export type Mark =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly color: ColorToken;
      readonly pattern: Pattern;
    }
  | {
      readonly kind: 'line';
      readonly points: readonly Point[];
      readonly color: ColorToken;
      readonly width: number;
      readonly dash?: readonly [number, number];
    }
  | {
      readonly kind: 'area';
      /** Outer rings and holes, filled even-odd. */
      readonly rings: readonly (readonly Point[])[];
      readonly fill: ColorToken;
      readonly pattern: Pattern;
      readonly stroke: ColorToken;
      readonly strokeWidth: number;
    }
  | {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly color: ColorToken;
      /** A filled dot, or a ring. */
      readonly filled: boolean;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly size: number;
      readonly weight: 400 | 600 | 700;
      readonly color: ColorToken;
    };

export type FigurePath = readonly (string | number)[];

/** The table twin: same values as the drawing. */
export type SceneTable = {
  readonly columns: readonly {
    readonly header: string;
    readonly align: 'left' | 'right';
    /** Of its numbers, where the subtitle says it once for all of them. */
    readonly unit?: 'mnkr';
    /** Of its amounts, where they are not in the case's own prices. */
    readonly prices?: 'current';
  }[];
  readonly rows: readonly (readonly string[])[];
  /**
   * Where the numbers stand, cell by cell, as paths from an assessment down, or from the results
   * where the scene is of no one alternative (after `content` from the case as it was entered);
   * null for what is no number of its own. Given where a reader may ask how they are worked out.
   */
  readonly paths?: readonly (readonly (FigurePath | null)[])[];
};

export type Scene = {
  readonly id: string;
  /** The finding, stated by tested rules. */
  readonly title: string;
  /** Unit, price level, period. */
  readonly subtitle: string;
  /** Text alternative: what one would say aloud. */
  readonly summary: string;
  readonly source: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly table: SceneTable;
};
