/** How long a passphrase would hold against somebody who has the backup and tries. Loaded only with the dialog that asks for one. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

export interface Strength {
  /** Of 4; below 3 it is refused. */
  readonly score: number;
  readonly words: string;
}

/** What the program that tries knows as well: common passwords, words, keyboard rows and dates. */
const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** `known`: words that anybody would try first, as the city's name. */
export function strengthOf(passphrase: string, known: readonly string[]): Strength {
  const { score } = judge.check(passphrase, known.flatMap((name) => [name, ...name.split(/\s+/)]));
  return { score, words: WORDS[score] ?? '' };
}

const WORDS = ['Very weak: it is tried first', 'Weak: a computer finds it within hours', 'Fair: a computer finds it within months', 'Good', 'Strong'];
