// Runs one built bench in a process of its own and sends its rows to tools/bench.mjs.
const { run } = await import(process.argv[2]);
process.send(await run(), () => process.disconnect());
