// What tools/scenarios.ts makes of scenario files at build time.
declare module '*.yaml' {
  const scenario: import('./types.ts').Scenario;
  export default scenario;
}
declare module '*.yaml?summary' {
  const summary: import('./summary.ts').Summary;
  export default summary;
}
declare module '*.yaml?charter' {
  const charter: import('./charter.ts').Charter;
  export default charter;
}
declare module '*.yaml?limits' {
  const limits: import('./charter.ts').Charter;
  export default limits;
}
declare module '*.yaml?cadence' {
  const cadence: import('./charter.ts').Charter;
  export default cadence;
}
