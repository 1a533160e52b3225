/**
 * A partner withdraws from lots and districts and a successor goes on (domain.md F.9, D.1.3, A.13 C-07): recorded ahead of time, carried
 * out by the clock at 00:00 in London, in batches that can be interrupted. Tells {@code partner.withdrawal-announced},
 * {@code partner.withdrawal-cancelled}, {@code partner.withdrawn}, and through the features it moves {@code case.offer-closed},
 * {@code case.transferred} and {@code case.transferred-unallocated}.
 */
package org.advocacyhub.provider.withdrawal;
