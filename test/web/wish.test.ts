import { describe, expect, it } from 'vitest'
import { wishIn } from '../../src/web/chat/wish.ts'

describe('a link', () => {
  it.each([
    ['#hoi', {}],
    ['#hoi=', {}],
    ['#hoi=khai-sinh', { procedure: 'khai-sinh' }],
    ['#hoi=1.001193', { procedure: '1.001193' }],
    ['#hoi=khai-sinh&to=K7M2P4', { procedure: 'khai-sinh', team: 'K7M2P4' }],
    ['#hoi&to=K7M2P4', { team: 'K7M2P4' }],
    ['#hoi=l%C3%A0m%20khai%20sinh', { question: 'làm khai sinh' }],
    ['#hoi=làm+khai+sinh', { question: 'làm khai sinh' }],
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
})
