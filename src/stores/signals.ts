/** Tells all processes that something happened: the interface, held by test/contracts/locks.contract.ts. */

/** A hint, sent at most once and perhaps never: whoever waits for it looks by itself now and then. */
export type Signals = {
  send(topic: Topic, keys: readonly string[]): void
  /** Calls `heard` with each key sent to the topic, by this process too; returns how to stop it. */
  listen(topic: Topic, heard: (key: string) => void): () => void
}

/** `turn`: something was said in a conversation. `inbox`, `outbox`: work on it waits for someone to do it. */
export type Topic = 'turn' | 'inbox' | 'outbox'
