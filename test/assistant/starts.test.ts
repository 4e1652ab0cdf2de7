import { describe, expect, it, onTestFinished } from 'vitest'
import { createAssistant } from '../../src/assistant/assistant.ts'
import { createStarts } from '../../src/assistant/starts.ts'
import type { Count } from '../../src/insights/happening.ts'
import { createPlaceBook } from '../../src/sharing/place-book.ts'
import type { Team } from '../../src/sharing/team.ts'
import { openSqliteStores } from '../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { eventOf, queueHouse } from '../support/queue-house.ts'
import { realKnowledge, realMind, realThinking } from '../support/real-mind.ts'
import { tempFolder } from '../support/temp-folder.ts'

const today = '2026-11-23'
const clock = () => new Date(`${today}T03:00:00.000Z`)
const team: Team = {
  ...{ code: 'K7M2PT', province: 'Hà Nội', commune: 'Xã Đan Phượng', communeCode: '09784' },
  ...{ hamlet: 'Thôn 1', name: 'Tổ thôn 1', lead: null, contact: null, removedOn: null },
}
const places = createPlaceBook(realKnowledge)

async function setUp() {
  const stores = await openSqliteStores(tempFolder())
  onTestFinished(() => stores.close())
  await stores.teams.change(() => [team])
  const starts = createStarts({ ...stores, knowledge: realKnowledge, places, clock })
  const counted = async (days = { from: today, to: today }) =>
    (await stores.counts.counts(days)).map(spell).toSorted()
  return { stores, starts, counted }
}

const spell = ({ channel, team: by, place, what, count }: Count) =>
  [channel, by ?? '-', place ?? '-', what, count].join(' ')

async function webHouse() {
  const { stores, starts, counted } = await setUp()
  const thinking = await realThinking(clock)
  let id = 0
  const assistant = createAssistant({
    ...{ ...thinking, walks: stores.walks, store: stores.conversations, starts },
    ids: () => `web-${++id}`,
  })
  let event = 0
  const say = (conversationId: string, text: string) =>
    assistant.receive({ conversationId, eventId: `e${++event}`, message: { kind: 'text', text } })
  const tap = (conversationId: string, choice: string) =>
    assistant.receive({
      conversationId,
      eventId: `e${++event}`,
      message: { kind: 'choice', choice },
    })
  return { assistant, stores, counted, say, tap }
}

describe('a conversation that begins by a link', () => {
  it('begins with the answer, remembers the team and is counted for it', async () => {
    const { assistant, counted, say } = await webHouse()
    const { id, replies } = await assistant.open('web', 'khai-sinh_K7M2PT')
    expect(replies[0]?.reply).toMatchObject({ kind: 'answer', procedure: { id: 'khai-sinh' } })
    expect(await counted()).toEqual([
      'web K7M2PT khai-sinh answer 1',
      'web K7M2PT khai-sinh conversation 1',
    ])
    await say(id, 'làm căn cước cho con')
    expect((await counted()).filter((line) => line.includes('conversation'))).toHaveLength(1)
    expect((await counted()).every((line) => line.startsWith('web K7M2PT '))).toBe(true)
  })

  it('at home greets; by no link it is counted when somebody speaks', async () => {
    const { assistant, counted, say } = await webHouse()
    const { replies } = await assistant.open('web', 'trang-chu_K7M2PT')
    expect(replies.map(({ reply }) => reply)).toEqual(realMind.greet())
    expect(await counted()).toEqual(['web K7M2PT trang-chu conversation 1'])
    const { id } = await assistant.open('web')
    expect(await counted()).toHaveLength(1)
    await say(id, 'xin chào')
    await say(id, 'xin chào')
    expect(await counted()).toContain('web - - conversation 1')
  })

  it.each(['khai-sinh_K7M2PY', 'khai-sinh_A2A2A6'])(
    '%s goes on without a team',
    async (payload) => {
      const { assistant, counted } = await webHouse()
      await assistant.open('web', payload)
      expect(await counted()).toContain('web - khai-sinh conversation 1')
    },
  )

  it('with a payload none of ours greets', async () => {
    const { assistant } = await webHouse()
    const { replies } = await assistant.open('web', 'a_b_c')
    expect(replies.map(({ reply }) => reply)).toEqual(realMind.greet())
  })

  it('never shows the team', async () => {
    const { assistant, say } = await webHouse()
    const { id, replies } = await assistant.open('web', 'khai-sinh_K7M2PT')
    const turn = await say(id, 'lệ phí bao nhiêu')
    expect(JSON.stringify([replies, turn?.replies])).not.toMatch(/K7M/)
  })
})

describe('a link followed within a conversation', () => {
  it('is answered, kept in words, and begins anew for its team', async () => {
    const { assistant, counted, say } = await webHouse()
    const { id } = await assistant.open('web')
    await say(id, 'xin chào')
    const message = { kind: 'text', text: '' } as const
    const event = { conversationId: id, eventId: 'link', message, start: 'ho-so_K7M2PT' }
    const first = await assistant.receive(event)
    expect(first?.outcome).toBe('dossier')
    expect(await assistant.receive(event)).toEqual(first)
    const history = await assistant.history(id, 0)
    expect(history?.filter(({ author }) => author === 'citizen')).toMatchObject([
      { text: 'xin chào' },
      { text: 'Mở liên kết: Tra cứu hồ sơ đã nộp' },
    ])
    expect(await counted()).toEqual(['web - - conversation 1', 'web K7M2PT ho-so conversation 1'])
  })
})

