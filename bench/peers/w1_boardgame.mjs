// A session as a game of boardgame.io, a move for each proceeding, its own random numbers:  node w1_boardgame.mjs 649 20
import { createRequire } from 'node:module';
import { spec, now, out, beta, passes, summary, dhondt, votesPerSession } from './lib.mjs';
const { Client } = createRequire(import.meta.url)('boardgame.io/client');
const total = process.argv[2] || '649',
  N = +(process.argv[3] || 20),
  sp = spec('w1_' + total);
const D = sp.divisions.length,
  k = sp.sizes.length;
const factions = sp.sizes.flatMap((n, f) => new Array(n).fill(f));
const congress = {
  name: 'congress',
  setup: () => ({ gone: false, passed: [], seats: null }),
  moves: {
    divide({ G, random }, d) {
      const u = () => random.Number();
      const probs = sp.divisions[d].probs,
        share = probs.map((p) => beta(p.kappa * p.share, p.kappa * (1 - p.share), u)),
        { gone } = G;
      let F = 0,
        A = 0,
        Ab = 0;
      for (const f of factions) {
        if (gone && sp.walkout.factions[f]) continue;
        const p = probs[f],
          x = u();
        if (x < p.absent) continue;
        if (x < p.absent + p.abstain) Ab++;
        else if (u() < share[f]) F++;
        else A++;
      }
      G.passed.push(passes(sp.divisions[d].rule, F, A, Ab));
    },
    walkOut({ G, random }) {
      if (G.passed[sp.walkout.after - 1] && random.Number() < sp.walkout.prob) G.gone = true;
    },
    elect({ G, random }) {
      const votes = sp.sizes.map((n, f) => {
        if (G.gone && sp.walkout.factions[f]) return 0;
        let c = 0;
        for (let i = 0; i < n; i++) if (random.Number() < sp.election.presentProb) c++;
        return c;
      });
      G.seats = dhondt(votes, sp.cec);
    },
  },
  endIf: ({ G }) => G.seats !== null,
};
const pc = new Array(D).fill(0),
  seats = new Array(k).fill(0);
let walk = 0,
  maj = 0;
const t = now();
for (let s = 0; s < N; s++) {
  const client = Client({ game: { ...congress, seed: s }, debug: false });
  client.start();
  for (let d = 0; d < D; d++) {
    client.moves.divide(d);
    if (d === sp.walkout.after - 1) client.moves.walkOut();
  }
  client.moves.elect();
  const { G } = client.getState();
  client.stop();
  G.passed.forEach((ok, d) => ok && pc[d]++);
  if (G.gone) walk++;
  for (let f = 0; f < k; f++) seats[f] += G.seats[f];
  if (G.seats[0] * 2 > sp.cec) maj++;
}
const sec = now() - t;
out({
  work: 'W1-' + total,
  peer: 'boardgame.io',
  n: N,
  seconds: +sec.toFixed(3),
  rate: N / sec,
  votesRate: (N * votesPerSession(sp, walk / N)) / sec,
  result: process.argv[4] ? summary(N, pc, walk, seats, maj) : undefined,
});
