import { describe, expect, it } from 'vitest';
import { requireNode } from './require-node.ts';

describe('a server', () => {
  it('stops on a Node that is too old, and says what to do', () => {
    expect(() => requireNode('The CMS', '22.19.0')).toThrowErrorMatchingInlineSnapshot(
      '[Error: The CMS needs Node 24, but this is Node 22.19.0. Start it with `npm start` at the root of the repository, which brings its own Node.]',
    );
  });

  it.each(['9.11.2', '20.19.0', '23.11.1'])('does not start on Node %s', (version) => {
    expect(() => requireNode('The publisher', version)).toThrow(/needs Node 24/);
  });

  it.each(['24.0.0', '100.0.0', process.versions.node])('starts on Node %s', (version) => {
    expect(() => requireNode('The publisher', version)).not.toThrow();
  });
});
