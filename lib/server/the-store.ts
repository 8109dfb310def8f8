import 'server-only'
import { locationOf, openStore, type Store } from '@/db/store'

/** The newsroom's store, opened at the first request and shared by all (a build must not open it). */
export function theStore(): Store {
  return openStore(locationOf(process.env, process.cwd()))
}
