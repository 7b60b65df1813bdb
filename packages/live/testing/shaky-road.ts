import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A road to a server that can be closed and opened again, as when the server restarts: what is on it breaks, what comes is refused. */
export async function shakyRoad(to: string) {
	const target = new URL(to);
	const travellers = new Set<Socket>();
	const open = (port: number) =>
		new Promise<Server>((resolve) => {
			const server = createServer((from) => {
				const there = connect(Number(target.port), target.hostname);
				for (const [socket, other] of [
					[from, there],
					[there, from],
				] as const) {
					travellers.add(socket);
					socket.pipe(other);
					socket.on('error', () => other.destroy());
					socket.on('close', () => {
						travellers.delete(socket);
						other.destroy();
					});
				}
			});
			server.listen(port, '127.0.0.1', () => {
				resolve(server);
			});
		});
	let server = await open(0);
	const { port } = server.address() as AddressInfo;
	const close = async () => {
		const closed = new Promise((resolve) => server.close(resolve));
		for (const socket of travellers) socket.destroy();
		await closed;
	};
	return {
		url: Object.assign(new URL(to), { hostname: '127.0.0.1', port: String(port) }).href,
		close,
		open: async () => {
			server = await open(port);
		},
	};
}
