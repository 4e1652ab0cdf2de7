/** Every kind of file under content/ and intents/ with its schema. */

import type { z } from 'zod'
import { agenciesSchema } from '../../src/dossiers/agencies.ts'
import { calendarSchema } from '../../src/dossiers/calendar.ts'
import { columnsSchema } from '../../src/dossiers/import/columns.ts'
import { sourcesSchema } from '../../src/dossiers/sources-config.ts'
import { statusesSchema } from '../../src/dossiers/status.ts'
import { viewsSchema } from '../../src/dossiers/views-config.ts'
import { cautionsSchema } from '../../src/knowledge/schema/cautions.ts'
import { clipsSchema } from '../../src/knowledge/schema/clips.ts'
import { flowSchema, sharedStepsSchema } from '../../src/knowledge/schema/flow.ts'
import { guideSchema } from '../../src/knowledge/schema/guide.ts'
import { intentSchema } from '../../src/knowledge/schema/intent.ts'
import {
  aspectsSchema,
  fillersSchema,
  placeWordsSchema,
  shorthandSchema,
  synonymsSchema,
} from '../../src/knowledge/schema/lexicon.ts'
import { lifeEventSchema } from '../../src/knowledge/schema/life-event.ts'
import { namesSchema } from '../../src/knowledge/schema/names.ts'
import { phrasesSchema } from '../../src/knowledge/schema/phrases.ts'
import { procedureSchema } from '../../src/knowledge/schema/procedure.ts'
import { provincesSchema } from '../../src/knowledge/schema/provinces.ts'
import { searchSchema } from '../../src/knowledge/schema/search.ts'
import { settingsSchema } from '../../src/knowledge/schema/settings.ts'
import { agencySchema, fieldsSchema } from '../../src/knowledge/schema/surroundings.ts'
import { teamColumnsSchema } from '../../src/sharing/import/columns.ts'
import { posterSettingsSchema } from '../../src/sharing/posters/settings.ts'

export type ContentKind = {
  /** Name of its JSON Schema in schemas/. */
  readonly name: string
  /** Files it is for: a path, or a folder with `*.yaml`. */
  readonly files: string
  readonly schema: z.ZodType
}

export const contentKinds: readonly ContentKind[] = [
  { name: 'procedure', files: 'content/procedures/*.yaml', schema: procedureSchema },
  { name: 'flow', files: 'content/flows/*.yaml', schema: flowSchema },
  { name: 'shared-steps', files: 'content/flows/shared/*.yaml', schema: sharedStepsSchema },
  { name: 'life-event', files: 'content/life-events/*.yaml', schema: lifeEventSchema },
  { name: 'guide', files: 'content/troubleshooting/*.yaml', schema: guideSchema },
  { name: 'agency', files: 'content/agencies/*.yaml', schema: agencySchema },
  { name: 'names', files: 'content/names/*.yaml', schema: namesSchema },
  { name: 'phrases', files: 'content/phrases/*.yaml', schema: phrasesSchema },
  { name: 'clips', files: 'content/clips.yaml', schema: clipsSchema },
  { name: 'cautions', files: 'content/cautions.yaml', schema: cautionsSchema },
  { name: 'fields', files: 'content/fields.yaml', schema: fieldsSchema },
  { name: 'provinces', files: 'content/provinces.yaml', schema: provincesSchema },
  { name: 'search', files: 'content/search.yaml', schema: searchSchema },
  { name: 'settings', files: 'content/settings.yaml', schema: settingsSchema },
  { name: 'shorthand', files: 'content/lexicon/shorthand.yaml', schema: shorthandSchema },
  { name: 'places', files: 'content/lexicon/places.yaml', schema: placeWordsSchema },
  { name: 'synonyms', files: 'content/lexicon/synonyms.yaml', schema: synonymsSchema },
  { name: 'aspects', files: 'content/lexicon/aspects.yaml', schema: aspectsSchema },
  { name: 'fillers', files: 'content/lexicon/fillers.yaml', schema: fillersSchema },
  { name: 'statuses', files: 'content/dossiers/statuses.yaml', schema: statusesSchema },
  { name: 'agency-prefixes', files: 'content/dossiers/agencies.yaml', schema: agenciesSchema },
  { name: 'holidays', files: 'content/dossiers/holidays.yaml', schema: calendarSchema },
  { name: 'columns', files: 'content/dossiers/columns.yaml', schema: columnsSchema },
  { name: 'views', files: 'content/dossiers/views.yaml', schema: viewsSchema },
  { name: 'sources', files: 'content/dossiers/sources.example.yaml', schema: sourcesSchema },
  { name: 'team-columns', files: 'content/sharing/columns.yaml', schema: teamColumnsSchema },
  { name: 'posters', files: 'content/posters/posters.yaml', schema: posterSettingsSchema },
  { name: 'intent', files: 'intents/*.yaml', schema: intentSchema },
]
