import { getRequestConfig } from 'next-intl/server'
import { deskCatalogues, deskLanguage } from '@/lib/messages/desk'

// No address, cookie or header says the language. Moments are never said by a message but by Time, on the newsroom's own
// clock; a zone is named so that server and browser agree whatever a message is told.
export default getRequestConfig(() => Promise.resolve({ locale: deskLanguage, messages: deskCatalogues[deskLanguage], timeZone: 'UTC' }))
