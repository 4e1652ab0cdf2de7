import { describe, expect, it } from 'vitest'
import { encodeAction } from '../../../src/conversation/action.ts'
import { createMind } from '../../../src/conversation/create-mind.ts'
import { realKnowledge, realMind, statuses } from '../../support/real-mind.ts'
import { startTalk, tappable, textOf } from '../../support/talk.ts'
import { sampleUnits } from '../../support/units.ts'

const mind = createMind({ ...realKnowledge, units: sampleUnits() }, statuses)
const start = () => startTalk('2026-11-22', { mind })
const near = realKnowledge.phrases.say('place.near')

describe('a place asked for alone', () => {
  it.each([
    'xã Tân Lập huyện Đan Phượng giờ là xã nào',
    'xa tan lap huyen dan phuong gio la xa nao',
    'cho em hỏi xã tân lập đan phượng sáp nhập vào đâu ạ',
    'tôi ở xã Tân Lập, Đan Phượng thì nộp ở đâu',
    'tân lập đan phượng',
  ])('tells the commune of today and the centre: %j', async (text) => {
    const talk = await start()
    const turn = await talk.say(text)
    expect(turn.outcome).toBe('answered')
    expect(textOf(turn)).toContain(
      'Xã Tân Lập, huyện Đan Phượng, Hà Nội (cũ) nay thuộc xã Ô Diên, thành phố Hà Nội.',
    )
    expect(textOf(turn)).toContain('Điểm Phục vụ hành chính công xã Ô Diên')
    expect(textOf(turn)).toContain('tính đến ngày 20/09/2026')
    expect(talk.state().place).toBe('09817')
  })

  it('calls the desk by its name where a province has one centre for all', async () => {
    const talk = await start()
    expect(textOf(await talk.say('xã ô diên'))).toContain(
      'Điểm Phục vụ hành chính công xã Ô Diên, thuộc Trung tâm Phục vụ hành chính công thành phố Hà Nội',
    )
    expect(textOf(await talk.say('phường 12 gò vấp'))).toContain(
      'Nơi nộp: Trung tâm Phục vụ hành chính công phường An Hội Tây.',
    )
  })

  it('shows a seat with its date and a word of care, and none where none is known', async () => {
    const talk = await start()
    expect(textOf(await talk.say('xã ô diên'))).toMatch(
      /công bố ngày 17\/07\/2025: Số 3, đường Phan Xích.*chưa được kiểm tra lại/,
    )
    expect(textOf(await talk.say('phường 12 gò vấp'))).not.toContain('Trụ sở')
  })

  it('names no phone number and no other address', async () => {
    const talk = await start()
    expect(textOf(await talk.say('phường 12 gò vấp'))).not.toMatch(/\d{4,}(?!\.)(?<!2026)/)
  })

  it('says that a split one was split, and takes the part that is chosen', async () => {
    const talk = await start()
    const asked = await talk.say('phường hàng bột đống đa giờ là phường nào')
    expect(asked.outcome).toBe('clarify')
    expect(textOf(asked)).toContain('đã được chia về nhiều nơi')
    expect(talk.state().place).toBeUndefined()
    const told = await talk.say('1')
    expect(told.outcome).toBe('answered')
    expect(talk.state().place).toBe('00190')
  })

  it('says so when the name stayed', async () => {
    const talk = await start()
    expect(textOf(await talk.say('xã Vĩnh Thành huyện Chợ Lách giờ là gì'))).toContain(
      'Xã Vĩnh Thành, huyện Chợ Lách, Bến Tre nay là xã Vĩnh Thành, tỉnh Vĩnh Long.',
    )
  })

  it('lists what a district has become', async () => {
    const talk = await start()
    const turn = await talk.say('quận gò vấp giờ có những phường nào')
    expect(textOf(turn)).toContain('phường An Hội Tây')
    await talk.tap('Phường An Hội Tây, thành phố Hồ Chí Minh')
    expect(talk.state().place).toBe('26882')
  })

  it('calls an older name a candidate only', async () => {
    const talk = await start()
    expect(textOf(await talk.say('xã đông dư huyện gia lâm giờ là xã nào'))).toContain(
      'Đông Dư là tên từ trước nữa, nơi đó có thể đã nhập vào xã Bát Tràng',
    )
  })
})

describe('a name that many places share', () => {
  it('is asked back once, by province, then told', async () => {
    const talk = await start()
    const asked = await talk.say('xã Tân Lập giờ là xã nào')
    expect(asked.outcome).toBe('clarify')
    expect(textOf(asked)).toMatch(/Có \d+ nơi tên Tân Lập/)
    const told = await talk.tap('Thành phố Hà Nội')
    expect(told.outcome).toBe('answered')
    expect(talk.state().place).toBe('09817')
  })

  it.each(['đan phượng', 'Hà Nội', 'huyện đan phượng'])(
    'is told by the district or province that is typed: %j',
    async (answer) => {
      const talk = await start()
      await talk.say('xã Tân Lập')
      await talk.say(answer)
      expect(talk.state().place).toBe('09817')
    },
  )

  it('does not hold up another question', async () => {
    const talk = await start()
    await talk.say('xã Tân Lập')
    const turn = await talk.say('lệ phí làm khai sinh bao nhiêu')
    expect(turn.outcome).toBe('answered')
    expect(turn.considered[0]).toBe('1.001193')
    expect(talk.state().awaitingPlace).toBeUndefined()
  })
})

