'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { OwnWords } from '@/app/_words/more-words'
import { actionNames } from '@/lib/editorial/actions'
import type { PaperBlock } from '@/lib/editor/read-only'
import type { ArticleView, PersonView } from '@/lib/editorial/view'
import { galleyWords } from '@/lib/messages/desk-galley'
import { dropDraft } from '../_dialogs/draft'
import type { Answer, Ask } from '../_dialogs/sending'
import { useActing, type Act } from './acting'
import { homeOf, useFragments } from './fragments'
import { cardOf, showOnPage, signOf } from './places-on-page'
import { RoomContext, type Chosen, type FormName, type Room } from './room'
import { mine } from './mine'
import { stops as stopsOf } from './stops'
import { wide } from './width'
import { drafted, verdictDraft } from './verdict-draft'

interface GalleyRoomProps {
  view: ArticleView
  paper: PaperBlock[]
  unsavedBy: readonly string[]
  me: string
  colleagues: readonly PersonView[]
  act: Act
  children: ReactNode
}

/** Where a galley's parts meet, the bar on top included: the article as it is, where one is in it, and how to act on it. */
export function GalleyRoom(props: GalleyRoomProps) {
  return <OwnWords words={galleyWords}><Inside {...props} /></OwnWords>
}

function Inside({ view: given, paper: givenPaper, unsavedBy, me, colleagues, act, children }: GalleyRoomProps) {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  const { view, paper, pending, stuck, refreshing, ask: askFor, send, forget } = useActing(useMemo(() => ({ view: given, paper: givenPaper }), [given, givenPaper]), act)
  const [where, setWhere] = useState<{ at: string | null; isOpen: boolean; form: FormName | null }>({ at: null, isOpen: false, form: null })
  const [chosen, choose] = useState<Chosen | null>(null)
  const [said, say] = useState('')
  const [onlyMine, showOnlyMine] = useState(false)
  const stops = useMemo(() => stopsOf(view).filter(({ claim }) => !onlyMine || (claim !== null && mine(claim, me))), [view, onlyMine, me])
  const arrive = useArrival(where)
  const [fragment, setFragment] = useState<string | null>(null)

  const go = useCallback<Room['go']>((fragment, how = {}) => {
    const { key, spot } = homeOf(fragment, view)
    arrive({ key, spot: spot ?? (how.into ? 'card' : null), still: how.still ?? false })
    setWhere({ at: key, isOpen: true, form: null })
    setFragment(fragment)
  }, [view, arrive])
  useFragments(go, fragment, view)

  useFocusIsKept(where, useMemo(() => [view, stuck], [view, stuck]))

  const close = useCallback(() => {
    if (where.at) arrive({ key: where.at, spot: null, still: true })
    setWhere(before => ({ ...before, isOpen: false, form: null }))
  }, [arrive, where.at])

  const showForm = useCallback((form: FormName | null) => setWhere(before => ({ ...before, form })), [])

  const tell = useCallback((asked: Ask, answer: Answer) => {
    if (answer.outcome === 'done') say(`${actionNames[asked.action].done}.`)
  }, [])
  const ask = useCallback<Room['ask']>(async (about, asked) => {
    const answer = await askFor(about, asked)
    tell(asked, answer)
    return answer
  }, [askFor, tell])
  const sendFor = useCallback<Room['sendFor']>(about => async asked => {
    const answer = await send(about, asked)
    tell(asked, answer)
    return answer
  }, [send, tell])

  const giveVerdict = useCallback<Room['giveVerdict']>((claim, verdict) => {
    const draft = verdictDraft(view.id, claim.id)
    void ask(claim.id, { action: 'giveVerdict', claim: claim.id, verdict, ...drafted(draft, claim, verdict) }).then(answer => {
      if (answer.outcome === 'refused' && answer.refusals.some(refusal => refusal.rule === 'noteSaysWhy')) showForm('note')
      if (answer.outcome !== 'done') return
      dropDraft(draft)
      showForm(null)
      say(t('said.given', { number: claim.number, verdict: called(`verdicts.${verdict}`).toLowerCase() }))
    })
  }, [ask, showForm, view.id, t, called])

  const room = useMemo<Room>(
    () => ({ view, paper, unsavedBy, me, colleagues, onlyMine, showOnlyMine, stops, ...where, chosen, pending, stuck, refreshing, go, close, showForm, choose, ask, sendFor, forget, giveVerdict, say }),
    [view, paper, unsavedBy, me, colleagues, onlyMine, stops, where, chosen, pending, stuck, refreshing, go, close, showForm, ask, sendFor, forget, giveVerdict],
  )
  return (
    <RoomContext value={room}>
      {children}
      <div className="unseen" role="status" aria-live="polite">{said}</div>
    </RoomContext>
  )
}

interface Arrival {
  key: string
  /** What the focus goes to: the card, an element by id, or the words themselves. */
  spot: string | null
  /** The page stays where it is scrolled to. */
  still: boolean
}

/** Moves the focus and the page once what was gone to is drawn. */
function useArrival(where: object) {
  const wanted = useRef<Arrival | null>(null)
  useEffect(() => {
    const arrival = wanted.current
    wanted.current = null
    if (!arrival) return
    const sign = signOf(arrival.key)
    const card = cardOf(arrival.key)
    const spot = arrival.spot === 'card' ? card?.querySelector<HTMLElement>('[data-card-head]') : arrival.spot ? document.getElementById(arrival.spot) : null
    const fold = spot?.closest('details')
    if (fold) fold.open = true
    ;(spot ?? sign ?? card?.querySelector<HTMLElement>('[data-card-head]'))?.focus({ preventScroll: true })
    const shown = sign ?? spot ?? card
    if (shown && !arrival.still) showOnPage(shown, wide() ? card : null)
  }, [where])
  return useCallback((arrival: Arrival) => {
    wanted.current = arrival
  }, [])
}

/** When what had the focus is gone, because it was a form that is done, the card it stood in gets it. */
function useFocusIsKept({ at, isOpen, form }: { at: string | null; isOpen: boolean; form: FormName | null }, drawn: unknown) {
  useEffect(() => {
    if (!at || !isOpen || form || document.activeElement !== document.body) return
    const head = cardOf(at)?.querySelector<HTMLElement>('[data-card-head]') ?? document.querySelector<HTMLElement>('[data-stop][tabindex="0"]')
    head?.focus({ preventScroll: true })
  }, [at, isOpen, form, drawn])
}
