const UNITS = ['B', 'KB', 'MB'] as const

/** "1.4 MB": what people read of a size. */
export function fileSize(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < UNITS.length - 1) { value /= 1024; unit += 1 }
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} ${UNITS[unit] ?? ''}`
}

export const isImage = (type: string) => ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'].includes(type)
