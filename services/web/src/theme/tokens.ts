import type { ThemeConfig } from 'antd'
import type { Palette } from './palette'

export const FONT = "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif"

/** Semantic colours that reach 4.5:1 on white and on their own tints; one place for charts, badges and stacks. */
export const SIGNAL = {
  ok: '#0f6b39', okTint: '#e6f4ea',
  risk: '#8a4b00', riskTint: '#fff3dc',
  over: '#b3141d', overTint: '#fdeaea',
  info: '#0b57a8', infoTint: '#e8f1fb',
  quiet: '#56606c', quietTint: '#eef0f3',
} as const

export function tokens(colours: Palette, large: boolean): ThemeConfig {
  const size = large ? 17 : 14
  return {
    cssVar: { key: 'lintel', prefix: 'ant' },
    token: {
      colorPrimary: colours.primary,
      colorPrimaryHover: colours.hover,
      colorPrimaryActive: colours.active,
      colorPrimaryBg: colours.tint,
      colorPrimaryBgHover: colours.tintStrong,
      colorPrimaryBorder: colours.border,
      colorLink: colours.primary,
      colorLinkHover: colours.hover,
      colorLinkActive: colours.active,
      colorInfo: SIGNAL.info,
      colorSuccess: SIGNAL.ok,
      colorWarning: SIGNAL.risk,
      colorError: SIGNAL.over,
      colorErrorHover: '#940f17',
      // The tints antd would derive from these dark signals are muddy.
      colorInfoBg: SIGNAL.infoTint, colorInfoBorder: '#b5d0ee',
      colorSuccessBg: SIGNAL.okTint, colorSuccessBorder: '#b0dabf',
      colorWarningBg: SIGNAL.riskTint, colorWarningBorder: '#f0d8a8',
      colorErrorBg: SIGNAL.overTint, colorErrorBorder: '#f2bcbc',
      // Of the named colours of tags these three are too light on their tints. Either spelling alone is overwritten by the other.
      green7: SIGNAL.ok, 'green-7': SIGNAL.ok, gold7: SIGNAL.risk, 'gold-7': SIGNAL.risk, orange7: SIGNAL.risk, 'orange-7': SIGNAL.risk,
      colorText: '#1b222b',
      colorTextSecondary: '#4a5562',
      colorTextTertiary: '#56606c',
      colorTextQuaternary: '#69737f',
      colorTextDescription: '#4f5a66',
      colorTextPlaceholder: '#69737f',
      colorTextDisabled: '#69737f',
      colorBorder: '#c3cad2',
      colorBorderSecondary: '#e3e7ec',
      colorBgLayout: '#f4f6f8',
      fontFamily: FONT,
      fontSize: size,
      controlHeight: large ? 40 : 34,
      borderRadius: 6,
      lineWidthFocus: 2,
      wireframe: false,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', contentFontSize: size },
      Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px', labelColor: '#303a45' },
      Tag: { defaultBg: SIGNAL.quietTint, defaultColor: '#303a45' },
      Tooltip: { colorBgSpotlight: '#252d37' },
    },
  }
}
