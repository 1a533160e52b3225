/**
 * The quarterly review of who may do what (domain.md H.6, ADR 0124): who was seen with which role in which organisation, systems,
 * webhooks and broken glass, each to be confirmed or struck off by a hub's manager. Hears {@code referral.glass-broken}; tells nothing.
 */
package org.advocacyhub.provider.accessreview;
