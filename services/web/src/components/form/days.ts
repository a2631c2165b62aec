/**
 * How days, moments and months may be typed; each is shown as the first of its forms. Without a year it is this year.
 * Names of months are those of the language the screen is in.
 */
import dayjs, { type Dayjs } from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'

dayjs.extend(customParseFormat)

/** The signs behind the numbers of a Chinese date. */
const [YEAR, MONTH, DAY] = ['\u5e74', '\u6708', '\u65e5']

const PARTS = ['MM', 'M'].flatMap((month) => ['DD', 'D'].map((day) => [month, day] as const))
const NUMBERS = ['-', '/', '.'].flatMap((sign) => PARTS.flatMap(([month, day]) => [`YYYY${sign}${month}${sign}${day}`, `${month}${sign}${day}`]))
const NAMED = ['MMM', 'MMMM'].flatMap((month) => [`D ${month} YYYY`, `${month} D, YYYY`, `${month} D YYYY`, `D ${month}`, `${month} D`])

export const DAYS: readonly string[] = [...NUMBERS, 'YYYYMMDD', `YYYY${YEAR}M${MONTH}D${DAY}`, `M${MONTH}D${DAY}`, ...NAMED]
/** A time alone is one of today. */
export const MOMENTS: readonly string[] = [...DAYS.flatMap((day) => [`${day} HH:mm`, `${day} H:mm`]), 'HH:mm', 'H:mm']
export const MONTHS: readonly string[] = ['YYYY-MM', 'YYYY-M', 'YYYY/MM', 'YYYY/M', 'YYYYMM', `YYYY${YEAR}M${MONTH}`, 'MMM YYYY', 'MMMM YYYY']

/** The full-width signs of an input method, the spoken word for a day, and a time right behind its day. */
function asWritten(text: string): string {
  const narrow = text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\s+/g, ' ')
  return narrow.replace(/(\d) ?\u53f7/, `$1${DAY}`).replace(new RegExp(`${DAY} ?(?=\\d)`), `${DAY} `).trim()
}

/** What was meant, by whichever form it was typed in; null when it names none, like the 31st of February. */
export function typedDay(text: string, forms: readonly string[]): Dayjs | null {
  const found = dayjs(asWritten(text), [...forms], true)
  return found.isValid() ? found : null
}
