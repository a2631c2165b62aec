import { store } from '@/api/store'

const CHOICE = 'lintel.large-text'

function stored(): boolean {
  try {
    return localStorage.getItem(CHOICE) === 'on'
  } catch {
    return false
  }
}

export const largeText = store(stored())

export function chooseLargeText(on: boolean): void {
  largeText.set(on)
  try {
    localStorage.setItem(CHOICE, on ? 'on' : 'off')
  } catch {
    // Without storage the choice lasts for this page.
  }
}
