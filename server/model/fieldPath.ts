/** Keys and indexes from the case's content down to a field. */
export type FieldPath = readonly (string | number)[];
