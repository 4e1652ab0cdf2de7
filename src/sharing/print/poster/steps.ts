/** What to do, in three small pictures with words. */

import { at, column, type Part, row, textPart } from '../part.ts'
import { picture } from '../pictures.ts'
import { type Block, fitText, setText } from '../text-block.ts'
import type { Look, PosterStep } from './poster.ts'

export type StepSizes = {
  readonly width: number
  readonly picture: number
  readonly title: number
  readonly text: number
}

/** The steps side by side over `width`: picture, title, sentence. */
export function stepsPart(steps: readonly PosterStep[], sizes: StepSizes, look: Look): Part {
  const gap = sizes.title
  const width = (sizes.width - gap * (steps.length - 1)) / steps.length
  const titles = titleBlocks(steps, { width, title: sizes.title }, look)
  const parts = titles.flatMap((title, i) => {
    const step = steps[i]
    return step ? [stepPart(step, title, { ...sizes, width }, look)] : []
  })
  return row(parts, gap)
}

/** The same without sentences, each title beside its picture. */
export function shortStepsPart(
  steps: readonly PosterStep[],
  sizes: Omit<StepSizes, 'text'>,
  look: Look,
): Part {
  const gap = sizes.title * 0.5
  const width = (sizes.width - gap * (steps.length - 1)) / steps.length
  const space = sizes.picture * 0.15
  const room = { width: width - sizes.picture - space, title: sizes.title }
  const parts = titleBlocks(steps, room, look).flatMap((title, i) => {
    const step = steps[i]
    return step ? [shortPart(step, title, { width, side: sizes.picture, space }, look)] : []
  })
  return row(parts, gap)
}

function stepPart(step: PosterStep, title: Block, sizes: StepSizes, look: Look): Part {
  const { fonts, colours } = look
  const { width, picture: side } = sizes
  const spot = { x: (width - side) / 2, y: 0, side, colour: colours.accent, alt: step.alt }
  const drawing = { width, height: side, marks: picture(step.picture, spot) }
  const centred = { width, align: 'centre', colour: colours.ink } as const
  const regular = { fonts, weight: 'regular', width } as const
  const sentence = fitText(step.text, regular, { sizes: [sizes.text], lines: 4 })
  const parts = [drawing, textPart(title, centred), textPart(sentence, centred)]
  return column(parts, sizes.title * 0.25)
}

function shortPart(
  step: PosterStep,
  title: Block,
  { width, side, space }: { width: number; side: number; space: number },
  look: Look,
): Part {
  const { ink, accent } = look.colours
  const words = textPart(title, { width: title.width, align: 'left', colour: ink })
  const indent = (width - side - space - words.width) / 2
  const marks = [
    ...picture(step.picture, { x: indent, y: 0, side, colour: accent, alt: step.alt }),
    at(words, indent + side + space, (side - words.height) / 2),
  ]
  return { width, height: side, marks }
}

/** The numbered titles on one line each, all of the largest size at which they fit. */
function titleBlocks(
  steps: readonly PosterStep[],
  { width, title }: { readonly width: number; readonly title: number },
  { fonts }: Look,
): readonly Block[] {
  const texts = steps.map((step, i) => `${i + 1}. ${step.title}`)
  const widest = Math.max(...texts.map((text) => fonts.bold.widthOf(text, 1)))
  const size = Math.min(title, width / widest)
  return texts.map((text) => setText(text, { fonts, weight: 'bold', width: width + 1, size }))
}
