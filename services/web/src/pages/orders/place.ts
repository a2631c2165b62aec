/** Unit and place, each said once: the place of an order in somebody's home is often just the unit again. */
export function placeText(unit: string | null | undefined, place: string | null | undefined): string {
  const [home, spot] = [unit?.trim() ?? '', place?.trim() ?? '']
  return spot === '' || spot === home ? home : home === '' || spot.startsWith(`${home} `) ? spot : `${home} · ${spot}`
}
