import { text } from '../text/sv.ts';

/** Takes a row away; its name says which, for those who hear the button alone. */
export function RemoveButton({
  of,
  onRemove,
}: {
  readonly of: string;
  readonly onRemove: () => void;
}) {
  return (
    <button
      type="button"
      className="button"
      data-look="quiet"
      aria-label={text.entry.removeOf(of)}
      onClick={onRemove}
    >
      {text.entry.remove}
    </button>
  );
}
