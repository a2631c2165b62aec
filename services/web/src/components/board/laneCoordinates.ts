import type { KeyboardCoordinateGetter } from '@dnd-kit/core'

/** Left and right go from lane to lane: the next droppable one in that direction. */
export const laneCoordinates: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  if (event.code !== 'ArrowLeft' && event.code !== 'ArrowRight') return undefined
  event.preventDefault()
  const from = context.collisionRect?.left ?? currentCoordinates.x
  const lanes = [...context.droppableContainers.getEnabled()]
    .map((container) => context.droppableRects.get(container.id))
    .filter((rect) => rect !== undefined)
    .sort((a, b) => a.left - b.left)
  const next = event.code === 'ArrowRight' ? lanes.find((rect) => rect.left > from + 40) : lanes.findLast((rect) => rect.left < from - 40)
  return next ? { x: next.left + 8, y: next.top + 56 } : undefined
}
