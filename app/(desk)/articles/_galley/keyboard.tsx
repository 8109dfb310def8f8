'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Says } from '@/app/_words/says'
import { lettersAreOn } from './key-choice'
import { commandOf, type Command } from './keys'
import { isTyping, isUnderLayer, mainButton } from './places-on-page'
import { useRoom, type Room } from './room'
import { claimKey, nextStop, worthAStop } from './stops'
import { nextOf, tallyOf } from './tallies'

/** The galley, and what is said in it. */
type Spoken = Room & { t: Says<'galley'> }

/** Listens to the keys of the galley; draws nothing. */
export function Keyboard() {
  const inside = useRoom()
  const t = useTranslations('galley')
  const room = useMemo(() => ({ ...inside, t }), [inside, t])
  const latest = useRef(room)
  // Before the page is drawn: a quick hand’s next key is about what it sees.
  useLayoutEffect(() => {
    latest.current = room
  }, [room])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (isUnderLayer()) return
      if (event.key === 'Escape') return latest.current.isOpen || latest.current.chosen ? leave(event, latest.current) : undefined
      if (isTyping(event.target)) return
      const step = arrows[event.key]
      if (step && isStop(event.target)) return walk(event, latest.current, step)
      if (!lettersAreOn()) return
      const command = commandOf(event.key)
      if (!command || (command.does === 'open' && isControl(event.target))) return
      event.preventDefault()
      obey(command, latest.current)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return null
}

/** On the words themselves the arrows go from one stop to the next, letters or no letters. */
const arrows: Record<string, 1 | -1 | undefined> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }
const isStop = (target: EventTarget | null) => target instanceof HTMLElement && target.dataset.stop !== undefined

function walk(event: KeyboardEvent, room: Spoken, step: 1 | -1) {
  event.preventDefault()
  move(room, step, false)
}

/** Enter on a button or a link presses that; elsewhere it opens the card. */
const isControl = (target: EventTarget | null) => target instanceof Element && target.closest('button, a, summary, [role=menuitem]') !== null

/** One step back: out of the form, then out of the card. */
function leave(event: KeyboardEvent, room: Spoken) {
  event.preventDefault()
  if (room.form) return backFromForm(room)
  if (room.chosen) return room.choose(null)
  room.close()
}

function backFromForm(room: Spoken) {
  room.showForm(null)
  if (room.at && !room.chosen) room.go(room.at, { into: true, still: true })
}

function obey(command: Command, room: Spoken) {
  switch (command.does) {
    case 'move': return move(room, command.step, command.every ?? false)
    case 'next': return toNext(room, command.tally)
    case 'verdict': return verdict(room, command.verdict)
    case 'form': return form(room, command.form)
    case 'mark': return mark(room, command.action)
    case 'renew': return renew(room)
    case 'open': return room.at ? room.go(room.at, { into: true }) : move(room, 1, false)
    case 'close': return room.close()
    case 'main': return main(room)
    case 'help': return room.showForm('keys')
  }
}

function move(room: Spoken, step: 1 | -1, every: boolean) {
  const stop = nextStop(room.stops, room.at, every ? () => true : worthAStop, step)
  if (!stop) return room.say(room.t('said.nothingToStopAt'))
  room.go(stop.key)
  room.say(stop.claim ? stop.claim.sentence || stop.claim.quote : (stop.sentence?.text ?? ''))
}

function toNext(room: Spoken, name: string) {
  const tally = tallyOf(name)
  const key = tally ? nextOf(tally, room.view, room.stops, room.at) : null
  if (key) room.go(key)
  else room.say(room.t('said.none', { what: tally ? room.t(`tally.${tally.name}`, { count: 0 }) : name }))
}

const stopAt = (room: Spoken) => room.stops.find(stop => stop.key === room.at) ?? null

function verdict(room: Spoken, given: Parameters<Room['giveVerdict']>[1]) {
  const claim = stopAt(room)?.claim
  if (!claim) return room.say(room.t('said.claimFirst'))
  // Nothing is signed unseen: the first press opens the card.
  if (!room.isOpen) {
    room.go(claimKey(claim.number))
    return room.say(room.t('said.openNow', { number: claim.number }))
  }
  const offer = claim.verdicts.find(one => one.verdict === given)
  if (!offer) return room.say(room.t('said.noVerdict'))
  const [refusal] = offer.refusals
  if (refusal) return room.say(refusal.sentence)
  if (room.pending.has(claim.id)) return room.say(room.t('said.onItsWay'))
  if (given === 'change-needed') return room.showForm('change')
  room.giveVerdict(claim, given)
}

function main(room: Spoken) {
  const button = mainButton()
  if (!button) return room.say(room.t('said.nothingAsked'))
  button.focus()
  button.click()
}

function renew(room: Spoken) {
  if (!room.view.offered.some(({ action }) => action === 'renewSignatures')) return room.say(room.t('said.notToSign'))
  if (!room.view.claims.some(claim => claim.renewable)) return room.say(room.t('said.noPunctuation'))
  room.showForm('renew')
}

function form(room: Spoken, name: 'query' | 'evidence' | 'proposal' | 'mark') {
  if (name === 'mark' && room.chosen) return room.showForm('mark')
  if (!room.at || !stopAt(room)) return room.say(room.t('said.goFirst'))
  if (!room.isOpen) room.go(room.at)
  room.showForm(name)
}

function mark(room: Spoken, action: 'markNoFact' | 'liftNoFact') {
  const chosen = room.chosen?.sentence
  const sentence = chosen ? room.view.sentences.find(one => one.id === chosen) : stopAt(room)?.sentence
  const offer = sentence?.offered.find(one => one.action === action)
  if (!sentence || !offer) return room.say(room.t(action === 'markNoFact' ? 'said.sentenceFirst' : 'said.noMark'))
  const [refusal] = offer.refusals
  if (refusal) return room.say(refusal.sentence)
  if (action === 'markNoFact' && sentence.mark) return room.say(room.t('said.marked'))
  room.choose(null)
  void room.ask(sentence.id, { action, sentence: sentence.id })
}
