import { create } from 'qrcode'
import { useMemo } from 'react'

const MARGIN = 2

/** A QR code drawn here as one SVG path; nothing leaves the browser. */
export function Qr({ text, size, label }: { text: string; size: number; label: string }) {
  const { path, side } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' })
    const cells: string[] = []
    for (let row = 0; row < modules.size; row += 1) {
      for (let column = 0; column < modules.size; column += 1) {
        if (modules.get(row, column)) cells.push(`M${column + MARGIN} ${row + MARGIN}h1v1h-1z`)
      }
    }
    return { path: cells.join(''), side: modules.size + 2 * MARGIN }
  }, [text])
  return (
    <svg width={size} height={size} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges" role="img" aria-label={label}>
      <rect width={side} height={side} fill="#fff" /><path d={path} fill="#000" />
    </svg>
  )
}
