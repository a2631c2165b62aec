import { searchRegistry } from '@/api/search'
import type { Choice } from './AsyncPicker'

/** Units whose code, owner or phone fits what was typed; of one community when one is given. */
export async function unitChoices(text: string, signal: AbortSignal, community?: string): Promise<Choice[]> {
  const { units } = await searchRegistry(text, signal)
  return units.filter((unit) => !community || unit.community_id === community)
    .map((unit) => ({ value: unit.id, label: unit.code, note: [unit.community_name, ...unit.owners].join(' · ') }))
}
