/**
 * Where a text is sorted in a plan description, by the annex of Boverket's regulations on plan
 * descriptions (BFS 2020:8). They are terms of the regulations, and Swedish in every edition.
 */
export const descriptionTags = {
  planEconomy: {
    theme: 'Genomförandefrågor',
    group: 'Ekonomiska frågor',
    subgroup: 'Planekonomisk bedömning',
  },
  social: { theme: 'Konsekvenser', group: 'Sociala', subgroup: null },
  children: { theme: 'Konsekvenser', group: 'Sociala', subgroup: 'Barn' },
  // A subgroup of its own stands in one of two reproductions of the annex alone: left out, as it may be.
  equality: { theme: 'Konsekvenser', group: 'Sociala', subgroup: null },
  environment: { theme: 'Konsekvenser', group: 'Miljö', subgroup: null },
  investigations: { theme: 'Planeringsunderlag', group: 'Utredningar', subgroup: null },
} as const;
