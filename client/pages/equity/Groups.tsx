import type { GroupNumbers } from '../../../server/vocabulary/equityFindings.ts';
import { formatNumber, formatPercent } from '../../../server/vocabulary/formatSv.ts';
import { equityTexts } from '../../../server/vocabulary/text/sv/equity.ts';
import { Fold } from '../../components/Fold.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';
import { equityAnchors } from './Overview.tsx';
import { useEquityOfAlternative } from './useEquity.ts';

const words = text.equityCards.groups;

/** How many of each group live there before and after, and which effects reach them. */
export function Groups() {
  const equity = useEquityOfAlternative();
  if (equity === null) return null;
  return (
    <Fold id={equityAnchors.groups} title={words.title} said={text.equityOverview.groupsLead}>
      <p className="lead">{words.lead}</p>
      <ResultTable
        isList
        caption={words.title}
        columns={[
          { label: words.head.group },
          { label: words.head.now, isNumber: true },
          { label: words.head.newcomers, isNumber: true },
          { label: words.head.after, isNumber: true },
          { label: words.head.effects },
        ]}
        rows={equity.found.groups.map((group, place) => ({
          id: group.id,
          cells: groupCells(group, [...equity.path, 'groups', place]),
        }))}
      />
    </Fold>
  );
}

function groupCells(group: GroupNumbers, path: readonly (string | number)[]) {
  const { label, lacks, effects, unit } = group;
  const figure = (key: 'now' | 'newcomers' | 'after') => {
    const value = group[key];
    return value === null ? (
      text.compare.noValue
    ) : (
      <WhyFigure key={key} shown={formatNumber(value)} path={[...path, key]} />
    );
  };
  const reached = effects.map((each) => words.effect(each.label, formatPercent(each.part)));
  return [
    <>
      {label}
      {lacks.length === 0 ? null : <span className="sub">{equityTexts.lack(lacks)}</span>}
    </>,
    figure('now'),
    figure('newcomers'),
    figure('after'),
    unit === 'dwellings' ? '' : reached.length === 0 ? words.noEffects : reached.join('; '),
  ];
}
