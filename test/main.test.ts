import { cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listen } from '../src/server/listen.ts'
import { openEvents } from './support/event-stream.ts'
import { freshDatabase } from './support/postgres-database.ts'
import { startProgram } from './support/program.ts'
import { tempFolder } from './support/temp-folder.ts'
import { bearer, call, history, openConversation, type Session, say } from './support/web-client.ts'

describe('starting', () => {
  it('keeps its files from other users of the machine', async () => {
    const data = join(tempFolder(), 'data')
    await startProgram({ env: { DATA_DIR: data } }).url
    const files = readdirSync(data)
    expect(files).toContain('hoi-mot-cua.sqlite')
    for (const file of files) expect(statSync(join(data, file)).mode & 0o077).toBe(0)
  })

  it('says where it runs, in one friendly line, and is ready then', async () => {
    const program = startProgram({ env: { DATA_DIR: tempFolder() } })
    const url = await program.url
    expect(await call(`${url}/readyz`)).toMatchObject({ status: 200 })
    program.process.kill('SIGTERM')
    const { stdout } = await program.ended
    expect(stdout).toBe(`Hỏi Một Cửa đang chạy: ${url}\nMuốn dừng: nhấn Ctrl+C.\n`)
  })

  it('answers a question', async () => {
    const url = await startProgram({ env: { DATA_DIR: tempFolder() } }).url
    const session = await openConversation(url)
    const { body } = await say(url, session, 'm1', 'lam giay khai sinh can giay to gi')
    expect(body).toMatchObject({ outcome: 'answered' })
  })

  it('looks up a dossier of the samples', async () => {
    const url = await startProgram({ env: { DATA_DIR: tempFolder() } }).url
    const session = await openConversation(url)
    const { body } = await say(url, session, 'm1', 'H99.01-261118-0002')
    expect(body).toMatchObject({
      outcome: 'dossier',
      replies: [{ dossier: { code: 'H99.01-261118-0002' } }],
    })
  })

  it('takes pushes of the systems the operator named, and answers from them', async () => {
    const data = tempFolder()
    const token = 'abcdefghijklmnopqrstuvwxyz0123456789'
    const sender = `{ id: h99, name: Một cửa tỉnh Thử, token: ${token}, owns: [H99] }`
    writeFileSync(join(data, 'dossier-sources.yaml'), `senders: [${sender}]`)
    const url = await startProgram({ env: { DATA_DIR: data } }).url
    const row = {
      MaHoSo: 'H99.08-261105-0001',
      MaTTHC: '1.000001',
      TenTTHC: 'Thủ tục minh họa',
      TrangThaiHoSo: '5',
    }
    const pushed = await fetch(`${url}/api/dossiers/mapi/g`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: JSON.stringify({ service: 'DongBoHoSoMC', data: [row] }),
    })
    expect(await pushed.json()).toEqual({ error_code: '0', message: '' })
    const session = await openConversation(url)
    const { body } = await say(url, session, 'm1', 'hồ sơ H99.08-261105-0001 tới đâu rồi')
    expect(body).toMatchObject({ replies: [{ dossier: { group: 'waiting-citizen' } }] })
  })

  it('does not start with a file of other systems that is wrong', async () => {
    const data = tempFolder()
    writeFileSync(join(data, 'dossier-sources.yaml'), 'senders: [{ id: h99, token: SECRET }]')
    const { code, stderr } = await startProgram({ env: { DATA_DIR: data } }).ended
    expect(code).toBe(1)
    expect(stderr).toContain('senders.0.token')
    expect(stderr).not.toContain('SECRET')
  })

  it('reads .env, and lets the environment win', async () => {
    const cwd = programFolder()
    writeFileSync(join(cwd, '.env'), 'DATA_DIR=./elsewhere\nLOG_LEVEL=loud\n')
    const program = startProgram({ cwd, env: { LOG_LEVEL: 'info' } })
    const url = await program.url
    expect((await call(`${url}/readyz`)).status).toBe(200)
    program.process.kill('SIGTERM')
    expect((await program.ended).code).toBe(0)
    expect(readdirSync(join(cwd, 'elsewhere'))).toContain('hoi-mot-cua.sqlite')
  })

  it('explains itself when asked', async () => {
    const { code, stdout } = await startProgram({ args: ['--help'] }).ended
    expect(code).toBe(0)
    expect(stdout).toContain('npm start')
    expect(stdout).toContain('.env.example')
  })

  it.each([['--port', '80'], ['serve']])(
    'ends with 2 for arguments it does not know',
    async (...args) => {
      const { code, stderr } = await startProgram({ args }).ended
      expect(code).toBe(2)
      expect(stderr).toContain('Cách dùng')
    },
  )
})

