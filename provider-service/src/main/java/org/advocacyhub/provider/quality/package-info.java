/**
 * What is counted of a partner's quality and of no person anything: complaints and compliments about its service (K-20), and alerts to
 * the authority about somebody's safety (K-21). Days and codes; the words stay where the partner keeps them. Tells
 * {@code partner.complaint-received}, {@code -acknowledged}, {@code -closed}, {@code partner.compliment-received} and
 * {@code case.safeguarding-alert-raised}.
 */
package org.advocacyhub.provider.quality;
