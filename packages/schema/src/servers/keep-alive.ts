/**
 * How long a server of ours keeps a connection open on which nobody asks, in milliseconds: longer than the servers that stand in front of it
 * use one again (nginx and Amazon's load balancers 60 s). One that ends it first does so while a request is on its way, which readers see as
 * a 502. Node's own 5 s are shorter.
 */
export const KEEP_ALIVE_MS = 75_000;
