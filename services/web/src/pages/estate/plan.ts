/** What the generator will create, worked out before anything is sent. The service numbers doors the same way. */

export const MOST_UNITS = 10_000
export const MOST_BUILDINGS = 50
const PART = /^[0-9A-Za-z\u4e00-\u9fff]{1,20}$/
const RANGE = /^(\d{1,4})[-~\uFF5E\u2014](\d{1,4})$/

/** "1-3, 5, A" as 1 2 3 5 A; null when a part is no code or there are too many. */
export function buildingCodes(typed: string): string[] | null {
  const codes: string[] = []
  for (const part of typed.split(/[\s,\uFF0C\u3001;\uFF1B]+/).filter(Boolean)) {
    const range = RANGE.exec(part)
    if (range) {
      const [first, last] = [Number(range[1]), Number(range[2])]
      if (last < first || last - first >= MOST_BUILDINGS) return null
      for (let code = first; code <= last; code += 1) codes.push(String(code))
    } else if (PART.test(part)) codes.push(part)
    else return null
  }
  const distinct = [...new Set(codes)]
  return distinct.length > 0 && distinct.length <= MOST_BUILDINGS ? distinct : null
}

export interface Shape { entrances: number; floors: number; units_per_floor: number }

export function unitCode(building: string, entrance: number, floor: number, door: number): string {
  return `${building}-${String(entrance)}-${String(floor)}${String(door).padStart(2, '0')}`
}

export function unitCount(codes: readonly string[], shape: Shape): number {
  return codes.length * shape.entrances * shape.floors * shape.units_per_floor
}

/** Numbers from `last` down to 1 with the middle left out (null) when there are more than `room`. */
export function withGap(last: number, room: number): (number | null)[] {
  const all = Array.from({ length: last }, (_, index) => last - index)
  if (last <= room) return all
  const half = Math.floor(room / 2)
  return [...all.slice(0, half), null, ...all.slice(-half)]
}
