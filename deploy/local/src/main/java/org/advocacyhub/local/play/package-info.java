/**
 * The demo: plays the first quarter of the Kent contract through the public APIs, each caller with its own token. Time is a
 * queue of things to happen; the play sets the suite's clock to each and waits until everybody has heard of it wherever the
 * order decides figures. So the same seed gives the same figures.
 */
package org.advocacyhub.local.play;
