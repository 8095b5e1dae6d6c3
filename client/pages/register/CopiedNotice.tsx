import { useCase } from '../../case/CaseContext.tsx';
import { copySections, unconfirmedIn } from '../../case/copied.ts';
import { valueAt } from '../../../server/model/explain/trace.ts';
import { EditButton } from '../../components/EditButton.tsx';
import { Notice } from '../../components/Notice.tsx';
import { text } from '../../text/sv.ts';

/** What came with an earlier case and is not confirmed: part by part, in all alternatives. */
export function CopiedNotice() {
  const { state, store } = useCase();
  const unconfirmed = unconfirmedIn(state.content);
  const all = [...unconfirmed.values()].flat();
  const [first] = all;
  if (first === undefined) return null;
  return (
    <Notice kind="warn">
      {text.copied.left(all.length, first.estimate.copiedFrom ?? '')}
      <div className="row">
        {copySections.map((section) => {
          const placed = unconfirmed.get(section) ?? [];
          if (placed.length === 0) return null;
          return (
            <EditButton
              key={section}
              onClick={() =>
                store.change((draft) => {
                  for (const { path } of placed) {
                    const found = valueAt(draft, path);
                    if (typeof found === 'object' && found !== null) {
                      Reflect.deleteProperty(found, 'copiedFrom');
                    }
                  }
                })
              }
            >
              {text.copied.confirmSection(text.copied.sections[section], placed.length)}
            </EditButton>
          );
        })}
      </div>
    </Notice>
  );
}
