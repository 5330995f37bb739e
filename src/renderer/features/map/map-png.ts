/** So many pixels a side, and in all, are drawn and encoded without the window running out of memory. */
const MOST_A_SIDE = 16_384
const MOST_PIXELS = 100_000_000

interface Size {
  width: number
  height: number
}

export const sizeAt = ({ width, height }: Size, times: number): Size => ({
  width: Math.round(width * times),
  height: Math.round(height * times)
})

/** Whether a picture so many times as large can be made. */
export function canBeDrawn(size: Size, times: number): boolean {
  const { width, height } = sizeAt(size, times)
  return Math.max(width, height) <= MOST_A_SIDE && width * height <= MOST_PIXELS
}

/** Where an image finds the picture. */
export const svgUrl = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`

/** An SVG as a PNG so many times as large, in base 64; null when this machine cannot draw it. */
export async function pngOf(svg: string, size: Size, times: number): Promise<string | null> {
  try {
    const image = new Image()
    image.src = svgUrl(svg)
    await image.decode()
    const { width, height } = sizeAt(size, times)
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width, height })
    const context = canvas.getContext('2d')
    if (!context) return null
    // A PNG has no paper below it: what prints on white is white here too.
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, width, height)
    context.drawImage(image, 0, 0, width, height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    return blob && (await base64Of(blob))
  } catch {
    return null
  }
}

function base64Of(blob: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('loadend', () =>
      resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : null)
    )
    reader.readAsDataURL(blob)
  })
}