describe('two processes on PostgreSQL', () => {
  it('share their conversations, and hear of what was said at the other', async () => {
    const DATABASE_URL = await freshDatabase()
    const start = () => startProgram({ env: { DATABASE_URL, DATA_DIR: tempFolder() } }).url
    const [one, two] = await Promise.all([start(), start()])
    const session = await openConversation(one)
    const target = `${two}/api/v1/conversations/${session.id}/events?after=1`
    const events = await openEvents(target, bearer(session))
    const first = await say(one, session, 'm1', 'làm khai sinh cần giấy tờ gì')
    expect(first).toMatchObject({ status: 200, body: { outcome: 'answered' } })
    expect((await events.next()).id).toBe(2)
    expect(await say(two, session, 'm1', 'làm khai sinh cần giấy tờ gì')).toMatchObject({
      status: 200,
      body: first.body,
    })
  })
})

describe('what keeps it from starting', () => {
  it('a taken port', async () => {
    const other = await listen((_req, res) => res.end(), anyPort)
    const { port } = new URL(other.url)
    const { code, stderr } = await startProgram({ env: { PORT: port, DATA_DIR: tempFolder() } })
      .ended
    await other.close(1000)
    expectExplained({ code, stderr }, [`127.0.0.1:${port}`, 'EADDRINUSE', 'PORT'])
  })

  it('a data folder that cannot be written', async () => {
    const file = join(tempFolder(), 'file')
    writeFileSync(file, '')
    const folder = join(file, 'data')
    expectExplained(await startProgram({ env: { DATA_DIR: folder } }).ended, [folder, 'DATA_DIR'])
  })

  it.each(['CONTENT_DIR', 'INTENTS_DIR'])('a missing %s', async (setting) => {
    const folder = join(tempFolder(), 'nothing')
    const env = { [setting]: folder, DATA_DIR: tempFolder() }
    expectExplained(await startProgram({ env }).ended, [setting, folder])
  })

  it('a database that cannot be reached', async () => {
    const env = { DATABASE_URL: 'postgres://hmc:mat-khau@127.0.0.1:1/hmc', DATA_DIR: tempFolder() }
    const ended = await startProgram({ env }).ended
    expectExplained(ended, ['127.0.0.1:1/hmc', 'ECONNREFUSED', 'DATABASE_URL'])
    expect(ended.stderr).not.toContain('mat-khau')
  })

  it('content that is broken', async () => {
    const cwd = programFolder()
    writeFileSync(join(cwd, 'content', 'settings.yaml'), 'name: [never closed\n')
    expectExplained(await startProgram({ cwd }).ended, ['content/settings.yaml'])
  })

  it('settings that are wrong, all of them', async () => {
    const env = { PORT: 'x', LOG_LEVEL: 'y', DATABASE_URL: 'postgres://a:mat-khau@' }
    const ended = await startProgram({ env }).ended
    expectExplained(ended, ['PORT', 'LOG_LEVEL', 'DATABASE_URL'])
    expect(ended.stderr).not.toContain('mat-khau')
  })
})

