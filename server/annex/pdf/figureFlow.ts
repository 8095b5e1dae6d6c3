import type { Scene } from '../../vocabulary/scene.ts';
import { annexPdfTexts } from '../../vocabulary/text/sv/annexPdf.ts';
import { invariant } from '../../vocabulary/errors.ts';
import type { Faces } from './fonts.ts';
import type { Flow } from './flow.ts';
import { pageHeight, paper, styles } from './paper.ts';
import { drawScene } from './sceneDrawing.ts';
import { captionFlow } from './textFlows.ts';

/** A heading, a title and a source fit on the page of the tallest drawing. */
const tallest = pageHeight * 0.78;

/** The finding as title, its unit, the drawing with its text alternative, and the source. */
export function figureFlows(faces: Faces, scene: Scene): readonly Flow[] {
  const above = { before: 0, after: 0 };
  const keep = 'withNext';
  const title = { style: styles.figureTitle, air: { before: 9, after: 1 }, keep } as const;
  const subtitle = { style: styles.note, air: above, keep } as const;
  const source = { style: styles.note, air: { before: 3, after: 9 }, keep: 'together' } as const;
  const caption = (text: string, how: Parameters<typeof captionFlow>[2]) =>
    text.trim() === '' ? [] : [captionFlow(faces, text, how)];
  return [
    ...caption(scene.title, title),
    ...caption(scene.subtitle, subtitle),
    drawingFlow(scene),
    ...caption(scene.source, source),
  ];
}

function drawingFlow(scene: Scene): Flow {
  const { width, height, title, summary, source } = scene;
  invariant(width > 0 && height > 0, `scene ${scene.id} has no extent`);
  const alt = annexPdfTexts.figureAlternative(title.trim(), summary.trim());
  invariant(alt !== '', `scene ${scene.id} says nothing aloud`);
  const scale = Math.min(1, paper.textWidth / width, tallest / height);
  const figure = {};
  return {
    units: [
      {
        height: height * scale,
        before: 6,
        after: source.trim() === '' ? 9 : 3,
        keepWithNext: source.trim() !== '',
      },
    ],
    draw: (pen, parent, placed) => {
      const top = placed[0]?.top ?? paper.top;
      const { left } = paper;
      const bbox: [number, number, number, number] = [
        left,
        top,
        left + width * scale,
        top + height * scale,
      ];
      const element = pen.structure(figure, parent, 'Figure', { alt, bbox });
      pen.tagged(element, 'Figure', () => drawScene(pen, scene, { left, top, scale }));
    },
  };
}
