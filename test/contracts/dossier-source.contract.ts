/** What every dossier source holds to, wherever its dossiers are. */

import { describe, expect, it } from 'vitest'
import type { DossierSource } from '../../src/dossiers/source.ts'
import { SourceUnreachable } from '../../src/dossiers/source-unreachable.ts'
import { codeOf } from '../dossiers/support.ts'
import type { Trouble } from '../fakes/fake-system.ts'

/** The dossier every source under test knows, at status 4, and one that none knows. */
export const knownCode = 'H99.01-261109-0005'
export const unknownCode = 'H99.01-261109-9999'

export type SourceUnderTest = {
  readonly source: DossierSource
  /** Brings the system behind it into trouble; absent when there is no line to break. */
  readonly trouble?: (trouble: Trouble) => void
}

/** Names and numbers of owners in the data behind the source: they may come out nowhere. */
const owners = /NGƯỜI NỘP|001203004567|0900000123|CÁN BỘ/

/** Runs the suite; `prepare` makes a fresh source for the running test. */
export function dossierSourceContract(name: string, prepare: () => Promise<SourceUnderTest>): void {
  const signal = () => AbortSignal.timeout(10_000)

  describe(`${name} as a source`, () => {
    it('knows a dossier by its code', async () => {
      const { source } = await prepare()
      expect(await source.find(knownCode, signal())).toMatchObject({
        code: knownCode,
        status: 4,
        sourceId: source.id,
      })
    })

    it('says null of a dossier it does not know, and of nothing else', async () => {
      const { source } = await prepare()
      expect(await source.find(unknownCode, signal())).toBeNull()
      // A code that only begins alike is another one.
      expect(await source.find(`${knownCode}1`, signal())).toBeNull()
    })

    it('tells whose dossier it may be', async () => {
      const { source } = await prepare()
      expect(['yes', 'maybe']).toContain(source.owns(codeOf(knownCode)))
    })

    it('gives moments with an offset and the time of its data', async () => {
      const { source } = await prepare()
      const record = await source.find(knownCode, signal())
      expect(record?.asOf).toMatch(/^\d{4}-\d{2}-\d{2}(T.*(Z|[+-]\d{2}:\d{2}))?$/)
      expect(Number.isNaN(Date.parse(record?.asOf ?? ''))).toBe(false)
    })

    it('lets nothing of the owner out', async () => {
      const { source } = await prepare()
      expect(JSON.stringify(await source.find(knownCode, signal()))).not.toMatch(owners)
    })

    it('ends when the caller gives up', async () => {
      const { source } = await prepare()
      await expect(source.find(knownCode, AbortSignal.abort(new Error('gone')))).rejects.toThrow()
    })

    it.each(['html', 'error', 'hang-up', 'cut-short', 'slow'] as const)(
      'is unreachable, not empty, when it answers with %s',
      async (trouble) => {
        const { source, trouble: bring } = await prepare()
        if (!bring) return
        bring(trouble)
        const error = await source.find(knownCode, signal()).catch((caught: unknown) => caught)
        expect(error).toBeInstanceOf(SourceUnreachable)
        expect(String(error)).not.toContain(knownCode)
      },
    )

    it('compares the owner’s last digits, and says when it cannot', async () => {
      const { source } = await prepare()
      if (!source.verify) return
      expect(await source.verify(knownCode, '4567', signal())).toBe(true)
      expect(await source.verify(knownCode, '0000', signal())).toBe(false)
      expect(await source.verify(unknownCode, '4567', signal())).toBeNull()
    })
  })
}