describe('a code sent instead of a link', () => {
  const code = '7K2M4P'
  const kept = { payload: 'khai-sinh_K7M2PT', candidate: code, today, lastDay: '2026-12-23' }

  it.each([code, '7k2m4p', '7K 2M 4P', ' 7k-2m-4p '])('%j leads where it says', async (text) => {
    const { assistant, stores, counted, say } = await webHouse()
    await stores.startCodes.keep(kept)
    const { id } = await assistant.open('web')
    const turn = await say(id, text)
    expect(turn?.replies[0]?.reply).toMatchObject({
      kind: 'answer',
      procedure: { id: 'khai-sinh' },
    })
    expect(await counted()).toContain('web K7M2PT khai-sinh conversation 1')
  })

  it.each([
    ['7K2M4P\nxin chào', 'khai-sinh'],
    ['alo\n7k 2m 4p', 'khai-sinh'],
    ['7K2M4P\nđăng ký kết hôn cần giấy tờ gì', 'ket-hon'],
  ])('%j, sent in short messages, is answered about %s and counts', async (text, procedure) => {
    const { assistant, stores, counted, say } = await webHouse()
    await stores.startCodes.keep(kept)
    const { id } = await assistant.open('web')
    const turn = await say(id, text)
    expect(turn?.replies[0]?.reply).toMatchObject({ kind: 'answer', procedure: { id: procedure } })
    expect(await counted()).toContain('web K7M2PT khai-sinh conversation 1')
  })

  it('that is wrong or over is told kindly', async () => {
    const { assistant, say, counted } = await webHouse()
    const { id } = await assistant.open('web')
    await say(id, 'xin chào')
    const turn = await say(id, '2A2A2A')
    expect(turn?.replies[0]?.reply.text).toContain('Mã này chưa đúng hoặc đã hết hạn')
    expect(await counted()).toEqual(['web - - conversation 1'])
  })

  it('of a team greets and counts for it; a code nobody has is read as words', async () => {
    const { assistant, say, counted } = await webHouse()
    const { id } = await assistant.open('web')
    const turn = await say(id, 'k7m-2pt')
    expect(turn?.replies.map(({ reply }) => reply)).toEqual(realMind.greet())
    expect(await counted()).toEqual(['web K7M2PT trang-chu conversation 1'])
    const other = await say(id, 'A2A2A6')
    expect(other?.replies.map(({ reply }) => reply)).not.toEqual(realMind.greet())
  })
})

describe('what a walkthrough counts', () => {
  it('is each step with what happened there, by team, once for an event that comes twice', async () => {
    const { assistant, counted, tap } = await webHouse()
    const { id } = await assistant.open('web', 'hd-khai-sinh-truc-tuyen_K7M2PT')
    await tap(id, 'w:khai-sinh-truc-tuyen:0:done')
    await tap(id, 'w:khai-sinh-truc-tuyen:1:skip')
    await tap(id, 'w:khai-sinh-truc-tuyen:2:back')
    await tap(id, 'w:khai-sinh-truc-tuyen:1:stop')
    const twice = {
      ...{ conversationId: id, eventId: 'twice' },
      message: { kind: 'choice', choice: 'w:khai-sinh-truc-tuyen:1:show' } as const,
    }
    await assistant.receive(twice)
    await assistant.receive(twice)
    expect(await counted()).toEqual([
      'web K7M2PT hd-khai-sinh-truc-tuyen conversation 1',
      'web K7M2PT hd-khai-sinh-truc-tuyen walk-begun 1',
      'web K7M2PT hd-khai-sinh-truc-tuyen walk-done 1',
      'web K7M2PT hd-khai-sinh-truc-tuyen-2 walk-back 1',
      'web K7M2PT hd-khai-sinh-truc-tuyen-2 walk-resumed 1',
      'web K7M2PT hd-khai-sinh-truc-tuyen-2 walk-skipped 1',
      'web K7M2PT hd-khai-sinh-truc-tuyen-2 walk-stopped 1',
    ])
  })
})

describe('a messenger', () => {
  it('opens where the link leads, once for a link that is delivered twice', async () => {
    const { stores, starts, counted } = await setUp()
    const { reception, channel } = await queueHouse({ stores, starts, mind: realMind })
    const start = eventOf('e1', { kind: 'start', payload: 'khai-sinh_K7M2PT' })
    await reception.accept('telegram', [start])
    await reception.accept('telegram', [start])
    await expect.poll(() => channel.sent.length).toBeGreaterThan(0)
    await reception.accept('telegram', [eventOf('e2', 'lệ phí bao nhiêu')])
    const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    const now = { from: day, to: day }
    await expect
      .poll(() => counted(now))
      .toEqual(['telegram K7M2PT khai-sinh answer 2', 'telegram K7M2PT khai-sinh conversation 1'])
  })
})
