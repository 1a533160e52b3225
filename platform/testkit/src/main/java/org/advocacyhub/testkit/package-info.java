/**
 * What the tests of all services share: real servers, signed tokens, a movable clock, the broker seen from outside, and
 * the house rules. Only ever a test dependency.
 */
package org.advocacyhub.testkit;
