import { describe, expect, it } from 'vitest'
import { contrast, parseHex, type Rgb } from '@/theme/contrast'
import { palette } from '@/theme/palette'
import { SIGNAL, tokens } from '@/theme/tokens'

const rgb = (hex: string) => parseHex(hex) as Rgb
const WHITE = rgb('#ffffff')

describe('palette of a company colour', () => {
  it.each(['#ffd400', '#ff8c00', '#52c41a', '#000000', '#1677ff', '#ff69b4', '#ffffff', 'no colour'])('is legible for %s', (chosen) => {
    const colours = palette(chosen)
    expect(contrast(rgb(colours.primary), WHITE)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(rgb(colours.primary), rgb(colours.tint))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(rgb(colours.primary), rgb(colours.tintStrong))).toBeGreaterThanOrEqual(4.5)
    for (const fill of [colours.primary, colours.hover, colours.active]) expect(contrast(rgb(colours.onPrimary), rgb(fill))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(rgb(colours.onBrand), rgb(colours.brand))).toBeGreaterThanOrEqual(4.5)
  })
  it('keeps a colour that is legible already', () => { expect(palette('#0b57a8').primary).toBe('#0b57a8') })
  it('has signals legible on white and on their tints', () => {
    for (const name of ['ok', 'risk', 'over', 'info', 'quiet'] as const) {
      expect(contrast(rgb(SIGNAL[name]), WHITE)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(rgb(SIGNAL[name]), rgb(SIGNAL[`${name}Tint`]))).toBeGreaterThanOrEqual(4.5)
    }
  })
  it('has text and placeholders legible on white', () => {
    const token = tokens(palette('#1677ff'), false).token ?? {}
    for (const name of ['colorText', 'colorTextSecondary', 'colorTextTertiary', 'colorTextPlaceholder', 'colorTextDescription'] as const) {
      expect(contrast(rgb(String(token[name])), WHITE)).toBeGreaterThanOrEqual(4.5)
    }
  })
})
