import { parentPort, workerData } from 'node:worker_threads'
import { readHere, type ToRead } from './read-here'

// The thread in which one stranger's file is taken apart. Whatever becomes of it, the newsroom goes on.
parentPort?.postMessage(await readHere(workerData as ToRead))
