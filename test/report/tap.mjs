// Results as TAP.
let number = 0;
export let failed = 0;

export function ok(good, name, ...diagnostics) {
  console.log(`${good ? "ok" : "not ok"} ${++number} - ${name}`);
  if (good) return;
  failed++;
  for (const line of diagnostics.join("\n").split("\n")) console.log(`# ${line}`);
}

export function is(got, want, name) {
  const [a, b] = [JSON.stringify(got), JSON.stringify(want)];
  ok(a === b, name, `got ${a}`, `want ${b}`);
}

export function done() {
  console.log(`1..${number}`);
  process.exitCode = failed ? 1 : 0;
}
