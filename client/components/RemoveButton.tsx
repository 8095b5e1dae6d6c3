import { text } from '../text/sv.ts';
import { EditButton } from './EditButton.tsx';

/** Takes a row away; its name says which, for those who hear the button alone. */
export function RemoveButton({
  of,
  onRemove,
}: {
  readonly of: string;
  readonly onRemove: () => void;
}) {
  return (
    <EditButton data-look="quiet" aria-label={text.entry.removeOf(of)} onClick={onRemove}>
      {text.entry.remove}
    </EditButton>
  );
}
