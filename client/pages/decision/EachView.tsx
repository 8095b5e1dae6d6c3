import { lazy, Suspense, useMemo, useState } from 'react';
import type { Position } from '../../../server/vocabulary/geometry.ts';
import {
  VIEW_GRID_M,
  viewSchema,
  type ConsultationViews,
  type View,
  type ViewTheme,
} from '../../../server/vocabulary/decision.ts';
import type { Place } from '../../../server/vocabulary/place.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { changeById, freshId, removeById } from '../../case/editing.ts';
import { useDrafts } from '../../components/drafts.ts';
import { EditButton } from '../../components/EditButton.tsx';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { Fold } from '../../components/Fold.tsx';
import {
  onGrid,
  positionTextSchema,
  readPosition,
  writtenPosition,
} from '../../components/positionEntry.ts';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useViewParam } from '../../components/viewParam.ts';
import { text } from '../../text/sv.ts';
import { mostCommonTheme } from './viewCounts.ts';

const words = text.views.each;
const { head } = words;
const ALL = 'alla';
const NO_THEME = 'utan';

const PositionMap = lazy(async () => ({
  default: (await import('../../components/PositionMap.tsx')).PositionMap,
}));
const ViewArea = lazy(async () => ({ default: (await import('./ViewArea.tsx')).ViewArea }));
const ClusterMap = lazy(async () => ({
  default: (await import('../../map/ClusterMap.tsx')).ClusterMap,
}));

type Numbered = { readonly view: View; readonly number: number };
type ChangeViews = (recipe: (views: ConsultationViews) => void) => void;

/** Views one at a time: a list that can be filtered by theme, and where those shown belong. */
export function EachView({
  of: { themes, views = [] },
  onChange,
}: {
  readonly of: ConsultationViews;
  readonly onChange: ChangeViews;
}) {
  const [pickedId, setPickedId] = useState<string | null>(null);
  const [chosen, choose] = useViewParam('tema', [ALL, NO_THEME, ...themes.map(({ id }) => id)]);
  const shown = useMemo(() => viewsOf(views, themes, chosen), [views, themes, chosen]);
  const add = () =>
    onChange((draft) => {
      draft.views ??= [];
      const id = freshId('synpunkt');
      const isOfTheme = themes.some((theme) => theme.id === chosen);
      draft.views.push({ id, sentence: '', ...(isOfTheme ? { themeId: chosen } : {}) });
    });
  return (
    <Fold isPart id="views.each" title={words.title} said={words.lead} startsOpen="wide">
      {views.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <>
          <p>{findingOf(views, themes)}</p>
          <SelectField
            label={words.filter}
            options={[
              { value: ALL, label: words.all },
              ...themes.map(({ id, label }) => ({ value: id, label })),
              { value: NO_THEME, label: words.noTheme },
            ]}
            value={chosen}
            onChange={choose}
            isOfView
          />
          <ViewTable
            shown={shown}
            {...{ themes, pickedId, onChange }}
            onPick={(id) => setPickedId(id === pickedId ? null : id)}
          />
        </>
      )}
      <div>
        <EditButton onClick={add}>{words.add}</EditButton>
      </div>
      {views.length === 0 ? null : (
        <ViewMap {...{ shown, pickedId, onChange }} onDone={() => setPickedId(null)} />
      )}
    </Fold>
  );
}

function findingOf(views: readonly View[], themes: readonly ViewTheme[]): string {
  const most = mostCommonTheme(views, themes);
  return most === null ? words.even : words.most(most.label, most.count, views.length);
}

/** Numbered as in the whole list; one whose theme is gone has none. */
function viewsOf(views: readonly View[], themes: readonly ViewTheme[], chosen: string): Numbered[] {
  const known = new Set(themes.map(({ id }) => id));
  return views
    .map((view, at) => ({ view, number: at + 1 }))
    .filter(({ view: { themeId } }) => {
      if (chosen === ALL) return true;
      return chosen === NO_THEME
        ? themeId === undefined || !known.has(themeId)
        : themeId === chosen;
    });
}

function ViewTable({
  shown,
  ...rest
}: Omit<RowProps, 'view' | 'number'> & { readonly shown: readonly Numbered[] }) {
  return (
    <EditTable
      caption={words.title}
      heads={[
        { label: head.sentence },
        { label: head.themeId, width: 'w-wide' },
        { label: head.position, width: 'w-name' },
        { label: '', width: 'w-action' },
      ]}
    >
      {shown.map((each) => (
        <ViewRow key={each.view.id} {...each} {...rest} />
      ))}
    </EditTable>
  );
}

type RowProps = Numbered & {
  readonly themes: readonly ViewTheme[];
  readonly pickedId: string | null;
  readonly onChange: ChangeViews;
  readonly onPick: (id: string) => void;
};

