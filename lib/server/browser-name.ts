const browsers = [['Edg', 'Edge'], ['OPR', 'Opera'], ['Firefox', 'Firefox'], ['Chrome', 'Chrome'], ['Safari', 'Safari']] as const
const systems = [['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS X', 'macOS'], ['CrOS', 'ChromeOS'], ['Linux', 'Linux']] as const

const first = (agent: string, names: readonly (readonly [string, string])[]) => names.find(([sign]) => agent.includes(sign))?.[1]

/** "Firefox on Linux": enough for a person to know their own browser again. */
export function browserOf(agent: string): string {
  const browser = first(agent, browsers)
  const system = first(agent, systems)
  if (!browser && !system) return 'An unknown browser'
  return [browser ?? 'A browser', system && `on ${system}`].filter(Boolean).join(' ')
}
