/** The conversation was erased, or never was. */

import { AppError } from '../errors.ts'

export class ConversationMissing extends AppError {
  constructor() {
    super(
      'conversation-missing',
      '[stores] record a turn: expected a stored conversation, got none with this id.',
    )
  }
}
