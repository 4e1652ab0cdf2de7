import { beforeEach, describe, expect, it } from 'vitest'
import { procedureOf, realKnowledge } from '../support/real-mind.ts'
import { startTalk, type Talk, textOf } from '../support/talk.ts'

const { say } = realKnowledge.phrases
const birth = procedureOf('khai-sinh')

let talk: Talk
beforeEach(async () => {
  talk = await startTalk()
})

const papersIn = (text: string) => ({
  birth: text.includes('Giấy chứng sinh\n'),
  found: text.includes('- Biên bản về việc trẻ bị bỏ rơi'),
})

describe('asking for the own case', () => {
  it('is offered under papers where there are cases, and only there', async () => {
    expect(textOf(await talk.choose('a:khai-sinh:d'))).toContain(say('cases.mine'))
    expect(textOf(await talk.choose('a:khai-sinh'))).toContain(say('cases.mine'))
    expect(textOf(await talk.choose('a:khai-sinh:f'))).not.toContain(say('cases.mine'))
    expect(textOf(await talk.choose('a:ket-hon:d'))).not.toContain(say('cases.mine'))
  })

  it.each([
    'trường hợp nhà tôi thì cần giấy gì khi làm khai sinh',
    'truong hop cua toi lam khai sinh can giay gi',
  ])('begins by words: %s', async (words) => {
    const turn = await talk.say(words)
    expect(turn.outcome).toBe('clarify')
    expect(textOf(turn)).toContain(birth.cases[0]?.question)
  })

  it.each([
    ['tôi nhập hộ khẩu vào nhà thuê, trường hợp của tôi cần giấy gì', ['cho-o/thue-muon']],
    ['khai sinh cho bé bị bỏ rơi, trường hợp của tôi cần giấy gì', ['truong-hop/bo-roi']],
    ['khai sinh, bé không bị bỏ rơi, trường hợp của tôi cần giấy gì', []],
    ['khai sinh chưa quá 60 ngày, trường hợp của tôi cần giấy gì', ['qua-han/chua']],
  ])('does not ask what is told already: %s', async (words, told) => {
    await talk.say(words)
    expect(talk.state().cases[0]?.chosen ?? []).toEqual(told)
  })

  it('begins for the procedure spoken of last', async () => {
    await talk.say('đăng ký tạm trú bao nhiêu tiền')
    const turn = await talk.say('trường hợp của tôi thì sao')
    expect(textOf(turn)).toContain(procedureOf('tam-tru').cases[0]?.question)
  })

  it('asks one question after the other and then tells papers, fee, period and what holds for that case', async () => {
    await talk.choose('c:khai-sinh')
    const second = await talk.tap('Đã quá 60 ngày')
    expect(textOf(second)).toContain(birth.cases[1]?.question)
    const list = await talk.tap('Bé bị bỏ rơi')
    expect(list.outcome).toBe('answered')
    expect(list.replies[0]).toMatchObject({
      kind: 'answer',
      facets: ['documents', 'fee', 'duration', 'conditions'],
    })
    expect(papersIn(textOf(list))).toEqual({ birth: false, found: true })
    expect(textOf(list)).toContain('Khai sinh quá hạn')
    expect(textOf(list)).not.toContain('Khai sinh đúng hạn')
  })

  it('takes answers in own words', async () => {
    await talk.choose('c:khai-sinh')
    expect(textOf(await talk.say('rồi'))).toContain(birth.cases[1]?.question)
    expect(textOf(await talk.say('mang thai hộ ạ'))).toContain('Bé sinh nhờ mang thai hộ')
    await talk.choose('c:khai-sinh:qua-han')
    expect(textOf(await talk.say('chua'))).toContain('Khai sinh đúng hạn')
  })

  it('takes a plain yes and no where one option denies', async () => {
    const papers = async (answer: string) => {
      const other = await startTalk()
      await other.choose('c:nhan-cha-me-con')
      return textOf(await other.say(answer))
    }
    expect(await papers('có')).toContain('kết quả giám định ADN')
    for (const no of ['không', 'khong co', 'không có ạ']) {
      expect(await papers(no)).toContain('ít nhất hai người làm chứng')
      expect(await papers(no)).not.toContain('kết quả giám định ADN')
    }
  })

  it('takes answers by number', async () => {
    await talk.choose('c:khai-sinh')
    await talk.say('1')
    expect(textOf(await talk.say('2'))).toContain(
      'Trường hợp của ông/bà: Chưa quá 60 ngày; Bé bị bỏ rơi',
    )
  })

  it('leaves another question to those who answer it', async () => {
    await talk.choose('c:khai-sinh')
    const turn = await talk.say('làm hộ chiếu bao nhiêu tiền')
    expect(turn.replies[0]).toHaveProperty('procedure.id', 'ho-chieu')
  })

  it('tells the conditions of the case, and only those', async () => {
    await talk.choose('c:xac-nhan-tinh-trang-hon-nhan:muc-dich:ket-hon')
    const text = textOf(await talk.say('xin lần đầu'))
    expect(text).toContain('từ 01/01/2026 không phải nộp giấy này')
    expect(text).not.toContain('hợp pháp hóa lãnh sự')
    const other = textOf(await talk.choose('c:xac-nhan-tinh-trang-hon-nhan:muc-dich:viec-khac'))
    expect(other).not.toContain('từ 01/01/2026')
  })

  it('keeps what may be needed where the citizen cannot say', async () => {
    await talk.choose('c:khai-sinh:qua-han:chua')
    const list = await talk.tap(say('cases.unsure'))
    expect(textOf(list)).toContain('Khi bé bị bỏ rơi')
    expect(textOf(list)).toContain('mang thai hộ')
  })

  it('goes back one question, by button and by word', async () => {
    await talk.choose('c:khai-sinh:qua-han:chua')
    expect(textOf(await talk.tap(say('cases.back')))).toContain(birth.cases[0]?.question)
    await talk.choose('c:khai-sinh:qua-han:chua')
    expect(textOf(await talk.say('quay lại'))).toContain(birth.cases[0]?.question)
  })

  it('an option, question or procedure that has gone asks nothing', async () => {
    for (const choice of [
      'c:khai-sinh:qua-han:gan',
      'c:khai-sinh:mau:do',
      'c:khong-co',
      'c:ket-hon',
    ]) {
      await talk.choose(choice)
      expect(talk.state().cases).toEqual([])
    }
  })
})

