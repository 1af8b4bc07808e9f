import { z } from 'zod';

const refusal = z.object({ error: z.object({ message: z.string().min(1) }) });

/**
 * Why a save was refused, in the server's words, which say what to do.
 *
 * @param answer what the server answered; null for what is none of its own, such as a page of a proxy.
 */
export function sayRefusal(answer: unknown): string {
  const said = refusal.safeParse(answer).data?.error.message;
  return said ?? 'It could not be saved. What you typed is kept. Try again.';
}
