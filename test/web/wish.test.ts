import { describe, expect, it } from 'vitest'
import { startFragment, startPayload } from '../../src/sharing/link.ts'
import type { Place } from '../../src/sharing/place.ts'
import { wishIn } from '../../src/web/chat/wish.ts'

describe('a link', () => {
  it.each([
    ['#hoi', {}],
    ['#hoi=', {}],
    ['#hoi=khai-sinh', { start: 'khai-sinh' }],
    ['#hoi=1.001193', { start: '1-001193' }],
    ['#hoi=ho-so', { start: 'ho-so' }],
    ['#hoi=khai-sinh&to=K7M2P4', { start: 'khai-sinh_K7M2P4' }],
    ['#hoi=&to=K7M2P4', { start: 'trang-chu_K7M2P4' }],
    ['#hoi&to=K7M2P4', { start: 'trang-chu_K7M2P4' }],
    ['#hoi=l%C3%A0m%20khai%20sinh', { question: 'làm khai sinh' }],
    ['#hoi=làm+khai+sinh', { question: 'làm khai sinh' }],
    ['#hoi=lệ phí hộ chiếu&to=K7M2P4', { question: 'lệ phí hộ chiếu', start: 'trang-chu_K7M2P4' }],
    ['#hoi=phí & lệ phí', { question: 'phí & lệ phí' }],
    ['#hoi=KS4-7T2', { question: 'KS4-7T2' }],
    ['#hoi=lam%', { question: 'lam%' }],
    ['#hoi=a&to=<script>', { question: 'a&to=<script>' }],
  ])('%s asks for %j', (fragment, wish) => {
    expect(wishIn(fragment)).toEqual(wish)
  })

  it.each(['', '#', '#muc-luc', '#hoidap', '#hoi-dap', 'hoi=khai-sinh'])(
    '%j is not ours',
    (fragment) => {
      expect(wishIn(fragment)).toBeNull()
    },
  )

  it.each<Place>([
    { kind: 'home' },
    { kind: 'procedure', procedure: '1.001193' },
    { kind: 'life-event', event: 'sinh-con' },
    { kind: 'walkthrough', flow: 'khai-sinh-truc-tuyen', step: 3 },
    { kind: 'dossier' },
  ])('that is shared for %j is passed on as it was shared', (place) => {
    expect(wishIn(startFragment({ place, team: 'K7M2P4' }))?.start).toBe(
      startPayload({ place, team: 'K7M2P4' }),
    )
  })
})