describe('changing an answer', () => {
  beforeEach(async () => {
    await talk.choose('c:thuong-tru:cho-o:thue-muon')
  })

  it('tells which papers come and go', async () => {
    await talk.tap(say('cases.change', { answer: 'Nhà thuê, mượn, ở nhờ' }))
    const text = textOf(await talk.tap('Nhà của chính mình'))
    expect(text).toContain('cần thêm: Giấy tờ về chỗ ở của mình')
    expect(text).toContain('Không cần nữa: Hợp đồng hoặc văn bản cho thuê')
  })

  it('tells which fee is due now', async () => {
    await talk.choose('c:tam-tru:cho-ai:ca-nhan')
    const text = textOf(await talk.choose('c:tam-tru:cho-ai:danh-sach'))
    expect(text).toContain('Lệ phí nay là: Nhiều người theo danh sách')
    expect(text).toContain('Không còn tính: Cá nhân, gia đình')
    expect(text).not.toMatch(/\.\./)
  })

  it('names a plain yes or no by its question', async () => {
    await talk.choose('c:gplx-doi:hang:xe-may')
    const text = textOf(await talk.choose('c:gplx-doi:nguoi:trong-nuoc'))
    expect(text).toContain('Ông/bà là công dân Việt Nam ở trong nước? Phải')
    expect(text).toContain(say('cases.changeNumber', { number: 2 }))
  })

  it('says so when nothing changes', async () => {
    const text = textOf(await talk.choose('c:thuong-tru:cho-o:thue-muon'))
    expect(text).toContain(say('cases.noChange'))
  })
})

describe('a walkthrough after the questions', () => {
  it('lists the papers of the case, without their condition', async () => {
    await talk.choose('c:khai-sinh:qua-han:chua')
    await talk.choose('c:khai-sinh:truong-hop:bo-roi')
    const [, list] = (await talk.tap(say('choice.walk'))).replies
    const labels = list?.kind === 'checklist' ? list.items.map(({ label }) => label) : []
    expect(labels).toContain('Biên bản về việc trẻ bị bỏ rơi')
    expect(labels).not.toContain('Giấy chứng sinh')
  })

  it('keeps the condition of papers that not everybody in the case needs', async () => {
    await talk.choose('c:ho-chieu:nguoi-xin:tu-14')
    await talk.choose('c:ho-chieu:lan:da-co')
    const begun = await talk.tap(say('choice.walk'))
    expect(textOf(begun)).toContain(
      'Khi đã có hộ chiếu và cuốn đó còn hạn: Hộ chiếu cấp lần gần nhất',
    )
    const next = await talk.say('xong')
    expect(next.replies[0]?.text).toContain('Tờ khai đề nghị cấp hộ chiếu phổ thông')
    expect(next.replies[0]?.text).not.toContain('Hộ chiếu cấp lần gần nhất')
  })

  it('leads back to the step it was left at', async () => {
    await talk.choose('w:khai-sinh-truc-tuyen:0:show')
    await talk.tap(say('cases.mine'))
    await talk.say('1')
    const list = await talk.say('1')
    expect(textOf(list)).toContain(say('flow.return', { number: 1 }))
  })
})

it('answers are kept for a few procedures, the newest first', async () => {
  const answered = ['khai-sinh:qua-han:chua', 'khai-tu:qua-han:chua', 'tam-tru:cho-ai:ca-nhan']
  for (const answer of answered) await talk.choose(`c:${answer}`)
  expect(talk.state().cases.map(({ procedure }) => procedure)).toEqual([
    'tam-tru',
    'khai-tu',
    'khai-sinh',
  ])
})
