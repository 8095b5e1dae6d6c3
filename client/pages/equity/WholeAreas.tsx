import { isKnown } from '../../../server/scenes/equityWords.ts';
import { surroundingsWords, toldIndicators } from '../../../server/scenes/surroundings.ts';
import type { Place } from '../../../server/vocabulary/place.ts';
import type { Results } from '../../../server/vocabulary/snapshot.ts';
import type { Surroundings } from '../../../server/vocabulary/surroundings.ts';
import { surroundingsTexts } from '../../../server/vocabulary/text/sv/surroundings.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';
import { ExcessCell, GapCell, ShareCell } from './IndicatorTable.tsx';
import { aboutFigure, FigureSources, NamedFigure } from './NamedFigure.tsx';

/** The whole areas that a small plan lies in beside the municipality, and that it is of them. */
export function WholeAreas({
  place,
  results,
  surroundings,
}: {
  readonly place: Place;
  readonly results: Results;
  readonly surroundings: Surroundings;
}) {
  const { head } = text.equity;
  const areas = surroundings.areas.length;
  const told = toldIndicators(results);
  const title = surroundingsTexts.title(areas);
  return (
    <Card
      title={title}
      lead={`${surroundingsWords(surroundings, place)} ${surroundingsTexts.notOwn}`}
    >
      <ResultTable
        isList
        caption={title}
        columns={[
          { label: head.indicator },
          { label: surroundingsTexts.column(areas), isNumber: true },
          { label: head.municipality, isNumber: true },
          { label: head.gap, isNumber: true },
          { label: head.excess, isNumber: true },
        ]}
        rows={told.flatMap((each, at) => {
          if (!isKnown(each)) return [];
          const path = ['surroundings', 'indicators', at];
          return {
            id: each.id,
            cells: [
              <NamedFigure key="name" label={each.label} about={aboutFigure(each, true)} />,
              <ShareCell key="areas" of={each.planArea} path={[...path, 'areas']} />,
              <ShareCell
                key="municipality"
                of={each.municipality}
                path={['indicators', at, 'municipality']}
              />,
              <GapCell key="gap" indicator={each} path={path} />,
              <ExcessCell key="excess" indicator={each} path={path} />,
            ],
          };
        })}
      />
      <FigureSources figures={told.filter(isKnown)} />
    </Card>
  );
}
