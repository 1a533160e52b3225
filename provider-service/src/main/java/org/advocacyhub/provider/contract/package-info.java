/** What provider-service keeps of the contract with the council: its term, which bounds sub-contracts. */
package org.advocacyhub.provider.contract;
