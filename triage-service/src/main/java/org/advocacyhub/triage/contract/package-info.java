/**
 * What the contract says about triage. Hears {@code contracts}: minimum age, types that are not commissioned.
 */
package org.advocacyhub.triage.contract;
