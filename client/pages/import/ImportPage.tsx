import type { ReactNode } from 'react';
import { listAreaLayers, listStatistics } from '../../../server/contract/areas.ts';
import { areaKinds, type AreaLayer, type StatisticsSet } from '../../../server/vocabulary/place.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { Header } from '../../components/Header.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { Card, PageHead } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';
import { FetchForm } from './FetchForm.tsx';
import { LayerForm } from './LayerForm.tsx';
import { StatisticsForm } from './StatisticsForm.tsx';

const loadLayers = (signal: AbortSignal) => call(listAreaLayers, { params: {}, signal });
const loadStatistics = (signal: AbortSignal) => call(listStatistics, { params: {}, signal });

/** `/import`: areas and statistics that every case may lie in. */
export function ImportPage() {
  const layers = useLoad(loadLayers);
  const statistics = useLoad(loadStatistics);
  return (
    <>
      <Header />
      <main className="page stack" id="innehall" tabIndex={-1}>
        <PageHead
          title={text.areaImport.title}
          titleParts={[text.areaImport.title]}
          lead={text.areaImport.lead}
        />
        <Card title={text.areaImport.layers}>
          <Loadable loaded={layers}>{(value) => <Layers layers={value.items} />}</Loadable>
        </Card>
        <Card title={text.areaImport.statistics}>
          <Loadable loaded={statistics}>
            {(value) => <Statistics statistics={value.items} />}
          </Loadable>
        </Card>
        <FetchForm onLayer={layers.reload} onStatistics={statistics.reload} />
        <div className="columns">
          <LayerForm onDone={layers.reload} />
          <StatisticsForm onDone={statistics.reload} />
        </div>
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

function Layers({ layers }: { readonly layers: readonly AreaLayer[] }) {
  const { layerHead } = text.areaImport;
  if (layers.length === 0) return <p>{text.areaImport.noLayers}</p>;
  return (
    <ResultTable
      caption={text.areaImport.layers}
      columns={[
        { label: layerHead.label },
        { label: layerHead.kind },
        { label: layerHead.version },
        { label: layerHead.areas, isNumber: true },
        { label: layerHead.source },
        { label: layerHead.importedOn },
      ]}
      rows={layers.map((layer) => ({
        id: layer.id,
        cells: [
          layer.label,
          areaKinds.find(({ id }) => id === layer.kind)?.labelSv ?? layer.kind,
          layer.version,
          layer.areaCount,
          layer.source,
          layer.importedOn,
        ],
      }))}
    />
  );
}

function Statistics({ statistics }: { readonly statistics: readonly StatisticsSet[] }) {
  const { statisticsHead } = text.areaImport;
  if (statistics.length === 0) return <p>{text.areaImport.noStatistics}</p>;
  return (
    <ResultTable
      caption={text.areaImport.statistics}
      columns={[
        { label: statisticsHead.label },
        { label: statisticsHead.year },
        { label: statisticsHead.version },
        { label: statisticsHead.rows, isNumber: true },
        { label: statisticsHead.source },
        { label: statisticsHead.importedOn },
      ]}
      rows={statistics.map((set) => ({
        id: set.id,
        cells: [
          set.label,
          String(set.year),
          <span key="version">
            {set.areaVersion}
            {set.joinsOnCode ? <span className="sub">{text.areaImport.joinsOnCode}</span> : null}
          </span>,
          set.rowCount,
          set.source,
          set.importedOn,
        ],
      }))}
    />
  );
}
