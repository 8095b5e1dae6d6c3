import type { Sociotope, SociotopeCost } from '../vocabulary/equityFindings.ts';
import { formatNumber } from '../vocabulary/formatSv.ts';
import type { FigurePath, Scene } from '../vocabulary/scene.ts';
import { equityTexts } from '../vocabulary/text/sv/equity.ts';
import { equityCostSceneTexts } from '../vocabulary/text/sv/equityCostScenes.ts';
import { drawIntervals } from './intervals.ts';
import { DEFAULT_TEXT_SIZE } from './layout.ts';
import type { SceneSize } from './layout.ts';

const texts = equityCostSceneTexts.sociotope;
const THOUSAND = 1000;

type Line = {
  readonly indicator: string;
  readonly cost: SociotopeCost;
  readonly path: FigurePath;
};

function linesOf({ rows }: Sociotope): Line[] {
  return rows.flatMap(({ label, costs }, row) =>
    costs.map((cost, at) => ({
      indicator: label,
      cost,
      path: ['equity', 'sociotope', 'rows', row, 'costs', at, 'sekPerYear'],
    })),
  );
}

/** Every cost of the difference with its interval, a row each; the total stands in words alone. */
export function sociotopeScene(
  {
    sociotope,
    source,
    priceYear,
  }: { readonly sociotope: Sociotope; readonly source: string; readonly priceYear: number },
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const lines = linesOf(sociotope);
  const [main] = sociotope.totals;
  return {
    id: 'sociotopeCosts',
    title: main === undefined ? equityTexts.nothingSummed(sociotope.rows) : texts.title(main),
    subtitle: texts.subtitle(priceYear),
    summary: [...sociotope.totals.map(equityTexts.total), equityTexts.yearlyNote].join(' '),
    source,
    width,
    ...drawIntervals(
      lines.map(({ indicator, cost: { label, sekPerYear } }) => ({
        label: texts.line(label, indicator),
        said: equityTexts.yearly(sekPerYear),
        low: sekPerYear.low / THOUSAND,
        central: sekPerYear.likely / THOUSAND,
        high: sekPerYear.high / THOUSAND,
      })),
      { color: 'equity', width, size },
    ),
    table: {
      columns: [
        { header: texts.columns.indicator, align: 'left' },
        { header: texts.columns.cost, align: 'left' },
        ...[texts.columns.low, texts.columns.likely, texts.columns.high].map(
          (header) => ({ header, align: 'right' }) as const,
        ),
      ],
      rows: lines.map(({ indicator, cost: { label, sekPerYear } }) => [
        indicator,
        label,
        ...[sekPerYear.low, sekPerYear.likely, sekPerYear.high].map((sek) =>
          formatNumber(sek / THOUSAND),
        ),
      ]),
      paths: lines.map(({ path }) => [
        null,
        null,
        ...['low', 'likely', 'high'].map((end) => [...path, end]),
      ]),
    },
  };
}
