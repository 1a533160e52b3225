/** The term of a contract; plain Java. */
package org.advocacyhub.provider.contract.domain;
