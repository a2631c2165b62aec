/**
 * From the one colour a company chose to a palette that stays legible (WCAG 2.2 AA): text, links and filled
 * buttons reach 4.5:1 on white and on the tint used behind selected rows and menu entries.
 */
import { contrast, legible, mix, parseHex, toHex, type Rgb } from './contrast'

export const NEUTRAL = '#3a4a5c'

export interface Palette {
  primary: string
  hover: string
  active: string
  tint: string
  tintStrong: string
  border: string
  onPrimary: string
  /** The colour as chosen, for large surfaces such as the logo tile. */
  brand: string
  onBrand: string
}

const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]

export function palette(chosen: string): Palette {
  const brand = parseHex(chosen) ?? (parseHex(NEUTRAL) as Rgb)
  const tint = mix(brand, WHITE, 0.92)
  const strong = mix(brand, WHITE, 0.84)
  // The tint is the darker background: what is legible there is legible on white as well.
  const primary = legible(brand, strong, 4.6)
  return {
    primary: toHex(primary),
    hover: toHex(mix(primary, [0, 0, 0], 0.14)),
    active: toHex(mix(primary, [0, 0, 0], 0.28)),
    tint: toHex(tint),
    tintStrong: toHex(strong),
    border: toHex(mix(primary, WHITE, 0.55)),
    onPrimary: '#ffffff',
    brand: toHex(brand),
    onBrand: contrast(brand, WHITE) >= 4.5 ? '#ffffff' : toHex(BLACK),
  }
}
