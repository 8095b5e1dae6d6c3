import { useState } from 'react';
import { Link } from 'react-router';
import {
  programmeFigures,
  programmeNeedKinds,
  programmeNeeds,
  type ProgrammeNeed,
} from '../../../server/model/hard/programmeNeeds.ts';
import { suggestLines } from '../../../server/model/hard/suggestLines.ts';
import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import type { Alternative } from '../../../server/vocabulary/planCase.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useAlternativeChange } from '../../case/editing.ts';
import { Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';
import { catalogueAmounts } from './catalogueAmounts.ts';
import { KeyFigures } from './KeyFigures.tsx';
import { EditButton } from '../../components/EditButton.tsx';

const words = text.plan.needs;

/** People, places and parking that the programme brings, and the lines it calls for. */
export function ProgrammeNeeds() {
  const { state, alternative } = useCase();
  const { blocks, facilities } = alternative.programme;
  if (blocks.length + facilities.length === 0) return null;
  const needs = programmeNeeds(alternative.programme, state.content.settings.keyFigures);
  return (
    <Card title={words.title} lead={words.lead}>
      {blocks.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <ResultTable
          caption={words.caption}
          columns={[{ label: words.need }, { label: words.count, isNumber: true }, { label: '' }]}
          rows={needs.map((need) => ({ id: need.id, cells: needCells(need, alternative) }))}
        />
      )}
      {blocks.length === 0 ? null : <KeyFigures />}
      <SuggestButton />
    </Card>
  );
}

function needCells({ id, value, missing }: ProgrammeNeed, { programme }: Alternative): string[] {
  const label = programmeNeedKinds.find((kind) => kind.id === id)?.labelSv ?? id;
  const kind = id === 'preschoolPlaces' ? 'preschool' : id === 'pupilPlaces' ? 'school' : null;
  const places = programme.facilities
    .filter((facility) => facility.kind === kind)
    .reduce((sum, facility) => sum + facility.places, 0);
  const lacks = missing.map(({ figure, blocks }) => {
    const name = programmeFigures.find((each) => each.id === figure)?.labelSv ?? figure;
    return words.missing(name, blocks);
  });
  const notes = [...lacks, ...(kind === null ? [] : [words.planned(places)])];
  return [label, value === null ? text.compare.noValue : formatNumber(value), notes.join('; ')];
}

function SuggestButton() {
  const { state, alternative } = useCase();
  const change = useAlternativeChange();
  const [added, setAdded] = useState<number | null>(null);
  const suggest = async () => {
    const amounts = await catalogueAmounts(state.content.municipalityCode);
    const lines = suggestLines(alternative, state.content.settings, amounts);
    setAdded(lines.length);
    if (lines.length === 0) return;
    change((draft) => {
      draft.hardLines.push(...suggestLines(draft, state.content.settings, amounts));
    });
  };
  return (
    <div className="stack-small">
      <div>
        <EditButton onClick={() => void suggest()}>{words.suggest}</EditButton>
      </div>
      {added === null ? null : (
        <Notice kind="info" isAnnounced>
          {added === 0 ? (
            words.nothingToSuggest
          ) : (
            <>
              {words.suggested(added)}{' '}
              <Link to={`/arenden/${state.id}/hard`}>{text.overview.goTo(text.nav.hard)}</Link>
            </>
          )}
        </Notice>
      )}
    </div>
  );
}
