import { z } from 'zod';
import { positionSchema } from './geometry.ts';
import { licenceSchema } from './licences.ts';
import { finiteSchema, isoDaySchema, labelSchema, shareSchema } from './numbers.ts';
import { named } from './text/language.ts';

/** What people go to near home, in the order of tables. */
export const serviceKinds = named([
  { id: 'green', labelSv: 'Grönområde' },
  { id: 'play', labelSv: 'Lekplats' },
  { id: 'preschool', labelSv: 'Förskola' },
  { id: 'school', labelSv: 'Skola' },
  { id: 'care', labelSv: 'Vård' },
  { id: 'stop', labelSv: 'Hållplats' },
  { id: 'everyday', labelSv: 'Vardagsservice' },
] as const);
export const serviceKindSchema = z.enum(serviceKinds.map((kind) => kind.id));
export type ServiceKind = z.infer<typeof serviceKindSchema>;

/** What children go to by themselves, and the distance to it is said of them. */
export const childServiceKinds = ['play', 'school'] as const satisfies readonly ServiceKind[];

/** Green counts from this size: SCB counts contiguous green of at least half a hectare. */
export const GREEN_MIN_M2 = 5000;

/** How far from a square's midpoint someone of it may live: half its diagonal. */
export function squareErrorM(sideM: number): number {
  return sideM * Math.SQRT1_2;
}

/** Metres as the crow flies that shares are given for. */
export const reachRadiiM = [300, 400, 1000] as const;

/**
 * The distance that each kind is spoken of by. Only that of green has a source that was read; the
 * others are rules of thumb, and said to be so wherever they are used.
 */
export const reachThresholds = {
  green: { radiusM: 300, basis: 'statistics' },
  play: { radiusM: 300, basis: 'ruleOfThumb' },
  preschool: { radiusM: 400, basis: 'ruleOfThumb' },
  school: { radiusM: 1000, basis: 'ruleOfThumb' },
  care: { radiusM: 1000, basis: 'ruleOfThumb' },
  stop: { radiusM: 400, basis: 'ruleOfThumb' },
  everyday: { radiusM: 1000, basis: 'ruleOfThumb' },
} as const satisfies Record<
  ServiceKind,
  {
    readonly radiusM: (typeof reachRadiiM)[number];
    readonly basis: 'statistics' | 'ruleOfThumb';
  }
>;

export const layerVersionSchema = z.string().min(1).max(40);
export const layerSourceSchema = z.string().min(1).max(500);

/** Points, lines and surfaces of one kind of service, from one file. */
export const serviceLayerSchema = z.strictObject({
  id: z.uuid(),
  kind: serviceKindSchema,
  version: layerVersionSchema,
  label: labelSchema,
  source: layerSourceSchema,
  licence: licenceSchema,
  /** The day that the file is right for. */
  asOf: isoDaySchema,
  isInvented: z.boolean(),
  importedOn: isoDaySchema,
  objectCount: z.int().min(1),
});
export type ServiceLayer = z.infer<typeof serviceLayerSchema>;

/** Where one thing is, in EPSG:3006: any mix of points, lines and rings of surfaces. */
export const shapeSchema = z.strictObject({
  points: z.array(positionSchema),
  lines: z.array(z.array(positionSchema)),
  parts: z.array(z.array(z.array(positionSchema))),
});

export const serviceObjectSchema = z.strictObject({
  /** Empty when the file has none. */
  name: z.string().max(200),
  /** Null when it is no surface, so that its size is not known. */
  areaM2: finiteSchema.positive().nullable(),
  shape: shapeSchema,
});
export type ServiceObject = z.infer<typeof serviceObjectSchema>;

/** A grid of squares with how many live in each, from one file. */
export const squareLayerSchema = z.strictObject({
  id: z.uuid(),
  version: layerVersionSchema,
  label: labelSchema,
  source: layerSourceSchema,
  licence: licenceSchema,
  /** The year that the population is of. */
  year: z.int().min(1900).max(2300),
  sideM: finiteSchema.positive().max(100_000),
  isInvented: z.boolean(),
  importedOn: isoDaySchema,
  squareCount: z.int().min(1),
});
export type SquareLayer = z.infer<typeof squareLayerSchema>;

/** One square, counted at its midpoint in EPSG:3006. */
export const squareSchema = z.strictObject({
  midpoint: positionSchema,
  /** Empty when the file does not say. */
  municipalityCode: z.string().max(8),
  population: finiteSchema.min(0),
  /** Null when the file does not say. */
  population65plus: finiteSchema.min(0).nullable(),
});
export type Square = z.infer<typeof squareSchema>;

/**
 * How much of a population is within a radius. Everyone is counted at the midpoint of a square;
 * `low` and `high` are what it can be wherever in the squares people live.
 */