describe('stopping', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s ends streams, finishes, ends with 0',
    async (signal) => {
      const program = startProgram({ env: { DATA_DIR: tempFolder() } })
      const url = await program.url
      const session = await openConversation(url)
      const target = `${url}/api/v1/conversations/${session.id}/events?after=1`
      const events = await openEvents(target, bearer(session))
      program.process.kill(signal)
      expect(await events.rest()).toEqual([])
      const { code, stderr } = await program.ended
      expect(code).toBe(0)
      expect(stderr).toContain('"event":"stopped"')
    },
  )

  it('answers what was asked before', async () => {
    const data = tempFolder()
    const first = startProgram({ env: { DATA_DIR: data } })
    const session = await openConversation(await first.url)
    const ids = Array.from({ length: 10 }, (_, n) => `m${n}`)
    const url = await first.url
    const asking = ids.map((id) => say(url, session, id, 'chào').catch(() => null))
    await asking[0]
    first.process.kill('SIGTERM')
    const answers = await Promise.all(asking)
    expect((await first.ended).code).toBe(0)

    const again = await startProgram({ env: { DATA_DIR: data } }).url
    for (const [n, answer] of answers.entries()) {
      const { body } = await say(again, session, `m${n}`, 'chào')
      if (answer) expect(answer).toMatchObject({ status: 200, body })
    }
    expect(await wordsOf(again, session)).toHaveLength(10)
  })
})

describe('being killed', () => {
  it('loses nothing that was acknowledged and doubles nothing that is sent again', async () => {
    const data = tempFolder()
    const first = startProgram({ env: { DATA_DIR: data } })
    const sessions = await openSeveral(await first.url, 4)
    const before = await Promise.all(sessions.map((session) => talkUntilKilled(first, session)))
    expect(before.flat().filter(({ answer }) => answer === null)).not.toHaveLength(0)

    const url = await startProgram({ env: { DATA_DIR: data } }).url
    for (const [n, session] of sessions.entries()) {
      const messages = before[n] ?? []
      for (const { id, text, answer } of messages) {
        const { status, body } = await say(url, session, id, text)
        expect(status).toBe(200)
        if (answer) expect(body).toEqual(answer)
      }
      expect(await wordsOf(url, session)).toEqual(messages.map(({ text }) => text))
    }
  })
})

type Sent = { readonly id: string; readonly text: string; readonly answer: unknown }

/** Sends one message after the other; in the middle of it the process is killed. */
async function talkUntilKilled(
  program: ReturnType<typeof startProgram>,
  session: Session,
): Promise<readonly Sent[]> {
  const url = await program.url
  const sent: Sent[] = []
  for (let n = 0; ; n += 1) {
    const [id, text] = [`m${n}`, `tin nhắn thứ ${n}`]
    if (n === 8) program.process.kill('SIGKILL')
    const answer = await say(url, session, id, text).catch(() => null)
    sent.push({ id, text, answer: answer?.body ?? null })
    if (!answer) return sent
  }
}

async function wordsOf(url: string, session: Session): Promise<readonly string[]> {
  const { body } = await history(url, session)
  const messages = body?.messages as readonly { author: string; seq: number; text: string }[]
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, n) => n + 1))
  return messages.flatMap(({ author, text }) => (author === 'citizen' ? [text] : []))
}

function openSeveral(url: string, count: number): Promise<readonly Session[]> {
  return Promise.all(Array.from({ length: count }, () => openConversation(url)))
}

/** A working folder with content of its own. */
function programFolder(): string {
  const folder = tempFolder()
  mkdirSync(folder, { recursive: true })
  for (const name of ['content', 'intents']) {
    cpSync(resolve(name), join(folder, name), { recursive: true })
  }
  return folder
}

function expectExplained(
  { code, stderr }: { readonly code: number | null; readonly stderr: string },
  words: readonly string[],
): void {
  expect(code).toBe(1)
  expect(stderr).toMatch(/^Không khởi động được Hỏi Một Cửa\.\n/)
  for (const word of words) expect(stderr).toContain(word)
  expect(stderr).not.toMatch(/\n\s+at |node:internal/)
}

const anyPort = { host: '127.0.0.1', port: 0 }
