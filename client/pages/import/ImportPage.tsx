import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import {
  listAreaLayers,
  listStatistics,
  removeAreaLayer,
  removeStatistics,
} from '../../../server/contract/areas.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { Header } from '../../components/Header.tsx';
import { useCameFrom } from '../../components/ImportLink.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { Card, PageHead } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';
import { FetchForm } from './FetchForm.tsx';
import { LayerForm } from './LayerForm.tsx';
import { LayerList, StatisticsList, type Imported } from './ImportedLists.tsx';
import { OwnCountsCards } from './OwnCountsCards.tsx';
import { ReachCards } from './ReachCards.tsx';
import { StatisticsForm } from './StatisticsForm.tsx';
import { May } from '../../components/May.tsx';

const loadLayers = (signal: AbortSignal) => call(listAreaLayers, { params: {}, signal });
const loadStatistics = (signal: AbortSignal) => call(listStatistics, { params: {}, signal });

type Undone =
  { readonly kind: 'none' } | { readonly kind: 'info' | 'error'; readonly sentence: string };

/** `/import`: areas and statistics that every case may lie in. */
export function ImportPage() {
  const layers = useLoad(loadLayers);
  const statistics = useLoad(loadStatistics);
  const cameFrom = useCameFrom();
  const [undone, setUndone] = useState<Undone>({ kind: 'none' });
  // How a table fits hangs on the layers at hand.
  const reload = () => {
    layers.reload();
    statistics.reload();
  };
  const undo = (endpoint: typeof removeAreaLayer | typeof removeStatistics) => {
    return async ({ id, label }: Imported) => {
      try {
        await call(endpoint, { params: { id } });
        setUndone({ kind: 'info', sentence: text.areaImport.undone(label) });
      } catch (fault) {
        setUndone({ kind: 'error', sentence: faultSentence(fault) });
      }
      reload();
    };
  };
  return (
    <>
      <Header />
      <main className="page stack" id="innehall" tabIndex={-1}>
        <PageHead
          title={text.areaImport.title}
          titleParts={[text.areaImport.title]}
          lead={text.areaImport.lead}
        />
        {cameFrom === undefined ? null : (
          <p>
            <Link to={cameFrom.pathname}>{text.areaImport.back}</Link>
          </p>
        )}
        {undone.kind === 'none' ? null : (
          <Notice kind={undone.kind} isAnnounced>
            {undone.sentence}
          </Notice>
        )}
        <May use="importAreaLayer">
          <FetchForm onLayer={layers.reload} onStatistics={statistics.reload} />
          <div className="columns">
            <LayerForm onDone={reload} />
            <StatisticsForm onDone={reload} />
          </div>
        </May>
        <Card foldId="import.layers" title={text.areaImport.layers}>
          <Loadable loaded={layers}>
            {({ items }) => (
              <LayerList layers={items} onUndo={(layer) => void undo(removeAreaLayer)(layer)} />
            )}
          </Loadable>
        </Card>
        <Card foldId="import.statistics" title={text.areaImport.statistics}>
          <Loadable loaded={statistics}>
            {({ items }) => (
              <StatisticsList
                statistics={items}
                onUndo={(set) => void undo(removeStatistics)(set)}
              />
            )}
          </Loadable>
        </Card>
        <OwnCountsCards />
        <ReachCards />
      </main>
    </>
  );
}

function Loadable<T>({
  loaded: { loaded, reload },
  children,
}: {
  readonly loaded: ReturnType<typeof useLoad<T>>;
  readonly children: (value: T) => ReactNode;
}) {
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />;
  }
  return children(loaded.value);
}
