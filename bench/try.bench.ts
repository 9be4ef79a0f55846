import { asScenario, historyFrom, peerModel } from './assembly.ts';
import { ensembleOf } from '../src/lab/ensemble.ts';
import { planOf } from '../src/lab/plan.ts';
import { graphOf, weigh, divisionsOf } from '../src/lab/graph.ts';
const now = () => {
  const u = process.cpuUsage();
  return (u.user + u.system) / 1e6;
};
for (const n of [649, 2600]) {
  const h = historyFrom(asScenario(peerModel(n), true));
  const plan = planOf(h.course);
  for (let i = 0; i < 3; i++) {
    const t = now();
    const g = graphOf(plan, h);
    if ('kind' in g) throw 1;
    const o = divisionsOf(g, weigh(g, new Map()), h.course);
    console.log(
      'exact',
      n,
      g.nodes.length,
      (now() - t).toFixed(3),
      o.slice(0, 5).map((x) => x.carried.low),
    );
  }
  for (const detail of ['tallies', 'outcomes'] as const) {
    const e = ensembleOf(plan, h, 1, detail);
    for (let i = 0; i < 6; i++) {
      const N = detail === 'tallies' ? 20000 : 200000;
      const t = now();
      const c = e.run(i * N, (i + 1) * N);
      const s = now() - t;
      console.log(
        detail,
        n,
        Math.round(N / s),
        c.divisions.slice(0, 5).map((d) => d.outcomes.carried / N),
        (c.chances[0]?.held ?? 0) / N,
        process.memoryUsage.rss() >> 20,
      );
    }
  }
}
