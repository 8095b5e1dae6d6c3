import { crsLabelSv } from '../../../server/vocabulary/geometry.ts';
import type { PlanReading } from '../../../server/vocabulary/planFile.ts';
import { text } from '../../text/sv.ts';
import { locationText, readingName } from './planWords.ts';

const words = text.planImport;

/** Readings that were tried and lie in Sweden; the person says which is meant. */
export function PlanReadings({
  readings,
  onChoose,
}: {
  readonly readings: readonly PlanReading[];
  readonly onChoose: (reading: PlanReading) => void;
}) {
  if (readings.length === 0) return <p>{words.noReadings}</p>;
  return (
    <div>
      <h4>{words.readings}</h4>
      <ul className="plan-readings">
        {readings.map((reading) => {
          const name = readingName(reading);
          return (
            <li key={name}>
              <div>
                <strong>{name}</strong>
                <span className="sub">
                  {words.area(reading.areaM2, crsLabelSv(reading.areaCrs))},{' '}
                  {locationText(reading.location)}
                </span>
              </div>
              <button
                type="button"
                className="button"
                aria-label={words.readSoOf(name)}
                onClick={() => onChoose(reading)}
              >
                {words.readSo}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
