/** One turn of talk: a visible list of steps. The order is the policy. */

import { leaveOutNumbers } from '../dossiers/leave-out-numbers.ts'
import { normalise } from '../vietnamese/normalise.ts'
import { asHelper, withHelpingNotice } from './helping.ts'
import { letterIn } from './letter/letter.ts'
import { readChoice } from './marked-choice.ts'
import type { Message } from './message.ts'
import type { Turn } from './mind.ts'
import type { Now } from './now.ts'
import { withPrivacyNotice } from './privacy-notice.ts'
import type { State } from './state.ts'
import { admit } from './steps/admit.ts'
import { answerCase } from './steps/answer-case.ts'
import { answerTopic } from './steps/answer-topic.ts'
import { askForTopic } from './steps/ask-for-topic.ts'
import { continueDossier } from './steps/continue-dossier.ts'
import { continueEvent } from './steps/continue-event.ts'
import { continueFlow } from './steps/continue-flow.ts'
import { continueSubject } from './steps/continue-subject.ts'
import { guard } from './steps/guard.ts'
import { hearErase } from './steps/hear-erase.ts'
import { hearFollow } from './steps/hear-follow.ts'
import { hearHandOut } from './steps/hear-hand-out.ts'
import { hearLetter } from './steps/hear-letter.ts'
import { hearPerson } from './steps/hear-person.ts'
import { hearShare } from './steps/hear-share.ts'
import { hearSmallTalk, hearTalk, hearUrgentTalk } from './steps/hear-talk.ts'
import { lookAtPicture } from './steps/look-at-picture.ts'
import { hearPlace, namePlace } from './steps/name-place.ts'
import { nameProvince } from './steps/name-province.ts'
import { readDossierCode } from './steps/read-dossier-code.ts'
import { readResumeCode } from './steps/read-resume-code.ts'
import { takeAction } from './steps/take-action.ts'
import { takeCase } from './steps/take-case.ts'
import { takeOffered } from './steps/take-offered.ts'
import { takeWalk } from './steps/take-walk.ts'
import { verifyOwner } from './steps/verify-owner.ts'
import type { Step, TurnInput } from './turn-input.ts'
import type { World } from './world.ts'

const steps: readonly Step[] = [
  takeAction, // a tapped choice says exactly what is meant
  lookAtPicture, // a picture without a code, or of an identity card
  guard, // nothing readable, too long
  hearLetter, // a letter somebody else wrote, forwarded or pasted
  hearErase, // "xóa hết"
  hearFollow, // "báo tôi khi có thay đổi", and the yes or no to what is kept for it
  continueDossier, // "sao lâu vậy", "đến đâu lấy" after a dossier was shown
  hearUrgentTalk, // danger, forgery, a wish to speak to a person
  readResumeCode, // "H4K7-M2T9": go on with what was begun on another device
  verifyOwner, // four digits after they were asked for
  readDossierCode, // a code, or a number that must not be typed here
  hearPerson, // "người tiếp theo", "tôi làm giúp bà hàng xóm"
  hearHandOut, // "in danh sách này"
  hearShare, // "chia sẻ cái này", "gửi cho hàng xóm"
  answerCase, // the answer to a question on the citizen's case
  continueFlow, // "xong", "quay lại" … inside an open walkthrough
  hearSmallTalk, // "cảm ơn nhé": nothing but small talk
  hearPlace, // "Tân Lập, Đan Phượng", after we asked where
  takeOffered, // "2", "cái thứ hai", or the name of an option
  continueEvent, // "trước hết làm cái nào", "xong rồi làm gì" after a life event
  takeWalk, // "hướng dẫn từng bước"
  takeCase, // "trường hợp nhà tôi thì cần giấy gì"
  nameProvince, // "Bến Tre giờ là tỉnh nào"
  namePlace, // "phường 12 Gò Vấp giờ là phường nào"
  hearTalk, // off topic, cross words, "bạn là ai"
  continueSubject, // "thế lệ phí bao nhiêu?", "gia hạn thì sao?"
  askForTopic, // "lệ phí bao nhiêu?" with nothing spoken of before
  answerTopic, // a procedure or life event, or more about the last one
  admit, // not known: say so and offer a way on
]

/** The turn that answers a message. */
export function turn(world: World, state: State, message: Message, now: Now): Turn {
  const input = asHelper(read(world, state, message, now))
  for (const step of steps) {
    const ended = step(input)
    if (ended) return withHelpingNotice(withPrivacyNotice(ended, input), input)
  }
  return admit(input)
}

/** Codes on a picture are as good as typed ones. */
function saidIn(message: Message): string {
  if (message.kind === 'text') return message.text
  const isRead = message.kind === 'picture' && message.seen.kind === 'codes'
  return isRead ? message.seen.codes.join(' ') : ''
}

function read(world: World, state: State, message: Message, now: Now): TurnInput {
  const said = saidIn(message)
  const longest = world.knowledge.settings.maxText
  return {
    state,
    now,
    world,
    ...(message.kind === 'choice'
      ? readChoice(message.choice, state.person)
      : { action: null, ofAnother: false }),
    text: normalise(said),
    seen: message.kind === 'picture' ? message.seen : null,
    meaning: world.understanding.understand(leaveOutNumbers(said.slice(0, longest))),
    letter: letterIn(message, state),
  }
}
