import { useWhichCommunity } from './community'

/** The community of a record before its room, where more than one is in view. */
export function Place({ of }: { of: { community_id: string } }) {
  const which = useWhichCommunity()
  return which && <>{which(of.community_id)} </>
}
