/** When demand is pressure: pure (domain.md C.7). */
package org.advocacyhub.triage.demand.domain;
