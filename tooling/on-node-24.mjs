// Runs one of the project's TypeScript programs, after making sure that the Node that reads it can.
// Plain JavaScript on purpose: it must be understood by the old Node that it refuses.
const major = Number(process.versions.node.split('.')[0]);
if (!(major >= 24)) {
	console.error(`Quittance runs on Node 24 or newer; this is Node ${process.versions.node}.`);
	console.error('On Linux the right one comes with the packages, so the install before this line did not finish:');
	console.error('run `npx -y pnpm@12 install` and read what it says. Elsewhere, put Node 24 on your PATH.');
	process.exit(1);
}

const { pathToFileURL } = await import('node:url');
const { resolve } = await import('node:path');
const program = resolve(import.meta.dirname, '..', process.argv[2] ?? '');
process.argv.splice(1, 2, program);
await import(pathToFileURL(program).href);
