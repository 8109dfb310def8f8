'use client'

import { useEffect, useLayoutEffect, useRef } from 'react'
import { lettersAreOn } from './key-choice'
import { commandOf, type Command } from './keys'
import { isTyping, isUnderLayer, mainButton } from './places-on-page'
import { useRoom, type Room } from './room'
import { claimKey, nextStop, worthAStop } from './stops'
import { nextOf, tallyOf } from './tallies'

/** Listens to the keys of the galley; draws nothing. */
export function Keyboard() {
  const room = useRoom()
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

function walk(event: KeyboardEvent, room: Room, step: 1 | -1) {
  event.preventDefault()
  move(room, step, false)
}

/** Enter on a button or a link presses that; elsewhere it opens the card. */
const isControl = (target: EventTarget | null) => target instanceof Element && target.closest('button, a, summary, [role=menuitem]') !== null

/** One step back: out of the form, then out of the card. */
function leave(event: KeyboardEvent, room: Room) {
  event.preventDefault()
  if (room.form) return backFromForm(room)
  if (room.chosen) return room.choose(null)
  room.close()
}

function backFromForm(room: Room) {
  room.showForm(null)
  if (room.at && !room.chosen) room.go(room.at, { into: true, still: true })
}

function obey(command: Command, room: Room) {
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

function move(room: Room, step: 1 | -1, every: boolean) {
  const stop = nextStop(room.stops, room.at, every ? () => true : worthAStop, step)
  if (!stop) return room.say('There is nothing to stop at yet.')
  room.go(stop.key)
  room.say(stop.claim ? stop.claim.sentence || stop.claim.quote : (stop.sentence?.text ?? ''))
}

function toNext(room: Room, name: string) {
  const tally = tallyOf(name)
  const key = tally ? nextOf(tally, room.view, room.stops, room.at) : null
  if (key) room.go(key)
  else room.say(`None: ${tally?.words(0) ?? name}.`)
}

const stopAt = (room: Room) => room.stops.find(stop => stop.key === room.at) ?? null

function verdict(room: Room, given: Parameters<Room['giveVerdict']>[1]) {
  const claim = stopAt(room)?.claim
  if (!claim) return room.say('Go to a claim first.')
  // Nothing is signed unseen: the first press opens the card.
  if (!room.isOpen) {
    room.go(claimKey(claim.number))
    return room.say(`Claim ${claim.number} is open now: press again to sign.`)
  }
  const offer = claim.verdicts.find(one => one.verdict === given)
  if (!offer) return room.say('You are not asked for a verdict here.')
  const [refusal] = offer.refusals
  if (refusal) return room.say(refusal.sentence)
  if (room.pending.has(claim.id)) return room.say('The last thing is still on its way: press again.')
  if (given === 'change-needed') return room.showForm('change')
  room.giveVerdict(claim, given)
}

function main(room: Room) {
  const button = mainButton()
  if (!button) return room.say('Nothing is asked of the whole story here.')
  button.focus()
  button.click()
}

function renew(room: Room) {
  if (!room.view.offered.some(({ action }) => action === 'renewSignatures')) return room.say('You are not asked to sign here.')
  if (!room.view.claims.some(claim => claim.renewable)) return room.say('No claim changed in punctuation alone.')
  room.showForm('renew')
}

function form(room: Room, name: 'query' | 'evidence' | 'proposal' | 'mark') {
  if (name === 'mark' && room.chosen) return room.showForm('mark')
  if (!room.at || !stopAt(room)) return room.say('Go to a claim or a sentence first.')
  if (!room.isOpen) room.go(room.at)
  room.showForm(name)
}

function mark(room: Room, action: 'markNoFact' | 'liftNoFact') {
  const chosen = room.chosen?.sentence
  const sentence = chosen ? room.view.sentences.find(one => one.id === chosen) : stopAt(room)?.sentence
  const offer = sentence?.offered.find(one => one.action === action)
  if (!sentence || !offer) return room.say(action === 'markNoFact' ? 'Go to a sentence without a claim first.' : 'There is no mark to lift here.')
  const [refusal] = offer.refusals
  if (refusal) return room.say(refusal.sentence)
  if (action === 'markNoFact' && sentence.mark) return room.say('It is marked so already.')
  room.choose(null)
  void room.ask(sentence.id, { action, sentence: sentence.id })
}
