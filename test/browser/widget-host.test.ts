/** The widget on pages that make it hard: hostile styles, strict policies, screens of every size. */

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violationsOn } from '../support/chat-page.ts'
import { oneLine, type WidgetPage, widgetPages } from '../support/widget-page.ts'

const openHost = widgetPages()

const phone = { viewport: { width: 390, height: 844 } }
const desktop = { viewport: { width: 1280, height: 800 } }

const strict = {
  'content-security-policy':
    "default-src 'none'; script-src {ours}; connect-src {ours}; require-trusted-types-for 'script'",
}

/** What a page can do to whatever stands on it. */
const hostile = `<style>
* { all: unset !important; }
html { font-size: 62.5% !important; }
body { display: block !important; transform: scale(0.5) !important; filter: blur(3px) !important;
  opacity: 0.2 !important; direction: rtl !important; visibility: hidden !important;
  pointer-events: none !important; text-transform: uppercase !important; }
hoi-mot-cua { color: red !important; font-size: 40px !important; line-height: 3 !important; z-index: -1 !important;
  width: 10px !important; overflow: hidden !important; clip-path: inset(100%) !important; contain: strict !important; }
button, textarea, dialog, section, h2 { display: none !important; }
.card, .frame, .panel, .launch { background: lime !important; }
</style>`

const banner = `<div style="position:fixed;inset:0;z-index:2147483647;background:#fff">Thông báo che cả trang</div>`

/** How the widget looks where it matters, to be compared between a kind and a hostile page. */
async function looks({ page, launcher, panel, open, ask }: WidgetPage) {
  const closed = await launcher.boundingBox()
  const button = await stylesOf(page, '.launch button')
  await open()
  await ask('lam khai sinh cho con can giay to gi')
  return {
    ...{ closed, button },
    panel: await panel.boundingBox(),
    card: await stylesOf(page, '.card.answer'),
    text: await stylesOf(page, '.card.answer h4'),
    field: await stylesOf(page, '#cau-hoi'),
    cardBox: await panel.locator('.card.answer').boundingBox(),
  }
}

