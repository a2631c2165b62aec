/** Contrast by WCAG 2.2 (relative luminance, 1.4.3) and the search for the nearest legible shade of a colour. */
export type Rgb = readonly [number, number, number]

export function parseHex(hex: string): Rgb | null {
  const match = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex.trim())
  if (!match?.[1]) return null
  const full = match[1].length === 3 ? [...match[1]].map((c) => c + c).join('') : match[1]
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as unknown as Rgb
}

export function toHex(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}

export function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return a.map((channel, index) => channel + ((b[index] ?? 0) - channel) * share) as unknown as Rgb
}

const BLACK: Rgb = [0, 0, 0]

/** The colour itself, or the lightest darker shade of it that reaches the contrast on the background. */
export function legible(colour: Rgb, background: Rgb, ratio: number): Rgb {
  for (let step = 0; step <= 100; step += 1) {
    const shade = mix(colour, BLACK, step / 100).map(Math.round) as unknown as Rgb
    if (contrast(shade, background) >= ratio) return shade
  }
  return BLACK
}
