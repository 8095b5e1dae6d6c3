/** The eight national target areas of public health (målområden), and health itself. */
export const targetAreas = [
  { id: 'health', labelSv: 'Hälsa (utfall)' },
  { id: 'earlyLife', labelSv: 'Målområde 1: det tidiga livets villkor' },
  { id: 'education', labelSv: 'Målområde 2: kunskaper, kompetenser och utbildning' },
  { id: 'work', labelSv: 'Målområde 3: arbete, arbetsförhållanden och arbetsmiljö' },
  { id: 'income', labelSv: 'Målområde 4: inkomster och försörjningsmöjligheter' },
  { id: 'housing', labelSv: 'Målområde 5: boende och närmiljö' },
  { id: 'habits', labelSv: 'Målområde 6: levnadsvanor' },
  { id: 'influence', labelSv: 'Målområde 7: kontroll, inflytande och delaktighet' },
  { id: 'care', labelSv: 'Målområde 8: jämlik hälso- och sjukvård' },
] as const;
export type TargetArea = (typeof targetAreas)[number]['id'];

/** An indicator that is published somewhere, and how near the ground. */
export type LibraryIndicator = {
  readonly id: string;
  readonly labelSv: string;
  /** A unit of the catalogue; shares are published in per cent. */
  readonly unit: string;
  /** `neither`: tells who lives there and how, and is never coloured good or bad. */
  readonly direction: 'higherIsWorse' | 'higherIsBetter' | 'neither';
  /** SCB's id of the table (TAB…) or Kolada's of the key figure. */
  readonly sourceId: string;
  readonly smallestGeography: string;
  readonly targetArea?: TargetArea;
  /** Theme of BRP+, the measure of regional quality of life. */
  readonly brpThemeSv?: string;
  /** The key figure that holds the survey's 95 % margin. */
  readonly marginId?: string;
  /** Rescaled by all municipalities: moves when others do, so no gap is taken of it. */
  readonly isRescaledIndex?: boolean;
};
