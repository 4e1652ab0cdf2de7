/** Pictures small enough for a slow line, and without the place they were taken at. */

/** Longest side in pixels: codes on a receipt stay readable. */
const longest = 1_800

const quality = 0.85

/** The picture drawn anew as JPEG; as it is where the browser cannot read it. */
export async function shrink(picture: Blob): Promise<Blob> {
  try {
    const bitmap = await createImageBitmap(picture)
    const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(bitmap.width * scale)
    canvas.height = Math.round(bitmap.height * scale)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    const drawn = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/jpeg', quality)
    })
    return drawn ?? picture
  } catch {
    return picture
  }
}
