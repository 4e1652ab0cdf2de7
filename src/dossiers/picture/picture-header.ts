/** What a picture file claims to be, from its first bytes, before anything is unpacked. */

export type PictureHeader = {
  readonly format: 'png' | 'jpeg'
  readonly width: number
  readonly height: number
}

/** The format and size in pixels; null when it is no PNG or JPEG with a readable header. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return readPng(view) ?? readJpeg(view)
}

const pngSignature = 0x89504e47
const pngHeaderChunk = 0x49484452

function readPng(view: DataView): PictureHeader | null {
  if (view.byteLength < 24 || view.getUint32(0) !== pngSignature) return null
  if (view.getUint32(12) !== pngHeaderChunk) return null
  return sized('png', view.getUint32(16), view.getUint32(20))
}

/** Goes from segment to segment until the one that tells the frame's size. */
function readJpeg(view: DataView): PictureHeader | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5))
    const length = view.getUint16(at + 2)
    if (length < 2) return null
    at += 2 + length
  }
  return null
}

/** SOF0 to SOF15 without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function sized(format: PictureHeader['format'], width: number, height: number) {
  return width > 0 && height > 0 ? { format, width, height } : null
}
