import { describe, expect, test } from 'vitest'
import type { Aspect } from '../../src/knowledge/schema/lexicon.ts'
import type { Name, NameKind } from '../../src/retrieval/inverted-index.ts'
import { tokenise } from '../../src/retrieval/token.ts'
import { createAspects } from '../../src/understanding/aspects.ts'
import { readTogether } from '../../src/understanding/read-message.ts'
import { knowledge } from './known.ts'
import { readingOf } from './readings.ts'

const aspects: readonly Aspect[] = [
  { id: 'again', say: ['cấp lại', 'bị mất'], either: ['cấp cấp lại'], except: ['mất nhà'] },
  { id: 'longer', say: ['gia hạn'], either: [], except: ['gia hạn nợ'] },
  { id: 'copy', say: ['bản sao'], either: [], except: [] },
]
const again = 1
const longer = 2
const copy = 4
const small = createAspects(aspects)
const real = createAspects(knowledge.lexicon.aspects)

/** Bits as the ids of the real aspects. */
function idsOf(bits: number): readonly string[] {
  return knowledge.lexicon.aspects.filter((_, i) => (bits & (1 << i)) !== 0).map(({ id }) => id)
}

describe('spoken aspects', () => {
  test.each([
    ['gia hạn tạm trú', longer, 0],
    ['gia han tam tru', longer, 0],
    ['cấp lại bản sao', again | copy, 0],
    ['bị mất, giờ cấp lại', again, 0],
    ['gia hạn nợ', 0, 0],
    ['khai sinh', 0, 0],
    ['', 0, 0],
    ['không phải gia hạn', 0, longer],
    ['không phải là gia hạn', 0, longer],
    ['khong phai gia han', 0, longer],
    ['chứ không gia hạn', 0, longer],
    ['chưa gia hạn', 0, longer],
    ['an ninh hàng không gia hạn', longer, 0],
    ['nhân viên hang khong xin gia han', longer, 0],
    ['đừng cấp lại', 0, again],
    ['cấp lại chứ không phải gia hạn', again, longer],
    ['không phải gia hạn mà là cấp lại', again, longer],
    ['không phải gia hạn, tôi muốn gia hạn', longer, 0],
    ['không muốn đi xa gia hạn', longer, 0],
    ['Không, gia hạn cơ', longer, 0],
    ['không. bản sao', copy, 0],
    ['được không\ngia hạn', longer, 0],
    ['không phải gia hạn nợ', 0, 0],
  ])('in %j: asked %i, denied %i', (text, asked, denied) => {
    expect(small.spoken(readingOf(text))).toMatchObject({ asked, denied })
  })

  test('names the tokens that are denied', () => {
    const { deniedTokens } = small.spoken(readingOf('tạm trú, không phải gia hạn'))
    expect([...deniedTokens]).toEqual([4, 5])
  })

  test('names no token that is asked for', () => {
    expect(small.spoken(readingOf('gia hạn tạm trú')).deniedTokens.size).toBe(0)
  })

  test('leaves out what earlier words spoke of', () => {
    const together = readTogether(readingOf('gia hạn tạm trú'), readingOf('cấp lại'))
    expect(small.spoken(together)).toMatchObject({ asked: again, denied: 0 })
  })
})

describe('aspects of names', () => {
  const named = (...names: readonly (readonly [NameKind, string])[]) =>
    small.ofNames(
      names.map(([kind, text]): Name => ({ kind, text })),
      names.map(([, text]) => tokenise(text)),
    )

  test.each([
    ['its title', [['title', 'Gia hạn tạm trú']], longer, longer],
    [
      'its official name before its title',
      [
        ['official', 'Gia hạn tạm trú'],
        ['title', 'Cấp lại sổ'],
      ],
      longer,
      longer | again,
    ],
    [
      'all of its official names',
      [
        ['official', 'Cấp lại bản sao'],
        ['official', 'Cấp lại trích lục'],
      ],
      again,
      again | copy,
    ],
    [
      'no alias',
      [
        ['title', 'Tạm trú'],
        ['alias', 'gia hạn tạm trú'],
      ],
      0,
      longer,
    ],
    [
      'no sentence',
      [
        ['title', 'Tạm trú'],
        ['utterance', 'sổ bị mất rồi'],
      ],
      0,
      again,
    ],
    ['nothing that is one of several', [['title', 'Cấp, cấp lại giấy phép']], 0, again],
    ['nothing that only looks alike', [['title', 'Gia hạn nợ']], 0, 0],
  ] as const)('require what %s says', (_, names, required, known) => {
    expect(named(...names)).toEqual({ required, known })
  })
})

describe('the aspects of the lexicon', () => {
  test.each([
    ['mất thẻ rồi làm lại', ['cap-lai']],
    ['đổi bằng lái', ['doi']],
    ['điều chỉnh địa chỉ', ['thay-doi']],
    ['gia hạn tạm trú', ['gia-han']],
    ['xóa đăng ký thường trú', ['xoa']],
    ['xóa án tích', []],
    ['tạm ngừng kinh doanh', ['tam-ngung']],
    ['kết hôn với người nước ngoài', ['nuoc-ngoai']],
    ['chồng người Hàn', ['nuoc-ngoai']],
    ['quê Tây Ninh', []],
    ['xin con nuôi', ['nuoi-con']],
    ['nhận cha cho con', ['nhan-con']],
    ['bản sao khai sinh', ['ban-sao']],
    ['cần mấy bản sao', []],
    ['mất bao nhiêu ngày', []],
    ['nộp bổ sung hồ sơ', []],
    ['công ty tnhh chuyển địa chỉ', ['thay-doi', 'doanh-nghiep']],
  ])('hear in %j: %j', (text, ids) => {
    const { asked } = real.spoken(readingOf(text))
    expect(idsOf(asked)).toEqual(ids)
  })

  test('fit into the bits of a number', () => {
    expect(knowledge.lexicon.aspects.length).toBeLessThanOrEqual(30)
  })
})
