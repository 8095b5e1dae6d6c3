/** Where a figure stands in the results: keys and indexes from the results down. */
export type WhyPath = readonly (string | number)[];
