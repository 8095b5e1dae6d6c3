import { useRef } from 'react';

/** A button that lets a person choose a file of their own; the same file may be chosen again. */
export function FileButton({
  label,
  accept,
  look,
  onChoose,
}: {
  readonly label: string;
  /** Endings the chooser shows first: ".geojson,.json". */
  readonly accept: string;
  readonly look?: 'primary';
  readonly onChoose: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="button"
        data-look={look}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onChoose(file);
          event.target.value = '';
        }}
      />
    </>
  );
}
