import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openBook } from '../../../src/dossiers/book/book.ts'
import { createReceiver } from '../../../src/dossiers/push/receive.ts'
import { createStoreSource } from '../../../src/dossiers/store-source.ts'
import { openSqliteStores } from '../../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { dossierSourceContract, knownCode } from '../../contracts/dossier-source.contract.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { samplesPath } from '../support.ts'
import { central, igate, national, nationalDossier } from './remote.ts'

dossierSourceContract('the book', async () => {
  const path = join(tempFolder(), 'dossiers.json')
  const record = { code: knownCode, procedure: {}, status: 4, agency: { name: 'UBND xã Thử' } }
  await writeFile(path, JSON.stringify({ records: [record] }))
  return { source: await openBook(path, { samples: samplesPath, name: 'Sổ' }) }
})

dossierSourceContract('the database', async () => {
  const { dossiers: store, close } = await openSqliteStores(tempFolder())
  onTestFinished(close)
  const token = 'a'.repeat(32)
  const secret = 's'.repeat(32)
  const senders = [{ id: 'h99', name: 'Một cửa', token, owns: ['H99'] }]
  const receiver = createReceiver({ store, senders, secret, clock: () => new Date('2026-11-22') })
  await receiver.call({ service: 'DongBoHoSoMC', data: [nationalDossier] }, token)
  const source = createStoreSource({ store, id: 'h99', name: 'Một cửa', owned: ['H99'], secret })
  return { source }
})

dossierSourceContract('VNPT iGate', async () => {
  const { source, fake } = await igate()
  return { source, trouble: (trouble) => Object.assign(fake, { trouble }) }
})

dossierSourceContract('the national portal', async () => {
  const { source, fake } = await national()
  return { source, trouble: (trouble) => Object.assign(fake, { trouble }) }
})

dossierSourceContract('the central API', async () => {
  const { source, fake } = await central()
  return { source, trouble: (trouble) => Object.assign(fake, { trouble }) }
})
