/** What only our own page has room for: in the widget, on other people's pages, every byte counts. */

import type { Extras } from '../place.ts'
import { canDictate } from './dictation.ts'
import { DictationButton } from './dictation-button.tsx'
import { GoOn, GoOnButton } from './go-on.tsx'
import { PictureButton } from './picture-button.tsx'
import { Reasons } from './reasons.tsx'
import { SaveButtons } from './save-buttons.tsx'
import { Sign } from './sign.tsx'
import { SkipLinks } from './skip-links.tsx'

export const extras: Extras = {
  GoOn,
  GoOnButton,
  PictureButton,
  Reasons,
  SaveButtons,
  Sign,
  SkipLinks,
  ...(canDictate() ? { DictationButton } : {}),
}
