/**
 * Offers once triage has made them: accepted, declined, lapsed or recalled, here and nowhere else (architecture.md section
 * 3, domain.md C.6). Hears {@code allocation.offer-made} and {@code allocation.offer-recalled}; tells
 * {@code case.offer-declined}, {@code case.offer-lapsed}, {@code case.offer-closed} and, through casework,
 * {@code case.opened}.
 */
package org.advocacyhub.provider.offer;
