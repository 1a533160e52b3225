/** Codes and rules of partners and their sub-contracts; plain Java. */
package org.advocacyhub.provider.partner.domain;