describe('where to hand in a procedure', () => {
  it('offers to name the place in the own commune', async () => {
    const talk = await start()
    await talk.say('làm khai sinh nộp ở đâu')
    const asked = await talk.tap(near)
    expect(asked.replies[0]?.text).toContain('Gõ tên cũ cũng được')
    const told = await talk.say('tân lập đan phượng')
    expect(told.outcome).toBe('answered')
    expect(textOf(told)).toContain('Điểm Phục vụ hành chính công xã Ô Diên')
    expect(textOf(told)).toContain(
      'Việc này nộp ở xã, phường khác trong thành phố Hà Nội cũng được',
    )
    expect(told.considered).toContain('1.001193')
  })

  it.each([
    ['phường 12 gò vấp làm khai sinh ở đâu', 'Trung tâm Phục vụ hành chính công phường An Hội Tây'],
    ['phường 12 gò vấp đăng ký tạm trú ở đâu', 'Công an phường An Hội Tây'],
    ['đổi thẻ căn cước ở đâu, tôi ở phường 12 gò vấp', 'Công an phường An Hội Tây'],
    ['chứng thực bản sao ở đâu p12 gò vấp', 'Ủy ban nhân dân phường An Hội Tây'],
  ])('names the desk by its level: %j', async (text, desk) => {
    const talk = await start()
    const turn = await talk.say(text)
    expect(turn.outcome).toBe('answered')
    expect(textOf(turn)).toContain(desk)
    expect(turn.replies.at(-1)?.kind).toBe('answer')
  })

  it('says "anywhere in the province" only where that holds', async () => {
    const talk = await start()
    const any = /xã, phường khác trong thành phố/
    expect(textOf(await talk.say('phường 12 gò vấp làm khai sinh ở đâu'))).toMatch(any)
    expect(textOf(await talk.say('đăng ký tạm trú nộp ở đâu'))).not.toMatch(any)
    expect(textOf(await talk.say('đổi thẻ căn cước nộp ở đâu'))).toContain('trong cả nước')
  })

  it('names no desk in the commune where the province receives', async () => {
    const talk = await start()
    await talk.say('phường 12 gò vấp')
    const turn = await talk.say('làm hộ chiếu nộp ở đâu')
    expect(textOf(turn)).not.toContain('An Hội Tây')
    expect(turn.replies).toHaveLength(1)
  })

  it('answers and asks which place, when many have the name', async () => {
    const talk = await start()
    const turn = await talk.say('xã tân lập làm khai sinh nộp ở đâu')
    expect(turn.outcome).toBe('answered')
    expect(turn.considered[0]).toBe('1.001193')
    await talk.tap('Thành phố Hà Nội')
    expect(talk.state().subject?.procedure).toBe('khai-sinh')
    expect(talk.state().place).toBe('09817')
  })

  it('remembers the commune for the next procedure, by its code alone', async () => {
    const talk = await start()
    await talk.say('tôi ở phường 12 gò vấp')
    expect(JSON.stringify(talk.state())).not.toMatch(/gò vấp|An Hội/i)
    const turn = await talk.say('đăng ký kết hôn ở đâu')
    expect(textOf(turn)).toContain('phường An Hội Tây')
    expect(turn.replies.flatMap(tappable).map(({ label }) => label)).not.toContain(near)
  })
})

describe('a misspelt name', () => {
  const ask = async () => {
    const talk = await start()
    await talk.choose('q:tam-tru')
    const asked = await talk.say('hạnh thôngg')
    expect(textOf(asked)).toContain('Có phải ông/bà nói nơi dưới đây không?')
    return talk
  }

  it.each(['đúng rồi', '1'])('is taken when the citizen says so: %j', async (yes) => {
    const talk = await ask()
    expect(textOf(await talk.say(yes))).toContain('Công an phường Hạnh Thông')
  })

  it('is asked again when it is not the one', async () => {
    const talk = await ask()
    expect(textOf(await talk.say('không phải'))).toContain('Ông/bà gõ giúp tôi tên xã')
    expect(textOf(await talk.say('phường 12 gò vấp'))).toContain('Công an phường An Hội Tây')
  })
})

describe('a place nobody knows', () => {
  it('is not made up', async () => {
    const talk = await start()
    const turn = await talk.say('tôi ở Cái Mơn thì nộp ở đâu')
    expect(turn.outcome).toBe('clarify')
    expect(textOf(turn)).toContain('chưa thấy nơi này')
    expect(talk.state().place).toBeUndefined()
  })

  it('of a choice that has gone leads on kindly', async () => {
    const talk = await start()
    for (const place of ['c99999', 'f99999', 'd99999', '99.khongco', 'x', 'c']) {
      const turn = await talk.choose(encodeAction({ kind: 'place', place, procedure: null }))
      expect(turn.replies[0]?.text).not.toBe('')
      expect(talk.state().place).toBeUndefined()
    }
  })
})

describe('before the list is imported', () => {
  it('no place is heard, none offered, and an old choice says so', async () => {
    const talk = await startTalk('2026-11-22', { mind: realMind })
    const turn = await talk.say('làm khai sinh nộp ở đâu')
    expect(turn.replies.flatMap(tappable).map(({ label }) => label)).not.toContain(near)
    expect((await talk.choose('q:khai-sinh')).outcome).toBe('out-of-scope')
    expect((await talk.say('xã Tân Lập huyện Đan Phượng')).state.place).toBeUndefined()
  })
})
