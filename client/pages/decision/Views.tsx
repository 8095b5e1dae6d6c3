import {
  consultationViewsSchema,
  viewThemeSchema,
  type ConsultationViews,
  type ViewTheme,
} from '../../../server/vocabulary/decision.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { changeById, freshId, freshLabel, removeById } from '../../case/editing.ts';
import { EditButton } from '../../components/EditButton.tsx';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { countFormat } from '../../components/numberFormats.ts';
import { Card } from '../../components/Page.tsx';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { EachView } from './EachView.tsx';

const words = text.views;
const { head } = words;
const noViews: ConsultationViews = { report: '', themes: [] };

/** Changes what was said in the consultation; the first change begins it. */
function useViewsChange(): (recipe: (views: ConsultationViews) => void) => void {
  const { store } = useCase();
  return (recipe) =>
    store.change((draft) => {
      draft.consultationViews ??= structuredClone(noViews);
      recipe(draft.consultationViews);
    });
}

/** What came in during the consultation, and what it changed in the calculation. */
export function Views() {
  const views = useCase().state.content.consultationViews ?? noViews;
  const change = useViewsChange();
  return (
    <Card title={words.title} lead={words.lead}>
      <div className="form-grid">
        <NumberField
          fieldId="consultationViews.count"
          label={words.count}
          format={countFormat}
          schema={consultationViewsSchema.shape.count.unwrap()}
          value={views.count}
          onChange={(value) => change((draft) => (draft.count = value))}
          onClear={() => change((draft) => delete draft.count)}
        />
        <TextField
          fieldId="consultationViews.report"
          label={words.report}
          hint={words.reportHint}
          isGrowing
          schema={consultationViewsSchema.shape.report}
          value={views.report}
          onChange={(value) => change((draft) => (draft.report = value))}
        />
      </div>
      <Themes themes={views.themes} />
      <EditButton
        onClick={() =>
          change(({ themes }) => {
            const label = freshLabel(words.new, themes);
            themes.push({ id: freshId('tema'), label, change: '' });
          })
        }
      >
        {words.add}
      </EditButton>
      <EachView of={views} onChange={change} />
    </Card>
  );
}

function Themes({ themes }: { readonly themes: readonly ViewTheme[] }) {
  if (themes.length === 0) return <p className="muted">{words.none}</p>;
  return (
    <EditTable
      caption={words.themes}
      heads={[
        { label: head.label, width: 'w-name' },
        { label: head.count, width: 'w-count' },
        { label: head.change },
        { label: '', width: 'w-action' },
      ]}
    >
      {themes.map((theme) => (
        <ThemeRow key={theme.id} theme={theme} />
      ))}
    </EditTable>
  );
}

function ThemeRow({ theme }: { readonly theme: ViewTheme }) {
  const { store } = useCase();
  const change = useViewsChange();
  const { shape } = viewThemeSchema;
  const fieldId = `consultationViews.themes.${theme.id}`;
  const edit = (recipe: (draft: ViewTheme) => void) =>
    change(({ themes }) => changeById(themes, theme.id, recipe));
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    change(({ themes, views = [] }) => {
      removeById(themes, theme.id);
      for (const view of views) if (view.themeId === theme.id) delete view.themeId;
    });
  };
  const textCell = (name: 'label' | 'change') => (
    <Cell label={head[name]}>
      <TextField
        fieldId={`${fieldId}.${name}`}
        label={words.of(head[name], theme.label)}
        isLabelHidden
        isGrowing
        schema={shape[name]}
        value={theme[name]}
        onChange={(value) => edit((draft) => (draft[name] = value))}
      />
    </Cell>
  );
  return (
    <EditRow>
      {textCell('label')}
      <Cell label={head.count}>
        <NumberField
          fieldId={`${fieldId}.count`}
          label={words.of(head.count, theme.label)}
          isLabelHidden
          format={countFormat}
          schema={shape.count.unwrap()}
          value={theme.count}
          onChange={(value) => edit((draft) => (draft.count = value))}
          onClear={() => edit((draft) => delete draft.count)}
        />
      </Cell>
      {textCell('change')}
      <Cell>
        <RemoveButton of={theme.label} onRemove={remove} />
      </Cell>
    </EditRow>
  );
}
