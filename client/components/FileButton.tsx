import { useRef } from 'react';
import { EditButton } from './EditButton.tsx';

/** A button that lets a person choose files of their own; the same file may be chosen again. */
export function FileButton({
  label,
  accept,
  look,
  isMultiple = false,
  onChoose,
}: {
  readonly label: string;
  /** Endings the chooser shows first: ".geojson,.json". */
  readonly accept: string;
  readonly look?: 'primary';
  /** Several files may be chosen at once. */
  readonly isMultiple?: boolean;
  readonly onChoose: (file: File, all: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <EditButton data-look={look} onClick={() => input.current?.click()}>
        {label}
      </EditButton>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={isMultiple}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          const [file] = files;
          if (file !== undefined) onChoose(file, files);
          event.target.value = '';
        }}
      />
    </>
  );
}
