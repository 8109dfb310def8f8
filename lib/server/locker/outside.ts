import { lookup } from 'node:dns/promises'
import { connect, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'

/** What lies beyond the fence. Tests hand in one of their own; nothing of it can be set from the environment. */
export interface Outside {
  /** Every address of a name. */
  resolve(name: string): Promise<string[]>
  /** Begins a connection to this very address, and looks nothing up. */
  connect(address: string, port: number): Socket
  /** Addresses of this machine, public ones too. */
  own(): string[]
  /** A certificate to trust instead of the public ones. */
  certificate?: string
}

export const theInternet: Outside = {
  resolve: async (name) => (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address),
  connect: (address, port) => connect({ host: address, port, autoSelectFamily: false }),
  own: () => Object.values(networkInterfaces()).flatMap((cards = []) => cards.map(({ address }) => address)),
}
