import { Time } from '@/app/_components/time'

/** A moment inside a message: `t.rich('savedAt', { time: timeAt(savedAt, 'brief') })`. */
export const timeAt = (at: number, look?: 'brief' | 'relative') => () => <Time at={at} brief={look === 'brief'} relative={look === 'relative'} />
