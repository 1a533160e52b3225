/**
 * Watches over the fitness of advocates who work cases (domain.md A.15): every day, each of them is compared with the
 * qualification matrix, and the open cases of whoever is not fit any more are told of, once for each lapse. Tells
 * {@code case.advocate-fitness-lapsed}.
 */
package org.advocacyhub.provider.fitness;
