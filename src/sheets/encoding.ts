/** In which encoding a text file is written, told by its first bytes. */

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1258' | 'Windows-1252'

/**
 * Excel writes UTF-8 and UTF-16; older programs for Vietnamese Windows-1258, with tone marks after
 * their letters, or an old font's code within Windows-1252. The last two are guesses.
 */
export function guessEncoding(first: Uint8Array): Encoding {
  if (first[0] === 0xff && first[1] === 0xfe) return 'UTF-16LE'
  if (first[0] === 0xfe && first[1] === 0xff) return 'UTF-16BE'
  const half = first.length / 2
  if (zeros(first, 1) > half * mostlyLatin) return 'UTF-16LE'
  if (zeros(first, 0) > half * mostlyLatin) return 'UTF-16BE'
  if (isUtf8(first)) return 'UTF-8'
  return toneMarks(first) > 0 ? 'Windows-1258' : 'Windows-1252'
}

type Decoder = InstanceType<typeof TextDecoder>

/** Only what is certain is decoded so; guesses are read as UTF-8, where they show as damage. */
export function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'UTF-16LE') return new TextDecoder('utf-16le')
  return new TextDecoder(encoding === 'UTF-16BE' ? 'utf-16be' : 'utf-8')
}

/** Share of characters below 256 in a Vietnamese text, at least. */
const mostlyLatin = 0.4

function zeros(bytes: Uint8Array, from: 0 | 1): number {
  return bytes.filter((byte, index) => byte === 0 && index % 2 === from).length
}

/** The last character may be cut off. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Huyền, hỏi, ngã, sắc and nặng stand right after a vowel, inside of a word; as letters of Windows-1252 they hardly do. */
function toneMarks(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString('latin1')
  return (
    text.match(/[aeiouy\xe2\xe3\xea\xf4\xf5\xfd][\xcc\xd2\xde\xec\xf2](?![\xcc\xd2\xde\xec\xf2])/gi)
      ?.length ?? 0
  )
}
