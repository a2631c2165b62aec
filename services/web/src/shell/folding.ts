/**
 * Which groups of the main menu are open. Somebody's own choice lasts in this browser; before that, what the window
 * holds without scrolling is open: the desk first for whoever serves at it, complaints for whoever oversees them.
 */
import { GROUPS, type Group, type Place } from './places'

const KEPT = 'lintel.menu-open'

/** Heights of the menu in pixels (shell.css): an entry, a heading, and what stands above and below. */
const ENTRY = 34
const HEADING = 32
const AROUND = 118

/** In which order groups are opened while there is room. */
const SERVES: readonly Group[] = ['desk', 'complaints', 'money', 'estate', 'admin', 'figures']
const OVERSEES: readonly Group[] = ['complaints', 'desk', 'money', 'estate', 'admin', 'figures']

export type Choices = Partial<Record<Group, 'open' | 'folded'>>

export function readChoices(): Choices {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '{}')
    return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept).filter(([group, choice]) => GROUPS.some((known) => known === group) && (choice === 'open' || choice === 'folded'))) : {}
  } catch {
    return {}
  }
}

export function keepChoices(choices: Choices): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(choices))
  } catch {
    // Without storage the choice lasts for this page.
  }
}

/** The groups that are open at first in a window of this height (pixels); the first one always is. */
export function openAtFirst(places: readonly Place[], height: number): ReadonlySet<Group> {
  const count = (group: Group) => places.filter((place) => place.group === group).length
  const there = (places.some((place) => place.to === '/exceptions') ? OVERSEES : SERVES).filter((group) => count(group) > 0)
  let room = height - AROUND - count('work') * ENTRY - there.length * HEADING
  const open = new Set<Group>()
  for (const group of there) {
    room -= count(group) * ENTRY
    if (open.size > 0 && room < 0) break
    open.add(group)
  }
  return open
}
