// The paper is complete without this. It adds how long ago a story appeared, in the reader's own language, and the device's
// own way of sharing where there is one.
const units = [['year', 31536e6], ['month', 2592e6], ['day', 864e5], ['hour', 36e5], ['minute', 6e4]]
const words = new Intl.RelativeTimeFormat(document.documentElement.lang || 'en', { numeric: 'auto' })
for (const place of document.querySelectorAll('[data-since]')) {
  const passed = Number(place.dataset.since) - Date.now()
  const [unit, size] = units.find(([, size]) => Math.abs(passed) >= size) ?? ['minute', 6e4]
  place.textContent = ` · ${words.format(Math.round(passed / size), unit)}`
}

const shared = { title: document.querySelector('meta[property="og:title"]')?.content ?? document.title, url: document.querySelector('link[rel=canonical]')?.href ?? location.href.replace(/#.*/, '') }
for (const button of document.querySelectorAll('[data-share]')) {
  if (!navigator.share || navigator.canShare?.(shared) === false) continue
  button.hidden = false
  // Closing the sheet is no error.
  button.addEventListener('click', () => void navigator.share(shared).catch(() => undefined))
}