export const reachShareSchema = z.strictObject({
  radiusM: finiteSchema.positive(),
  share: shareSchema,
  low: shareSchema,
  high: shareSchema,
});
export type ReachShare = z.infer<typeof reachShareSchema>;

/**
 * Squares whose midpoint is at most this far from the plan area are those around it: as far as the
 * longest distance that is asked about.
 */
export const AROUND_M = 1000;

/** Distances of a place, measured where the geometry is; straight lines in EPSG:3006. */
export const placeReachSchema = z.strictObject({
  /** Centre of gravity of the plan area. */
  centre: positionSchema,
  /** From there to the farthest of the plan area. */
  planRadiusM: finiteSchema.min(0),
  squares: z
    .strictObject({
      layer: squareLayerSchema,
      /** At most `AROUND_M` from the plan area, in the order of the layer. */
      around: z.array(
        z.strictObject({
          midpoint: positionSchema,
          population: finiteSchema.min(0),
          /** From its midpoint to the nearest of the plan area, 0 inside it, and the farthest. */
          toPlanAreaM: finiteSchema.min(0),
          acrossPlanAreaM: finiteSchema.min(0),
        }),
      ),
    })
    .nullable(),
  /** One layer a kind at most, in the order of the kinds. */
  services: z.array(
    z.strictObject({
      layer: serviceLayerSchema,
      /** Objects of less than half a hectare that were left out, of green alone. */
      tooSmall: z.int().min(0),
      /** Objects of unknown size that were counted all the same, of green alone. */
      sizeUnknown: z.int().min(0),
      /** From the centre of the plan area. */
      centreM: finiteSchema.min(0),
      /** What is nearest to the centre, and the point of it that is. */
      nearest: z.strictObject({ name: z.string(), position: positionSchema }),
      /** From each square around, in their order; empty without squares. */
      squaresM: z.array(finiteSchema.min(0)),
      /** The municipality's own squares, for comparison; empty when there are none. */
      municipality: z.array(reachShareSchema),
    }),
  ),
});
export type PlaceReach = z.infer<typeof placeReachSchema>;

/** How near one kind of service is, today or with an alternative. */
export const reachMeasureSchema = z.strictObject({
  /** From the centre of the plan area to what has a known position. */
  centreM: finiteSchema.min(0),
  /** At most this far to what stands in the plan area, where is not said; null when all is. */
  inPlanAreaM: finiteSchema.min(0).nullable(),
  /** By radius, of those who live in the squares around; empty without squares. */
  shares: z.array(reachShareSchema),
});
export type ReachMeasure = z.infer<typeof reachMeasureSchema>;

const statementSchema = z.strictObject({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ReachStatement = z.infer<typeof statementSchema>;

/** What is sure, and what is possible, wherever in the squares people live. */
const gainSchema = z.strictObject({
  radiusM: finiteSchema.positive(),
  low: shareSchema,
  high: shareSchema,
});
export type ReachGain = z.infer<typeof gainSchema>;

export const serviceReachSchema = z.strictObject({
  kind: serviceKindSchema,
  /** Null: no layer of the kind is at hand, and nothing is said of it. */
  layerId: z.uuid().nullable(),
  today: reachMeasureSchema.nullable(),
  municipality: z.array(reachShareSchema),
  /** By alternative; one that adds nothing of the kind is as today. */
  after: z.array(
    z.strictObject({
      alternativeId: z.string(),
      measure: reachMeasureSchema,
      /** Share of the people that gets it within each radius and does not have it today. */
      gained: z.array(gainSchema),
      /** What the programme adds and counts. */
      added: z.array(z.string()),
      /** Green of the programme that is not known to be half a hectare. */
      notCounted: z.array(z.string()),
    }),
  ),
});
export type ServiceReach = z.infer<typeof serviceReachSchema>;

/** The three parts of 3-30-300, a rule of thumb; what cannot be measured is said to be missing. */
export const rule330300Parts = ['threeTrees', 'thirtyPercent', 'threeHundredMetres'] as const;

export const reachFindingsSchema = z.strictObject({
  /** Every kind, those without a layer too. */
  services: z.array(serviceReachSchema),
  /** Persons in the squares around; null without squares. */
  population: finiteSchema.min(0).nullable(),
  /** How those around the plan area are off beside the municipality, where the squares can tell. */
  today: z.array(statementSchema),
  /** What may be said of each alternative, in the order of the services. */
  statements: z.array(
    z.strictObject({ alternativeId: z.string(), items: z.array(statementSchema) }),
  ),
  rule330300: z.array(
    z.strictObject({
      part: z.enum(rule330300Parts),
      /** Null: data are missing. */
      today: reachShareSchema.nullable(),
      after: z.array(
        z.strictObject({ alternativeId: z.string(), share: reachShareSchema.nullable() }),
      ),
    }),
  ),
});
export type ReachFindings = z.infer<typeof reachFindingsSchema>;