const fieldIdOf = ({ id }: View) => `consultationViews.views.${id}`;

function put(onChange: ChangeViews, id: string, position: Position): void {
  onChange(({ views = [] }) =>
    changeById(views, id, (draft) => (draft.position = onGrid(position, VIEW_GRID_M))),
  );
}

function ViewRow({ view, number, themes, pickedId, onChange, onPick }: RowProps) {
  const { store, place } = useCase();
  const { shape } = viewSchema;
  const { id, sentence, themeId = '', position } = view;
  const hasMap = place.state === 'ready' && place.value.place !== null;
  const edit = (recipe: (draft: View) => void) =>
    onChange(({ views = [] }) => changeById(views, id, recipe));
  const remove = () => {
    store.dropDraftsBelow(`${fieldIdOf(view)}.`);
    onChange(({ views = [] }) => removeById(views, id));
  };
  const named = (name: 'sentence' | 'themeId' | 'position') =>
    ({ label: words.of(head[name], number), isLabelHidden: true }) as const;
  return (
    <EditRow>
      <Cell label={head.sentence}>
        <TextField
          {...named('sentence')}
          fieldId={`${fieldIdOf(view)}.sentence`}
          isGrowing
          schema={shape.sentence}
          value={sentence}
          onChange={(value) => edit((draft) => (draft.sentence = value))}
        />
      </Cell>
      <Cell label={head.themeId}>
        <SelectField
          {...named('themeId')}
          options={[
            { value: '', label: words.noTheme },
            ...themes.map((theme) => ({ value: theme.id, label: theme.label })),
          ]}
          value={themes.some((theme) => theme.id === themeId) ? themeId : ''}
          onChange={(value) =>
            edit((draft) => {
              if (value === '') delete draft.themeId;
              else draft.themeId = value;
            })
          }
        />
      </Cell>
      <Cell label={head.position}>
        <TextField
          {...named('position')}
          fieldId={`${fieldIdOf(view)}.position`}
          schema={positionTextSchema}
          value={position === undefined ? '' : writtenPosition(position)}
          onChange={(typed) => put(onChange, id, readPosition(typed))}
          onClear={() => edit((draft) => delete draft.position)}
        />
      </Cell>
      <Cell>
        <span className="cell-actions">
          {hasMap ? (
            <EditButton
              data-look="quiet"
              aria-label={words.pickOf(words.row(number))}
              aria-expanded={id === pickedId}
              onClick={() => onPick(id)}
            >
              {words.pick}
            </EditButton>
          ) : null}
          <RemoveButton of={words.row(number)} onRemove={remove} />
        </span>
      </Cell>
    </EditRow>
  );
}

type MapProps = {
  readonly shown: readonly Numbered[];
  readonly pickedId: string | null;
  readonly onChange: ChangeViews;
  readonly onDone: () => void;
};

/** Where the views of the list belong, or the map to choose it on for one of them. */
function ViewMap(props: MapProps) {
  const { place } = useCase();
  const ground = place.state === 'ready' ? place.value.place : null;
  if (ground === null) return <p className="muted">{words.noMap}</p>;
  return (
    <Suspense fallback={<p role="status">{text.plan.mapLoading}</p>}>
      <Ground ground={ground} {...props} />
    </Suspense>
  );
}

function Ground({
  ground,
  shown,
  pickedId,
  onChange,
  onDone,
}: MapProps & { readonly ground: Place }) {
  const { state } = useCase();
  const { dropDraft } = useDrafts();
  const positions = useMemo(
    () => shown.flatMap(({ view: { position } }) => (position === undefined ? [] : [position])),
    [shown],
  );
  const placed = useMemo(
    () =>
      shown.map(({ view: { id, position }, number }) => {
        const label = words.row(number);
        return { id, label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`, position };
      }),
    [shown],
  );
  const picked = shown.find(({ view }) => view.id === pickedId)?.view;
  const chosen = placed.find(({ id }) => id === pickedId);
  if (picked !== undefined && chosen !== undefined) {
    const pick = (position: Position) => {
      // What was typed and could not be read gives way to what was picked.
      dropDraft(`${fieldIdOf(picked)}.position`);
      put(onChange, picked.id, position);
    };
    return (
      <>
        <ViewArea ground={ground} position={picked.position} onPick={pick} />
        <PositionMap place={ground} placed={placed} chosen={chosen} onPick={pick} onDone={onDone} />
      </>
    );
  }
  return (
    <>
      <p role="status">{words.shown({ shown: shown.length, placed: positions.length })}</p>
      <ClusterMap
        place={ground}
        isSketch={state.content.planArea?.isSketch === true}
        label={words.map}
        positions={positions}
      />
    </>
  );
}
