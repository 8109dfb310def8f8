// The paper is complete without this. It adds how long ago a story appeared, in the reader's own language.
const units = [['year', 31536e6], ['month', 2592e6], ['day', 864e5], ['hour', 36e5], ['minute', 6e4]]
const words = new Intl.RelativeTimeFormat(document.documentElement.lang || 'en', { numeric: 'auto' })
for (const place of document.querySelectorAll('[data-since]')) {
  const passed = Number(place.dataset.since) - Date.now()
  const [unit, size] = units.find(([, size]) => Math.abs(passed) >= size) ?? ['minute', 6e4]
  place.textContent = ` · ${words.format(Math.round(passed / size), unit)}`
}
