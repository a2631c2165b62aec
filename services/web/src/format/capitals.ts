/**
 * Amount in Chinese capitals (人民币大写) as receipts carry it, by the rules of 支付结算办法 annex 1:
 * 整 after 元 or 角, one 零 for any run of zeros inside, 零 before 分 when 角 is zero.
 */
const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
const PLACES = ['', '拾', '佰', '仟'] as const
const GROUPS = ['', '万', '亿', '万亿'] as const

function group(value: number): string {
  let text = ''
  let zero = false
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.trunc(value / 10 ** place) % 10
    if (digit === 0) {
      zero = text !== ''
      continue
    }
    text += `${zero ? '零' : ''}${DIGITS[digit] ?? ''}${PLACES[place] ?? ''}`
    zero = false
  }
  return text
}

function integer(value: number): string {
  const groups: number[] = []
  for (let rest = value; rest > 0; rest = Math.trunc(rest / 10000)) groups.push(rest % 10000)
  let text = ''
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const part = groups[index] ?? 0
    if (part === 0) continue
    const above = groups[index + 1]
    const gap = text !== '' && (part < 1000 || above === 0)
    text += `${gap ? '零' : ''}${group(part)}${GROUPS[index] ?? ''}`
  }
  return text
}

/** Capitals of an amount in cents (分); negative amounts start with 负. Throws RangeError beyond 9999万亿. */
export function capitals(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError('cents must be a safe integer')
  if (cents < 0) return `负${capitals(-cents)}`
  if (cents === 0) return '零元整'
  const yuan = Math.trunc(cents / 100)
  const jiao = Math.trunc(cents / 10) % 10
  const fen = cents % 10
  let text = yuan > 0 ? `${integer(yuan)}元` : ''
  if (jiao === 0 && fen === 0) return `${text}整`
  if (jiao > 0) text += `${yuan > 0 && yuan % 10 === 0 ? '零' : ''}${DIGITS[jiao] ?? ''}角`
  else if (text !== '') text += '零'
  return fen > 0 ? `${text}${DIGITS[fen] ?? ''}分` : `${text}整`
}
