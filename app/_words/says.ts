import type { useTranslations } from 'next-intl'
import type { DeskRoom } from '@/lib/messages/desk'

/** What says the texts of a room; handed to functions that are no components. */
export type Says<Room extends DeskRoom> = ReturnType<typeof useTranslations<Room>>
