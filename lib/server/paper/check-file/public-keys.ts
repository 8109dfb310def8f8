import 'server-only'
import { newsroomKeys, type NewsroomKey } from '@/db/keys'
import { theStore } from '../../the-store'

/** The public halves of every key the newsroom ever signed with, and when each was in use, as a JWK set. */
export async function keysAnswer(): Promise<Response> {
  const keys = await newsroomKeys(theStore(), Date.now())
  return new Response(`${JSON.stringify({ keys: keys.map(asJwk) }, null, 2)}\n`, {
    // Whoever verifies elsewhere, in a page of their own, may read it.
    headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' },
  })
}

const asJwk = ({ id, x, from, until, isLost }: NewsroomKey) => ({
  kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid: id, x, from: new Date(from).toISOString(), until: until === null ? null : new Date(until).toISOString(), ...(isLost ? { lost: true } : {}),
})
