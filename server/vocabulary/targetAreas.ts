import { named } from './text/language.ts';
/** The eight national target areas of public health (målområden), and health itself. */
export const targetAreas = named([
  { id: 'health', labelSv: 'Hälsa (utfall)' },
  { id: 'earlyLife', labelSv: 'Målområde 1: det tidiga livets villkor' },
  { id: 'education', labelSv: 'Målområde 2: kunskaper, kompetenser och utbildning' },
  { id: 'work', labelSv: 'Målområde 3: arbete, arbetsförhållanden och arbetsmiljö' },
  { id: 'income', labelSv: 'Målområde 4: inkomster och försörjningsmöjligheter' },
  { id: 'housing', labelSv: 'Målområde 5: boende och närmiljö' },
  { id: 'habits', labelSv: 'Målområde 6: levnadsvanor' },
  { id: 'influence', labelSv: 'Målområde 7: kontroll, inflytande och delaktighet' },
  { id: 'care', labelSv: 'Målområde 8: jämlik hälso- och sjukvård' },
] as const);
export type TargetArea = (typeof targetAreas)[number]['id'];
