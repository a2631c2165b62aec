import { DndContext, DragOverlay, KeyboardSensor, PointerSensor, useDraggable, useDroppable, useSensor, useSensors, type Announcements, type DragEndEvent } from '@dnd-kit/core'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMoreAside } from '../useMoreAside'
import { laneCoordinates } from './laneCoordinates'
import './board.css'

export interface Lane<Card> {
  id: string
  title: string
  cards: readonly Card[]
  /** How many there are when not all are loaded. */
  count?: number
  note?: ReactNode
  /** A lane that only shows, e.g. what is about to be late. */
  fixed?: boolean
}

interface Props<Card> {
  lanes: readonly Lane<Card>[]
  cardId: (card: Card) => string
  cardName: (card: Card) => string
  edge: (card: Card) => 'ok' | 'risk' | 'over' | 'quiet'
  render: (card: Card) => ReactNode
  /** Whether the card may be dropped there; the service decides in the end. */
  allows: (card: Card, lane: string) => boolean
  onMove: (card: Card, lane: string) => void
  onOpen: (card: Card) => void
}

const SHOWN = 60
const DRAG_FROM = 6

/** Board with lanes. Cards move by pointer or by Space and arrow keys, and every step is announced. */
export function KanbanBoard<Card>(props: Props<Card>) {
  const { lanes, cardId, cardName, allows, onMove } = props
  const { t } = useTranslation()
  const [held, setHeld] = useState<Card | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const more = useMoreAside(box)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM } }),
    useSensor(KeyboardSensor, { coordinateGetter: laneCoordinates, keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] } }),
  )
  const cardOf = (id: unknown) => lanes.flatMap((lane) => lane.cards).find((card) => cardId(card) === id)
  const nameOf = (id: unknown) => { const card = cardOf(id); return card ? cardName(card) : '' }
  const laneName = (id: unknown) => lanes.find((lane) => lane.id === id)?.title ?? ''
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('ui.board.lifted', { card: nameOf(active.id) }),
    onDragOver: ({ active, over }) => (over ? t('ui.board.over', { card: nameOf(active.id), lane: laneName(over.id) }) : undefined),
    onDragEnd: ({ active, over }) => (over ? t('ui.board.dropped', { card: nameOf(active.id), lane: laneName(over.id) }) : t('ui.board.cancelled')),
    onDragCancel: () => t('ui.board.cancelled'),
  }
  const dropped = ({ active, over }: DragEndEvent) => {
    setHeld(null)
    const card = cardOf(active.id)
    const from = lanes.find((lane) => lane.cards.some((known) => cardId(known) === active.id))
    if (card !== undefined && over && from && over.id !== from.id && allows(card, String(over.id))) onMove(card, String(over.id))
  }
  return (
    <DndContext sensors={sensors} onDragEnd={dropped} onDragCancel={() => { setHeld(null) }} onDragStart={({ active }) => { setHeld(cardOf(active.id) ?? null) }}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('ui.board.instructions') } }}>
      <div className={`board-frame${more ? ' more-aside' : ''}`}><div className="board" ref={box}>{lanes.map((lane) => <BoardLane key={lane.id} lane={lane} held={held} {...props} />)}</div></div>
      <DragOverlay dropAnimation={null}>{held !== null && <div className={`board-card edge-${props.edge(held)} lifted`}>{props.render(held)}</div>}</DragOverlay>
    </DndContext>
  )
}

function BoardLane<Card>({ lane, held, allows, cardId, ...rest }: Props<Card> & { lane: Lane<Card>; held: Card | null }) {
  const { t } = useTranslation()
  const { setNodeRef, isOver } = useDroppable({ id: lane.id, disabled: lane.fixed === true || (held !== null && !allows(held, lane.id)) })
  const count = lane.count ?? lane.cards.length
  const may = held !== null && !lane.fixed && allows(held, lane.id)
  return (
    <section className={`lane${lane.fixed ? ' lane-fixed' : ''}${isOver ? ' lane-over' : ''}${may ? ' lane-may' : ''}`} ref={setNodeRef} aria-label={`${lane.title} ${count}`}>
      <header><h2>{lane.title}</h2><span className="lane-count number">{count}</span></header>
      {lane.note && <p className="quiet lane-note">{lane.note}</p>}
      <ul className="plain-list">
        {lane.cards.slice(0, SHOWN).map((card) => <li key={cardId(card)}><BoardCard card={card} id={cardId(card)} fixed={lane.fixed === true} {...rest} /></li>)}
        {lane.cards.length === 0 && <li className="quiet lane-empty">{t('ui.board.empty')}</li>}
        {count > SHOWN && <li className="quiet lane-empty">{t('ui.board.hidden', { count: count - SHOWN })}</li>}
      </ul>
    </section>
  )
}

type CardProps<Card> = Pick<Props<Card>, 'cardName' | 'edge' | 'render' | 'onOpen'> & { card: Card; id: string; fixed: boolean }

function BoardCard<Card>({ card, id, fixed, cardName, edge, render, onOpen }: CardProps<Card>) {
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({ id, disabled: fixed })
  return (
    <div ref={setNodeRef} className={`board-card edge-${edge(card)}${isDragging ? ' away' : ''}`} {...(fixed ? {} : attributes)} {...listeners} role="button" tabIndex={0}
      onClick={() => { onOpen(card) }}
      onKeyDown={(event) => { if (event.key === 'Enter' && !isDragging) onOpen(card); else listeners?.onKeyDown?.(event) }}>
      <span className="unseen">{cardName(card)}</span>{render(card)}
    </div>
  )
}
