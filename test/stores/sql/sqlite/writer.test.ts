import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../../../src/stores/sql/sqlite/open-file.ts'
import { isBusy } from '../../../../src/stores/sql/sqlite/sqlite-dialect.ts'
import { createWriter } from '../../../../src/stores/sql/sqlite/writer.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const query = (sql: string, ...parameters: readonly unknown[]) => ({ sql, parameters })

describe('the thread that writes', () => {
  it('does what it is given in that order, and another connection sees it when it is done', async () => {
    const file = join(tempFolder(), 'file.sqlite')
    const writer = createWriter(file)
    const results = await Promise.all([
      writer.run(query('create table words (word text) strict')),
      writer.run(query('insert into words values (?), (?)', 'một', 'hai')),
      writer.run(query('select word from words order by rowid')),
    ])
    expect(results[1]?.numAffectedRows).toBe(2n)
    expect(results[2]?.rows).toEqual([{ word: 'một' }, { word: 'hai' }])
    const reader = openFile(file)
    expect(reader.prepare('select count(*) as count from words').get()).toMatchObject({ count: 2 })
    reader.close()
    await writer.close()
  })

  it('tells that another connection writes, and goes on when that has ended', async () => {
    const file = join(tempFolder(), 'file.sqlite')
    const [other, writer] = [openFile(file), createWriter(file)]
    other.exec('begin immediate')
    const refusal = await writer.run(query('begin immediate')).catch((error: unknown) => error)
    expect(isBusy(refusal)).toBe(true)
    other.exec('rollback')
    await writer.run(query('begin immediate'))
    await writer.run(query('rollback'))
    await writer.close()
    other.close()
  })

  it('refuses everything when it cannot open the file', async () => {
    const writer = createWriter(join(tempFolder(), 'nowhere', 'file.sqlite'))
    await expect(writer.run(query('select 1'))).rejects.toThrow(/unable to open/)
    await expect(writer.run(query('select 1'))).rejects.toThrow()
    await writer.close()
  })

  it('is not begun before there is something to do', async () => {
    await createWriter(join(tempFolder(), 'nowhere', 'file.sqlite')).close()
  })
})
