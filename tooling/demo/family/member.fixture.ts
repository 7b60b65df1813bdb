/** A program that says who it is, and ends at SIGTERM, or by itself when told to fall. */
console.log(`here is ${process.env['FIXTURE_NAME'] ?? ''}, process ${process.pid}`);
process.on('SIGTERM', () => process.exit(0));
if (process.env['FIXTURE_FALLS']) {
	console.error('the cellar is flooded');
	process.exit(3);
}
setInterval(() => {}, 60_000);
