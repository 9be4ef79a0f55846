/** The ready-made forks that the library shows, by scenario and id: each turns on something else. */
export const BEST: readonly (readonly [scenario: string, fork: string])[] = [
  ['second', 'nobody-leaves'],
  ['second', 'coalition-739'],
  ['second', 'coalition-649'],
  ['second', 'quorum-of-900'],
  ['first', 'bloc-breaks'],
  ['first', 'switch-209'],
  ['fourth', 'defections-194'],
  ['fourth', 'two-thirds-of-all'],
  ['fifth', 'annul-399'],
  ['constituent', 'lists-split'],
  ['reichstag-1933', 'boycott-spd-thirteen-more'],
  ['france-1940', 'everyone-against'],
];
