/**
 * The case file of a referral, its offers and its decisions: what the features share. Guards the moves of D.1.1.
 */
package org.advocacyhub.triage.triagecase;
