import type { Load } from '@/lib/server/queue-rows'

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`)

/** "3 stories, 12 open claims, 1 due this week"; or that nothing waits for them. */
export function loadInWords({ stories, claims, due }: Pick<Load, 'stories' | 'claims' | 'due'>): string {
  if (stories === 0) return 'nothing to check now'
  return [many(stories, 'story', 'stories'), many(claims, 'open claim', 'open claims'), ...(due > 0 ? [`${due} due this week`] : [])].join(', ')
}
