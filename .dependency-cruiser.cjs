/** The floors of ARCHITECTURE.md: a file may import from its own folder and from lower floors only. */
const floors = [
  ['domain'],
  ['voting', 'layout', 'text'],
  ['scenario'],
  ['congress'],
  ['lab', 'classroom'],
  ['ui', 'cli', 'server'],
];
const looksDownOnly = floors.flatMap((folders, floor) =>
  folders.map((folder) => ({
    name: `${folder}-looks-down-only`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: {
      path: '^(src|tools|tests|bench)/',
      pathNot: `^src/(${[folder, ...floors.slice(0, floor).flat()].join('|')})/`,
    },
  })),
);
const only = (name, target, where) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: where },
  to: { path: target },
});
module.exports = {
  forbidden: [
    ...looksDownOnly,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('xstate-in-congress', 'node_modules/xstate/', '^src/congress/'),
    only('svelte-in-ui', 'node_modules/svelte/', '^src/ui/'),
    only('uqr-in-ui', 'node_modules/uqr/', '^src/ui/'),
    only('immer-from-congress-up', 'node_modules/immer/', '^src/(congress|lab|classroom|ui|cli|server)/'),
    only('yaml-in-scenario', 'node_modules/yaml/', '^src/scenario/'),
    only('valibot-in-scenario', 'node_modules/valibot/', '^src/scenario/'),
    {
      name: 'node-in-cli-and-server',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|server)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^(virtual:|/?scenarios/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/text/paraglide/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte', '.js'],
      conditionNames: ['import', 'svelte', 'types', 'default'],
      exportsFields: ['exports'],
    },
  },
};
