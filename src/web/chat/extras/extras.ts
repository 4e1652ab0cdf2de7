/** What only our own page has room for: in the widget, on other people's pages, every byte counts. */

import type { Extras } from '../place.ts'
import { canDictate } from './dictation.ts'
import { DictationButton } from './dictation-button.tsx'
import { GoOn, GoOnButton } from './go-on.tsx'
import { createIdleWatch } from './idle.ts'
import { ListenButton } from './listen-button.tsx'
import { MoreOptions } from './more-options.tsx'
import { PictureButton } from './picture-button.tsx'
import { Reasons } from './reasons.tsx'

export const extras: Extras = {
  watchIdle: createIdleWatch,
  GoOn,
  GoOnButton,
  MoreOptions,
  ListenButton,
  PictureButton,
  Reasons,
  ...(canDictate() ? { DictationButton } : {}),
}
