import type { z } from 'zod';
import type { listAreaLayers, listStatistics } from '../../../server/contract/areas.ts';
import { areaKinds } from '../../../server/vocabulary/areaKinds.ts';
import {
  attributionOf,
  isLicenceKnown,
  licenceLabel,
} from '../../../server/vocabulary/licences.ts';
import type { Fit, StatisticsSet } from '../../../server/vocabulary/place.ts';
import { BY_MUNICIPALITY_CODE } from '../../../server/vocabulary/sources.ts';
import { ConfirmButton } from '../../components/Dialogs.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';
import { May } from '../../components/May.tsx';

type ListedLayer = z.output<(typeof listAreaLayers)['response']>['items'][number];
type ListedStatistics = z.output<(typeof listStatistics)['response']>['items'][number];
/** What an undo needs to know of what it takes back. */
export type Imported = { readonly id: string; readonly label: string; readonly cases: number };
type OnUndo = (imported: Imported) => void;

/** Layers with whose they are, which day's borders, and who lies on them. */
export function LayerList({
  layers,
  onUndo,
}: {
  readonly layers: readonly ListedLayer[];
  readonly onUndo: OnUndo;
}) {
  const { layerHead, referenceDate, noLayers } = text.areaImport;
  if (layers.length === 0) return <p>{noLayers}</p>;
  return (
    <ResultTable
      isList
      caption={text.areaImport.layers}
      columns={[
        { label: layerHead.label },
        { label: layerHead.version },
        { label: layerHead.areas, isNumber: true },
        { label: layerHead.source },
        { label: layerHead.cases, isNumber: true },
        { label: layerHead.importedOn },
        { label: layerHead.undo },
      ]}
      rows={layers.map((layer) => ({
        id: layer.id,
        cells: [
          <Told key="label" what={layer.label} more={kindOf(layer)} />,
          <Told
            key="version"
            what={layer.version}
            more={layer.referenceDate === undefined ? [] : [referenceDate(layer.referenceDate)]}
          />,
          layer.areaCount,
          <Told key="source" what={layer.source} more={[licenceOf(layer)]} />,
          layer.cases,
          <Day key="day" day={layer.importedOn} />,
          <Undo key="undo" imported={layer} onUndo={onUndo} />,
        ],
      }))}
    />
  );
}

/** Tables with how they fit the layers at hand. */
export function StatisticsList({
  statistics,
  onUndo,
}: {
  readonly statistics: readonly ListedStatistics[];
  readonly onUndo: OnUndo;
}) {
  const { statisticsHead, noStatistics } = text.areaImport;
  if (statistics.length === 0) return <p>{noStatistics}</p>;
  return (
    <ResultTable
      isList
      caption={text.areaImport.statistics}
      columns={[
        { label: statisticsHead.label },
        { label: statisticsHead.version },
        { label: statisticsHead.fit },
        { label: statisticsHead.source },
        { label: statisticsHead.cases, isNumber: true },
        { label: statisticsHead.importedOn },
        { label: statisticsHead.undo },
      ]}
      rows={statistics.map((set) => ({
        id: set.id,
        cells: [
          <Told
            key="label"
            what={set.label.includes(String(set.year)) ? set.label : `${set.label} ${set.year}`}
            more={[text.areaImport.rowsOf(set.rowCount)]}
          />,
          <Told key="version" what={areasOf(set)} more={howJoined(set)} />,
          <Fits key="fit" of={set} />,
          <Told key="source" what={set.source} more={[licenceOf(set)]} />,
          set.cases,
          <Day key="day" day={set.importedOn} />,
          <Undo key="undo" imported={set} onUndo={onUndo} />,
        ],
      }))}
    />
  );
}

function kindOf({ kind, label, isInvented }: ListedLayer): string[] {
  const kindLabel = areaKinds.find(({ id }) => id === kind)?.labelSv ?? kind;
  return [
    ...(label.includes(kindLabel) ? [] : [kindLabel]),
    ...(isInvented ? [text.areaImport.invented] : []),
  ];
}

export function licenceOf({ licence }: { readonly licence?: string | undefined }): string {
  if (licence === undefined || !isLicenceKnown(licence)) return text.areaImport.licenceUnknown;
  const parts = [licenceLabel(licence), attributionOf(licence)].filter((part) => part !== '');
  return text.areaImport.licence(parts.join(', '));
}

/** The version of the areas that the rows are of. */
function areasOf({ areaVersion }: StatisticsSet): string {
  return areaVersion === BY_MUNICIPALITY_CODE ? text.areaImport.wholeMunicipalities : areaVersion;
}

function howJoined({ joinsOnCode, derivation }: StatisticsSet): string[] {
  if (derivation !== undefined) {
    return [text.areaImport.carried(derivation.fromVersion, derivation.toVersion)];
  }
  return joinsOnCode ? [text.areaImport.joinsOnCode] : [];
}

export function Told({ what, more }: { readonly what: string; readonly more: readonly string[] }) {
  return (
    <div className="told">
      {what}
      {more.map((line) => (
        <span className="sub" key={line}>
          {line}
        </span>
      ))}
    </div>
  );
}

/** A day is never broken over lines. */
export function Day({ day }: { readonly day: string }) {
  return <span className="unbroken">{day}</span>;
}

function Fits({ of: { fits, areaVersion } }: { readonly of: ListedStatistics }) {
  if (fits.length === 0) {
    return areaVersion === BY_MUNICIPALITY_CODE
      ? text.areaImport.fitsByCode
      : text.areaImport.fitsNone;
  }
  return fits.map((fit) => (
    <div key={fit.layerId} className="told">
      {text.areaImport.fit(fit.matched, fit.matched + fit.onlyInLayer.count, fit.layerLabel)}
      <Misfits fit={fit} />
    </div>
  ));
}

function Misfits({ fit: { elsewhere, onlyInTable, onlyInLayer } }: { readonly fit: Fit }) {
  const sides = [
    { codes: onlyInTable, say: text.areaImport.onlyInTable },
    { codes: onlyInLayer, say: text.areaImport.onlyInLayer },
  ].filter(({ codes }) => codes.count > 0);
  if (sides.length === 0 && elsewhere === 0) return null;
  return (
    <details>
      <summary>{text.areaImport.misfits}</summary>
      {elsewhere === 0 ? null : <p>{text.areaImport.elsewhere(elsewhere)}</p>}
      {sides.map(({ codes: { count, first }, say }) => {
        const more = count > first.length ? ', …' : '';
        const sentence = say(count, `${first.join(', ')}${more}`);
        return <p key={sentence}>{sentence}</p>;
      })}
    </details>
  );
}

export function Undo({
  imported,
  onUndo,
}: {
  readonly imported: Imported;
  readonly onUndo: OnUndo;
}) {
  const { undo, undoAction, undoOf, undoTitle, undoSentence } = text.areaImport;
  return (
    <May use="removeAreaLayer" isQuiet>
      <ConfirmButton
        label={undo}
        description={undoOf(imported.label)}
        title={undoTitle(imported.label)}
        sentence={undoSentence(imported.cases)}
        action={undoAction}
        onConfirm={() => onUndo(imported)}
      />
    </May>
  );
}
