// The paper is complete without this. It adds how long ago a story appeared, in the reader's own language, and the device's
// own way of sharing where there is one.
const units = [['year', 31536e6], ['month', 2592e6], ['day', 864e5], ['hour', 36e5], ['minute', 6e4]]
const words = new Intl.RelativeTimeFormat(document.documentElement.lang || 'en', { numeric: 'auto' })
for (const place of document.querySelectorAll('[data-since]')) {
  const passed = Number(place.dataset.since) - Date.now()
  const [unit, size] = units.find(([, size]) => Math.abs(passed) >= size) ?? ['minute', 6e4]
  place.textContent = `${words.format(Math.round(passed / size), unit)}`
}

const shared = { title: document.querySelector('meta[property="og:title"]')?.content ?? document.title, url: document.querySelector('link[rel=canonical]')?.href ?? location.href.replace(/#.*/, '') }
for (const button of document.querySelectorAll('[data-share]')) {
  if (!navigator.share || navigator.canShare?.(shared) === false) continue
  button.hidden = false
  // Closing the sheet is no error.
  button.addEventListener('click', () => void navigator.share(shared).catch(() => undefined))
}

// What others read is fetched at once, so that it stands there before anybody comes to it and nothing moves; without this its heading leads there.
const mostRead = document.querySelector('[data-most-read]')
if (mostRead) void fetch('/most-read', { priority: 'low' }).then((answer) => (answer.ok ? answer.text() : '')).then((page) => {
  const list = new DOMParser().parseFromString(page, 'text/html').querySelector('.headlines ol')
  if (list) mostRead.append(list)
  else mostRead.hidden = true
}).catch(() => undefined)

// What was checked, shown in the text when it is asked for: the link to the record becomes a button.
const checked = document.querySelector('#checked')
const asking = document.querySelector('[data-checked]')
if (checked && asking) showsChecked(document.querySelector('.story'), asking, checked.content)

function showsChecked(story, asking, content) {
  const cards = new Map([...content.querySelectorAll('[data-card]')].map((card) => [card.dataset.card, card]))
  const places = [...story.querySelectorAll('[data-claim]')].filter((place) => cards.has(place.dataset.claim))
  const numbers = new Map()
  const make = (tag, about) => Object.assign(document.createElement(tag), about)
  const toggle = make('button', { type: 'button', textContent: asking.textContent.trim() })
  const key = content.querySelector('.key')
  let open = null
  let later = 0
  let closing = false

  const close = (back = false) => {
    clearTimeout(later)
    if (!open) return
    const { card, button } = open
    const inside = card.contains(document.activeElement)
    open = null
    card.remove()
    button.setAttribute('aria-expanded', 'false')
    mark(button.dataset.number, false)
    if (!back || !inside) return
    closing = true
    button.focus()
    closing = false
  }
  const mark = (number, on) => { for (const place of places) if (place.dataset.claim === number) place.classList.toggle('current', on) }

  const show = (button, kept) => {
    clearTimeout(later)
    if (open?.button === button) { open.kept ||= kept; return }
    close()
    const { number } = button.dataset
    const card = make('div', { className: 'claim-card', id: 'claim-card' })
    card.setAttribute('role', 'dialog')
    card.setAttribute('aria-label', cards.get(number).dataset.name)
    card.append(...cards.get(number).cloneNode(true).childNodes)
    // Beside its number, so that the next Tab goes into it.
    button.after(card)
    open = { card, button, kept }
    button.setAttribute('aria-expanded', 'true')
    mark(number, true)
    settle()
  }

  // On a narrow window the style sheet puts the card at its foot; else it stands under the number, or over it where there is no room.
  const settle = () => {
    if (!open) return
    const { card, button } = open
    const at = button.getBoundingClientRect()
    const around = card.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0 }
    const room = document.documentElement.clientWidth - 16 - card.offsetWidth
    card.style.left = `${Math.max(16, Math.min(at.left - 24, room)) - around.left}px`
    const above = at.bottom + card.offsetHeight + 12 > innerHeight && at.top > card.offsetHeight + 12
    card.style.top = `${(above ? at.top - 6 - card.offsetHeight : at.bottom + 6) - around.top}px`
  }
  const hideSoon = () => { clearTimeout(later); later = setTimeout(() => { if (open && !open.kept) close() }, 300) }
  const buttonOf = (target) => {
    if (open?.card.contains(target)) return null
    const place = target.closest?.('[data-claim]')
    return target.closest?.('.number') ?? (place && numbers.get(place.dataset.claim))
  }

  const shown = () => story.classList.contains('shows-checked')
  const turn = () => {
    close()
    const on = !shown()
    story.classList.toggle('shows-checked', on)
    toggle.setAttribute('aria-pressed', String(on))
    if (on) { for (const place of places) begin(place); asking.after(key) } else { for (const button of numbers.values()) button.remove(); numbers.clear(); key.remove() }
  }

  /** Underlines a place; its claim's number stands after the last of its places. */
  const begin = (place) => {
    const number = place.dataset.claim
    const { standing, button: said } = cards.get(number).dataset
    place.dataset.standing = standing
    const button = numbers.get(number) ?? make('button', { type: 'button', className: 'number', textContent: number })
    button.dataset.number = number
    button.dataset.standing = standing
    button.setAttribute('aria-expanded', 'false')
    button.setAttribute('aria-label', said)
    numbers.set(number, button)
    ;(place.closest('a') ?? place).after(button)
  }

  toggle.setAttribute('aria-pressed', 'false')
  toggle.addEventListener('click', turn)
  asking.replaceChildren(toggle)
  story.addEventListener('pointerover', (event) => {
    const button = shown() && event.pointerType === 'mouse' && buttonOf(event.target)
    if (button) { clearTimeout(later); later = setTimeout(() => show(button, false), 120) } else if (open?.card.contains(event.target)) clearTimeout(later)
  })
  story.addEventListener('pointerout', (event) => { if (event.pointerType === 'mouse' && (buttonOf(event.target) || open?.card.contains(event.target))) hideSoon() })
  story.addEventListener('focusin', (event) => { if (!closing && event.target.matches('.number:focus-visible')) show(event.target, false) })
  story.addEventListener('focusout', () => { clearTimeout(later); later = setTimeout(() => { if (open && !open.kept && ![open.card, open.button].some((one) => one.contains(document.activeElement))) close() }, 100) })
  document.addEventListener('click', (event) => {
    if (!shown() || open?.card.contains(event.target) || event.target.closest('a')) return
    const button = story.contains(event.target) && buttonOf(event.target)
    if (!button) close()
    else if (open?.button === button && open.kept) close()
    else show(button, true)
  })
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(true) })
  addEventListener('resize', settle)
}
