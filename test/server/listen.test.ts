import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ListenFailed, listen } from '../../src/server/listen.ts'

describe('listen', () => {
  it('tells where it is reached, and answers there', async () => {
    const { url, close } = await listen((_req, res) => res.end('yes'), anyPort)
    onTestFinished(() => close(1000))
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await (await fetch(url)).text()).toBe('yes')
  })

  it.each(['0.0.0.0', '::'])('tells an address that works when listening on %s', async (host) => {
    const { url, close } = await listen((_req, res) => res.end('yes'), { host, port: 0 })
    onTestFinished(() => close(1000))
    expect(await (await fetch(url)).text()).toBe('yes')
  })

  it('says what to do when the port is taken', async () => {
    const first = await listen((_req, res) => res.end(), anyPort)
    onTestFinished(() => first.close(1000))
    const port = Number(new URL(first.url).port)
    const error = await listen(() => {}, { host: '127.0.0.1', port }).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(ListenFailed)
    expect(String(error)).toContain(`127.0.0.1:${port}`)
    expect(String(error)).toContain('EADDRINUSE')
    expect(String(error)).toContain('PORT')
  })

  it('says what to do when the host is not ours', async () => {
    const failing = listen(() => {}, { host: '203.0.113.1', port: 0 })
    await expect(failing).rejects.toThrow(/HOST/)
  })
})

describe('close', () => {
  it('lets a running request finish, and takes no new one', async () => {
    const gate = Promise.withResolvers<void>()
    const arrived = Promise.withResolvers<void>()
    const { url, close } = await listen(async (_req, res) => {
      arrived.resolve()
      await gate.promise
      res.end('finished')
    }, anyPort)
    const running = fetch(url).then((response) => response.text())
    await arrived.promise
    const closed = close(60_000)
    await expect(fetch(url)).rejects.toThrow()
    gate.resolve()
    expect(await running).toBe('finished')
    await closed
  })

  it('does not wait for a connection that never asked anything', async () => {
    const { url, close } = await listen(() => {}, anyPort)
    const silent = connect(Number(new URL(url).port), '127.0.0.1')
    await once(silent, 'connect')
    await close(60_000)
  })

  it('cuts off what lasts longer than the grace', async () => {
    const { url, close } = await listen(() => {}, anyPort)
    const hanging = new Promise((resolve) => request(url).on('error', resolve).end())
    await close(20)
    await hanging
  })
})

const anyPort = { host: '127.0.0.1', port: 0 }
