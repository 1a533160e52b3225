/**
 * The cursor feed: everything that concerns a partner, in one order that never changes, so that its system can go on from
 * where it stopped and miss nothing.
 */
package org.advocacyhub.provider.feed;
