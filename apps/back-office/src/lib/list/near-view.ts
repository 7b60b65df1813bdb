import type { Attachment } from 'svelte/attachments';

/** Calls as soon as the element is less than a screen away. */
export const nearView =
	(call: () => void): Attachment<HTMLElement> =>
	(element) => {
		const watch = new IntersectionObserver(
			(seen) => {
				if (seen.some(({ isIntersecting }) => isIntersecting)) call();
			},
			{ rootMargin: '100%' },
		);
		watch.observe(element);
		return () => {
			watch.disconnect();
		};
	};
