const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const ours = new RegExp(`<?delivery-(${uuid})@[^>\\s]+>?`, 'i');
const tagged = new RegExp(`[+=-](${uuid})(?:@|$)`, 'i');

/**
 * The Message-ID of a delivery: always the same one, so that a mail can be told by its answer, and twice the same by
 * its reader.
 */
export const messageIdOf = (deliveryId: string, domain: string): string => `<delivery-${deliveryId}@${domain}>`;

/** The delivery that a Message-ID of ours names, or undefined for anybody else's. */
export const deliveryIdIn = (messageId: string): string | undefined => ours.exec(messageId)?.[1]?.toLowerCase();

/** Envelope sender of one send (VERP): `bounces+{token}@mail.example` with the delivery's id in place of `{token}`. */
export const bounceAddress = (pattern: string, deliveryId: string): string => pattern.replace('{token}', deliveryId);

/** The delivery that a bounce address names, or undefined. */
export const deliveryIdInAddress = (address: string): string | undefined => tagged.exec(address)?.[1]?.toLowerCase();
