import { areaKinds } from '../../../server/vocabulary/areaKinds.ts';
import type { AreaLayer } from '../../../server/vocabulary/place.ts';
import { text } from '../../text/sv.ts';

const { level: texts } = text.indicators;

/** A figure's name, and below it at which level it is known and of which year. */
export function NamedFigure({ label, about }: { readonly label: string; readonly about: string }) {
  return (
    <>
      {label}
      <span className="sub">{about}</span>
    </>
  );
}

type Figure = {
  readonly label: string;
  readonly areaKind?: AreaLayer['kind'] | null | undefined;
  readonly areaVersion?: string | null | undefined;
  readonly year: number | null;
  readonly source: string;
  readonly tableId?: string | null | undefined;
};

/** Level, borders and year of a figure: of a plan area it is weighted, of whole areas it is theirs. */
export function aboutFigure({ areaKind, areaVersion, year }: Figure, isWhole = false): string {
  const kind = areaKinds.find(({ id }) => id === areaKind)?.labelSv;
  if (kind === undefined || areaVersion == null || year === null) return texts.unknown;
  return (isWhole ? texts.whole : texts.plan)({ kind, version: areaVersion, year });
}

/** SCB's own number of a table; ours tell a reader nothing that the source does not. */
const publishedTable = /^TAB\d+$/;

/** Below a table: from which table each figure is, one source a line. */
export function FigureSources({ figures }: { readonly figures: readonly Figure[] }) {
  const bySource = new Map<string, string[]>();
  for (const { label, source, tableId } of figures) {
    if (source === '') continue;
    const isPublished = tableId != null && publishedTable.test(tableId);
    const named = isPublished ? texts.ofTable(label, tableId) : label;
    bySource.set(source, [...(bySource.get(source) ?? []), named]);
  }
  return [...bySource].map(([source, labels]) => (
    <p key={source} className="chart-source">
      {texts.source(source, labels)}
    </p>
  ));
}
