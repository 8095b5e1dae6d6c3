import { memo, useId } from 'react';
import type { Mark, Pattern, Point, Scene } from '../../server/vocabulary/scene.ts';

/** A scene as SVG: the same marks as in the annex, coloured by the page's own tokens. */
export const SceneDrawing = memo(function SceneDrawing({ scene }: { readonly scene: Scene }) {
  const id = useId();
  const hatched = [...new Set(scene.marks.flatMap(hatchColor))];
  return (
    <svg
      className="chart-svg"
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      width={scene.width}
      role="img"
      aria-label={`${scene.title}. ${scene.summary}`}
    >
      <defs>
        {hatched.map((color) => (
          <pattern
            key={color}
            id={`${id}-${color}`}
            width="4.4"
            height="4.4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="4.4" height="4.4" className="fill-paper" />
            <rect width="2.6" height="4.4" className={`fill-${color}`} />
          </pattern>
        ))}
      </defs>
      {scene.marks.map((mark, at) => (
        <MarkDrawing key={at} mark={mark} hatchId={id} />
      ))}
    </svg>
  );
});

function hatchColor(mark: Mark): string[] {
  if (mark.kind === 'rect' && mark.pattern === 'hatch') return [mark.color];
  if (mark.kind === 'area' && mark.pattern === 'hatch') return [mark.fill];
  return [];
}

function MarkDrawing({ mark, hatchId }: { readonly mark: Mark; readonly hatchId: string }) {
  if (mark.kind === 'rect') {
    const { x, y, width, height } = mark;
    return <rect {...{ x, y, width, height }} {...fillOf(mark.color, mark.pattern, hatchId)} />;
  }
  if (mark.kind === 'line') {
    return (
      <polyline
        points={mark.points.map((point) => point.join(',')).join(' ')}
        className={`no-fill stroke-${mark.color}`}
        strokeWidth={mark.width}
        strokeDasharray={mark.dash?.join(' ')}
      />
    );
  }
  if (mark.kind === 'area') return <AreaDrawing mark={mark} hatchId={hatchId} />;
  if (mark.kind === 'circle') {
    const look = mark.filled ? `fill-${mark.color}` : 'fill-paper';
    return (
      <circle
        cx={mark.x}
        cy={mark.y}
        r={mark.radius}
        className={`${look} stroke-${mark.color}`}
        strokeWidth={1}
      />
    );
  }
  return (
    <text
      x={mark.x}
      y={mark.y}
      textAnchor={mark.anchor}
      fontSize={mark.size}
      fontWeight={mark.weight}
      className={`fill-${mark.color}`}
    >
      {mark.text}
    </text>
  );
}

function AreaDrawing({
  mark,
  hatchId,
}: {
  readonly mark: Extract<Mark, { kind: 'area' }>;
  readonly hatchId: string;
}) {
  const { fill, className } = fillOf(mark.fill, mark.pattern, hatchId);
  return (
    <path
      d={mark.rings.map(ringPath).join('')}
      fillRule="evenodd"
      {...(fill === undefined ? {} : { fill })}
      className={`${className ?? ''} stroke-${mark.stroke}`}
      strokeWidth={mark.strokeWidth}
    />
  );
}

function ringPath(ring: readonly Point[]): string {
  return `M${ring.map((point) => point.join(' ')).join('L')}Z`;
}

function fillOf(
  color: string,
  pattern: Pattern,
  hatchId: string,
): { className?: string; fill?: string } {
  if (pattern === 'none') return { className: 'no-fill' };
  // An attribute, not a style: the pattern's address is this drawing's own.
  if (pattern === 'hatch') return { fill: `url(#${hatchId}-${color})` };
  return { className: `fill-${color}` };
}
