/** The life of a case and the rules of what is recorded on it; plain Java. */
package org.advocacyhub.provider.casework.domain;
