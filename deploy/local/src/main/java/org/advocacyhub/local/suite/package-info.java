/**
 * The suite as a whole: which parts there are, on which ports, with which secrets, who keeps them running and what is
 * known of each.
 */
package org.advocacyhub.local.suite;
