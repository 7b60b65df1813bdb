import { applyAction, deserialize } from '$app/forms';

/** A file on its way to the server: how much of it is there, and whatever the action answers then. */
export class Upload {
	/** From 0 to 1; undefined while nothing is on its way. */
	sent = $state<number>();
	/** The connection was cut; the file is still in its field. */
	cut = $state(false);

	/** Sends a form with its file; the page then does what the action's answer says. */
	send(form: HTMLFormElement): void {
		const request = new XMLHttpRequest();
		this.sent = 0;
		this.cut = false;
		request.upload.onprogress = ({ loaded, total }) => (this.sent = total > 0 ? loaded / total : 0);
		request.onload = () => {
			void applyAction(deserialize(request.responseText)).finally(() => (this.sent = undefined));
		};
		request.onerror = () => {
			this.sent = undefined;
			this.cut = true;
		};
		request.open('POST', form.action);
		request.setRequestHeader('accept', 'application/json');
		request.setRequestHeader('x-sveltekit-action', 'true');
		request.send(new FormData(form));
	}
}
