/** Puts the sources together: what other systems sent, what can be asked for, and the book. */

import type { DossierStore } from '../stores/dossier-store.ts'
import { createReceiver, type Receiver, type ReceiverParts } from './push/receive.ts'
import { createCentral } from './remote/central.ts'
import { createGuardedSource } from './remote/guarded.ts'
import { createIgate } from './remote/igate.ts'
import { createNational } from './remote/national.ts'
import type { DossierSource } from './source.ts'
import type { RemoteConfig, SourcesConfig } from './sources-config.ts'
import type { Statuses } from './status.ts'
import { createStoreSource } from './store-source.ts'

/** Whose dossiers imported rows are in the database. */
export const importedSender = 'import'

export type ConnectParts = {
  readonly sources: SourcesConfig
  readonly statuses: Statuses
  readonly store: DossierStore
  readonly book: DossierSource
  readonly secret: string | undefined
  readonly clock: () => Date
  readonly onChanges?: NonNullable<ReceiverParts['onChanges']>
}

export type Connected = {
  /** Ids of the sources that are told of changes; all others have to be asked. */
  readonly tellers: readonly string[]
  /** In the order they are asked among equals. */
  readonly sources: readonly DossierSource[]
  /** Absent when nobody may push. */
  readonly receiver?: Receiver
}

/** Connects what the operator configured; nothing is asked yet. */
export function connectDossiers(parts: ConnectParts): Connected {
  const { sources, store, book, secret } = parts
  const { senders } = sources
  const stored = [
    ...senders.map(({ id, name, owns }) => ({ id, name, owned: owns })),
    { id: importedSender, name: book.name, owned: [] },
  ].map((sender) => createStoreSource({ ...sender, store, secret }))
  const remote = sources.sources.map((config) => connectRemote(config, parts))
  const all = { sources: [...stored, ...remote, book], tellers: stored.map(({ id }) => id) }
  return senders.length > 0 ? { ...all, receiver: createReceiver({ ...parts, senders }) } : all
}

function connectRemote(config: RemoteConfig, { statuses, clock }: ConnectParts): DossierSource {
  switch (config.kind) {
    case 'igate':
      return createGuardedSource({
        adapter: createIgate({ config, statuses, clock }),
        config,
        clock,
      })
    case 'national':
      return createGuardedSource({
        adapter: createNational({ config, statuses, clock }),
        config,
        clock,
      })
    case 'central':
      return createGuardedSource({ adapter: createCentral({ config, clock }), config, clock })
    default:
      return config satisfies never
  }
}
