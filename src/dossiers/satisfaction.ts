/** How the returned result of a dossier was received: the scale, and the reasons one may give. */

/** 1 to 5, the best. */
export const scores = [1, 2, 3, 4, 5] as const
export type Score = (typeof scores)[number]

export const reasons = ['late', 'trips', 'papers', 'manner', 'online', 'other'] as const
export type Reason = (typeof reasons)[number]

/** Up to this score a reason is asked for. */
export const askedWhyUpTo = 3
