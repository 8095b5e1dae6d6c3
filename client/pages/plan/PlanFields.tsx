import { useState } from 'react';
import {
  planFields,
  type PlanField,
  type PlanFieldMap,
  type PlanFileFields,
} from '../../../server/vocabulary/planFile.ts';
import { SelectField, type Option } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';

const words = text.planImport;
const OWN = '';
const NONE = '';
const groups = [
  { of: 'plan', title: words.planFields },
  { of: 'provision', title: words.provisionFields },
] as const;

/** Which property of a GeoJSON file says what: by a preset, or one by one. */
export function PlanFields({
  fields,
  fieldMap,
  onRead,
}: {
  readonly fields: PlanFileFields;
  readonly fieldMap: PlanFieldMap | undefined;
  readonly onRead: (fieldMap: PlanFieldMap | undefined) => void;
}) {
  const { properties, presets, presetId } = fields;
  const recognised = presets.find(({ id }) => id === presetId)?.map;
  const [map, setMap] = useState<PlanFieldMap>(fieldMap ?? recognised ?? {});
  if (properties.length === 0) return null;
  const preset = presets.find((each) => JSON.stringify(each.map) === JSON.stringify(map));
  const options = [
    { value: NONE, label: words.fieldNone },
    ...properties.map(({ path, example }) => ({
      value: path,
      label: words.fieldOption(path, example),
    })),
  ];
  const choose = (field: PlanField, path: string) =>
    setMap((before) => {
      const others = Object.entries(before).filter(([name]) => name !== field);
      return Object.fromEntries(path === NONE ? others : [...others, [field, path]]);
    });
  const isNothing = Object.keys(map).length === 0;
  return (
    <details open={presetId === null && fieldMap === undefined}>
      <summary>{words.fields}</summary>
      <div className="stack-small">
        <p className="field-hint">{words.fieldsLead(properties.length)}</p>
        <SelectField
          label={words.preset}
          options={[
            { value: OWN, label: words.presetOwn },
            ...presets.map(({ id, label }) => ({ value: id, label })),
          ]}
          value={preset?.id ?? OWN}
          onChange={(id) => setMap(presets.find((each) => each.id === id)?.map ?? {})}
        />
        {groups.map((group) => (
          <FieldGroup key={group.of} {...group} map={map} options={options} onChoose={choose} />
        ))}
        <button
          type="button"
          className="button"
          onClick={() => onRead(isNothing ? undefined : map)}
        >
          {words.readAgain}
        </button>
      </div>
    </details>
  );
}

function FieldGroup({
  of: about,
  title,
  map,
  options,
  onChoose,
}: (typeof groups)[number] & {
  readonly map: PlanFieldMap;
  readonly options: readonly Option<string>[];
  readonly onChoose: (field: PlanField, path: string) => void;
}) {
  const isThere = (path: string | undefined) => options.some(({ value }) => value === path);
  return (
    <fieldset className="plan-fields">
      <legend>{title}</legend>
      <div className="form-grid">
        {planFields
          .filter(({ of: belongsTo }) => belongsTo === about)
          .map(({ id, labelSv }) => (
            <SelectField
              key={id}
              label={labelSv}
              options={options}
              value={isThere(map[id]) ? (map[id] ?? NONE) : NONE}
              onChange={(path) => onChoose(id, path)}
            />
          ))}
      </div>
    </fieldset>
  );
}