function stylesOf(page: Page, selector: string): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const style = getComputedStyle(document.querySelector('hoi-mot-cua').shadowRoot.querySelector('${selector}'))
    return ['color', 'backgroundColor', 'fontSize', 'fontFamily', 'lineHeight', 'direction', 'display',
      'visibility', 'pointerEvents', 'textTransform', 'padding', 'borderRadius'].map((name) => name + ': ' + style[name])
  })()`)
}

test.each([
  ['a phone', phone],
  ['a desktop', desktop],
])('on %s a hostile page changes nothing of its looks, size or place', async (_name, window) => {
  const kind = await looks(await openHost({ window }))
  const page = await openHost({ window, head: hostile })
  expect(await looks(page)).toEqual(kind)
  expect(page.faults).toEqual([])
})

test('a banner over the whole page covers neither button nor panel', async () => {
  const { page, launcher, open, composer } = await openHost({
    body: banner + oneLine,
    window: desktop,
  })
  const topmost = (box: { x: number; y: number; width: number; height: number } | null) =>
    page.evaluate(
      `document.elementFromPoint(${(box?.x ?? 0) + (box?.width ?? 0) / 2}, ${(box?.y ?? 0) + (box?.height ?? 0) / 2}).tagName`,
    )
  expect(await topmost(await launcher.boundingBox())).toBe('HOI-MOT-CUA')
  await open()
  expect(await topmost(await composer.boundingBox())).toBe('HOI-MOT-CUA')
})

test('under the strictest policy it is dressed, talks, prints and breaks no rule', async () => {
  const { page, open, ask, messages, faults, launcher } = await openHost({
    headers: strict,
    window: desktop,
  })
  expect((await launcher.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await open()
  await ask('lam khai sinh cho con can giay to gi')
  expect(await messages.last().innerText()).toContain('Đăng ký khai sinh')
  expect(await stylesOf(page, '.card.answer')).toContain('borderRadius: 4px 14px 14px')
  await page.evaluate("window.print = () => {}; document.querySelector('hoi-mot-cua').print()")
  expect(faults).toEqual([])
})

test('the size of the page’s own text is none of ours, the visitor’s is', async () => {
  const size = async ({ page, open }: WidgetPage) => {
    await open()
    return page.evaluate<string>(
      "getComputedStyle(document.querySelector('hoi-mot-cua').shadowRoot.querySelector('.prose')).fontSize",
    )
  }
  const tiny = await openHost({ head: '<style>html{font-size:62.5%} body{font-size:40px}</style>' })
  expect(await size(tiny)).toBe('17px')
  await tiny.panel.getByRole('button', { name: 'Tùy chọn' }).click()
  await tiny.panel.getByRole('button', { name: 'Chữ to hơn' }).click()
  expect(await stylesOf(tiny.page, '.prose')).toContain('fontSize: 19.125px')
  expect(await tiny.page.evaluate('getComputedStyle(document.documentElement).fontSize')).toBe(
    '10px',
  )
})

describe('axe finds nothing wrong', () => {
  test.each([
    ['a phone', phone],
    ['a desktop', desktop],
    ['a desktop in the dark', { ...desktop, colorScheme: 'dark' } as const],
    ['a very small phone', { viewport: { width: 320, height: 568 } }],
  ])('on %s, closed, opened, answered and asked whether to erase', async (_name, window) => {
    const { page, open, ask, panel } = await openHost({ window })
    expect(await violationsOn(page), 'closed').toEqual([])
    await open()
    expect(await violationsOn(page), 'open').toEqual([])
    await ask('lam khai sinh cho con can giay to gi')
    await panel.getByRole('button', { name: 'Tùy chọn' }).click()
    expect(await violationsOn(page), 'answered').toEqual([])
    await panel.getByRole('button', { name: 'Kết thúc và xóa' }).click()
    expect(await violationsOn(page), 'erasing').toEqual([])
  })

  test('in colours of the portal', async () => {
    const { page, open } = await openHost({
      body: `<h1>Cổng</h1><hoi-mot-cua mau="#ffd447" mau-chu="#5c0a0e"></hoi-mot-cua>${oneLine}`,
    })
    expect(await violationsOn(page), 'closed').toEqual([])
    await open()
    expect(await violationsOn(page), 'open').toEqual([])
  })
})

test.each([
  [320, 568],
  [320, 256],
  [390, 844],
  [768, 1024],
  [1280, 800],
])(
  'at %i × %i nothing is cut off at the side and the way out is in reach',
  async (width, height) => {
    const { page, open, ask, panel } = await openHost({ window: { viewport: { width, height } } })
    await open()
    await ask('lam khai sinh cho con can giay to gi')
    const [inner, outer] = await page.evaluate<[number, number]>(`(() => {
    const frame = document.querySelector('hoi-mot-cua').shadowRoot.querySelector('.frame')
    return [frame.scrollWidth, frame.clientWidth]
  })()`)
    expect(inner).toBe(outer)
    await panel.getByRole('button', { name: 'Đóng khung trò chuyện' }).click()
    expect(await panel.isVisible()).toBe(false)
  },
)

test('every button and field is at least 44 by 44 pixels large', async () => {
  const { panel, launcher, open, ask } = await openHost({ window: phone })
  const first = await launcher.boundingBox()
  expect(Math.min(first?.width ?? 0, first?.height ?? 0)).toBeGreaterThanOrEqual(44)
  await open()
  await ask('lam khai sinh cho con can giay to gi')
  await panel.getByRole('button', { name: 'Tùy chọn' }).click()
  for (const target of await panel.locator('button, textarea, summary').all()) {
    const box = await target.boundingBox()
    if (!box) continue
    expect(Math.min(box.width, box.height), await target.innerText()).toBeGreaterThanOrEqual(44)
  }
})

test('by keyboard alone: open, ask, walk, take a choice, close', async () => {
  const { page, messages, panel } = await openHost({ window: desktop })
  const { keyboard } = page
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await messages.first().waitFor()
  await keyboard.type('lam khai sinh cho con can giay to gi')
  await keyboard.press('Enter')
  await messages.nth(2).waitFor()
  await keyboard.press('Shift+Tab')
  await keyboard.press('Enter')
  await messages.nth(4).waitFor()
  await keyboard.press('Escape')
  await keyboard.press('Escape')
  expect(await panel.isVisible()).toBe(false)
  await keyboard.press('Enter')
  expect(await panel.isVisible()).toBe(true)
})

test('on a phone Tab stays inside the panel', async () => {
  const { page, open } = await openHost({
    body: `<a href="/x">Của trang</a>${oneLine}`,
    window: phone,
  })
  await open()
  const outside: unknown[] = []
  for (let press = 0; press < 30; press += 1) {
    await page.keyboard.press('Tab')
    const tag = await page.evaluate('document.activeElement.tagName')
    if (tag !== 'HOI-MOT-CUA' && tag !== 'BODY') outside.push(tag)
  }
  expect(outside).toEqual([])
})

test('nothing of the page moves when the button comes', async () => {
  const { page } = await openHost({
    head: '<style>body{display:flex;flex-direction:column;gap:5rem}</style>',
    window: desktop,
  })
  await page.locator('hoi-mot-cua').waitFor({ state: 'attached' })
  const moved = await page.evaluate(`new Promise((done) => {
    let sum = 0
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) sum += value })
      .observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => done(sum), 500)
  })`)
  expect(moved).toBe(0)
})

test('the time from sending to the first answer painted, for the record', async () => {
  const { page, open, composer, messages } = await openHost({ window: desktop })
  await open()
  const times: number[] = []
  for (const question of ['lam khai sinh', 'ket hon can gi', 'tam tru o dau', 'le phi ho chieu']) {
    const count = await messages.count()
    await composer.fill(question)
    const painted = page.evaluate<number>(`new Promise((done) => {
      const list = document.querySelector('hoi-mot-cua').shadowRoot.querySelector('ol')
      let sent
      addEventListener('keydown', () => { sent = performance.now() }, { once: true, capture: true })
      const watch = new MutationObserver(() => {
        if (list.children.length < ${count + 2}) return
        watch.disconnect()
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - sent)))
      })
      watch.observe(list, { childList: true })
    })`)
    await composer.press('Enter')
    times.push(Math.round(await painted))
  }
  console.log(`sent to painted, milliseconds: ${times.join(', ')}`)
  expect(times).toHaveLength(4)
})

describe('a frame with /nhung', () => {
  const frame =
    '<iframe src="{ours}/nhung#hoi=khai-sinh" title="Hỏi Một Cửa" width="360" height="600"></iframe>'

  test('talks where the page may embed, under a policy that allows no scripts at all', async () => {
    const { page, faults } = await openHost({
      body: frame,
      headers: { 'content-security-policy': "default-src 'none'; frame-src {ours}" },
    })
    const articles = page.frameLocator('iframe').getByRole('article')
    await articles.first().waitFor()
    expect(await articles.first().innerText()).toContain('Đăng ký khai sinh')
    expect(faults).toEqual([])
  })

  test('stays empty where the page may not', async () => {
    const { page, faults } = await openHost({ body: frame, embedOrigins: ['https://khac.gov.vn'] })
    await expect.poll(() => faults.join()).toContain('frame-ancestors')
    expect(await page.frameLocator('iframe').getByRole('article').count()).toBe(0)
  })
})
